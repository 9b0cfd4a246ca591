package dev.aul.standalone.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Queries over HTTP as sa. */
final class HttpQuery {
    private HttpQuery() {}

    static HttpRequest.Builder post(NodeProcess node, String path, String body) {
        var login = Base64.getEncoder().encodeToString(("sa:" + NodeProcess.PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.httpPort() + path))
                .timeout(NodeProcess.PATIENCE)
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    static HttpRequest ndjson(NodeProcess node, String sql) {
        return post(node, "/v1/d/query", "{\"sql\":\"" + sql + "\"}")
                .header("Accept", "application/x-ndjson")
                .build();
    }

    static <T> HttpResponse<T> send(HttpClient client, HttpRequest request, HttpResponse.BodyHandler<T> body)
            throws IOException {
        try {
            return client.send(request, body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
