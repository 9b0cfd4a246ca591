package dev.aul.tds.client;

import java.io.IOException;
import java.io.Serial;

/** The server refused the login; the response has its errors. */
public final class LoginRefusedException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Response response;

    LoginRefusedException(Response response) {
        super(
                response.errors().isEmpty()
                        ? "the server refused the login without saying why"
                        : response.errors().getLast().message());
        this.response = response;
    }

    public Response response() {
        return response;
    }
}
