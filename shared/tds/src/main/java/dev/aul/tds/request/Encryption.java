package dev.aul.tds.request;

/** What client and server say about TLS in PRELOGIN. */
public enum Encryption {
    /** The login only. */
    OFF(0),
    /** Everything. */
    ON(1),
    /** None at all. */
    NOT_SUPPORTED(2),
    /** Everything; the server insists. */
    REQUIRED(3);

    private final int code;

    Encryption(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /** By the two low bits. */
    static Encryption of(int code) {
        return switch (code & 3) {
            case 0 -> OFF;
            case 1 -> ON;
            case 2 -> NOT_SUPPORTED;
            default -> REQUIRED;
        };
    }
}
