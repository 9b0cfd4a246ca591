package dev.aul.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aul.language.types.SqlType;
import dev.aul.messages.modules.FindPaths;
import dev.aul.messages.modules.FindProcedures;
import dev.aul.messages.modules.PathList;
import dev.aul.messages.modules.ProcedureList;
import dev.aul.messages.modules.ProcedureSignature;
import dev.aul.messages.requests.Addresses;
import dev.aul.messages.requests.CloseSession;
import dev.aul.messages.requests.Execute;
import dev.aul.messages.requests.OpenSession;
import dev.aul.messages.requests.Request;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpApiTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final String BASIC = "Basic "
            + Base64.getEncoder().encodeToString(("sa:" + RunningGateway.PASSWORD).getBytes(StandardCharsets.UTF_8));

    @TempDir
    static Path folder;

    static RunningGateway running;
    static HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        running = new RunningGateway(folder);
        running.vertx
                .eventBus()
                .<FindProcedures>localConsumer(
                        Addresses.PROCEDURES,
                        message -> message.reply(new ProcedureList(
                                3,
                                List.of(new ProcedureSignature(
                                        "shop",
                                        "dbo",
                                        "add_order",
                                        List.of(
                                                new ProcedureSignature.Parameter(
                                                        "@customer", "int", SqlType.INT, false, false),
                                                new ProcedureSignature.Parameter(
                                                        "@id", "bigint", SqlType.BIGINT, true, false)))))));
        running.vertx
                .eventBus()
                .<FindPaths>localConsumer(
                        Addresses.PATHS,
                        message -> message.reply(new PathList(List.of(new PathList.ProcedurePath(
                                "",
                                "dbo",
                                "add_order",
                                "simple",
                                PathList.Path.INTERPRETED,
                                "no native procedure has been made for it")))));
    }

    @AfterAll
    static void stop() {
        client.close();
        running.close();
    }

    private static HttpResponse<String> post(String path, String body, UnaryOperator<HttpRequest.Builder> with)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri(path)).header("Authorization", BASIC).POST(BodyPublishers.ofString(body));
        return client.send(with.apply(request).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String body) throws Exception {
        return post(path, body, UnaryOperator.identity());
    }

    private static HttpResponse<String> get(String path, String authorization) throws Exception {
        return client.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Authorization", authorization)
                        .build(),
                BodyHandlers.ofString());
    }

    private static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + running.gateway.httpPort() + path);
    }

    @Test
    void aQueryAnswersAllItsSetsWithAllTheirDigits() throws Exception {
        HttpResponse<String> response = post("/v1/shop/query", "{\"sql\":\"two sets\"}");
        assertEquals(200, response.statusCode());
        assertEquals(
                "application/json",
                response.headers().firstValue("Content-Type").orElseThrow());
        assertEquals("""
                {"resultSets":[{"columns":[{"name":"a","type":"int"},{"name":"b","type":"nvarchar(20)"}],\
                "rows":[[1,"one"],[2,null]]},{"columns":[{"name":"big","type":"bigint"},\
                {"name":"d","type":"decimal(38,10)"}],\
                "rows":[[9223372036854775807,1234567890123456789012345678.0123456789]]}],\
                "outputParameters":{},"returnCode":null,"messages":[],"rowCounts":[2,1]}""", response.body());
        assertTrue(running.executor.seen.stream()
                .anyMatch(message -> message instanceof OpenSession open && "shop".equals(open.database())));
    }

    @Test
    void theLinesOfNdjsonAreOneJsonTextEach() throws Exception {
        HttpResponse<String> response = post(
                "/v1/shop/query",
                "{\"sql\":\"two sets\"}",
                request -> request.header("Accept", "application/x-ndjson"));
        List<String> lines = response.body().lines().toList();
        assertEquals(
                "{\"columns\":[{\"name\":\"a\",\"type\":\"int\"},{\"name\":\"b\",\"type\":\"nvarchar(20)\"}]}",
                lines.getFirst());
        assertEquals("[1,\"one\"]", lines.get(1));
        assertEquals("{\"end\":{\"outputParameters\":{},\"returnCode\":null,\"rowCounts\":[2,1]}}", lines.getLast());
        assertTrue(response.body().endsWith("\n"));
    }

    @Test
    void csvIsTheFirstSet() throws Exception {
        HttpResponse<String> response =
                post("/v1/shop/query", "{\"sql\":\"two sets\"}", request -> request.header("Accept", "text/csv"));
        assertEquals("a,b\r\n1,one\r\n2,\r\n", response.body());
    }

    @Test
    void aLargeResultStreams() throws Exception {
        for (String accept : List.of("application/json", "application/x-ndjson", "text/csv")) {
            HttpResponse<String> response =
                    post("/v1/shop/query", "{\"sql\":\"many\"}", request -> request.header("Accept", accept));
            assertEquals(200, response.statusCode());
            assertTrue(response.body().length() > 3000 * 10 * Script.MANY_BATCHES, accept);
        }
    }

    @Test
    void anErrorIsAProblemWithItsNumber() throws Exception {
        HttpResponse<String> response = post("/v1/shop/query", "{\"sql\":\"divide\"}");
        assertEquals(400, response.statusCode());
        assertEquals(
                "application/problem+json",
                response.headers().firstValue("Content-Type").orElseThrow());
        JsonNode problem = JSON.readTree(response.body());
        assertEquals(8134, problem.path("number").asInt());
        assertEquals(16, problem.path("severity").asInt());
        assertEquals(3, problem.path("line").asInt());
        assertEquals("dbo.p", problem.path("procedure").asText());
        assertEquals("Divide by zero error encountered.", problem.path("detail").asText());
    }

    @Test
    void numbersBecomeTheSmallestTypeThatLosesNothing() throws Exception {
        post("/v1/shop/query", """
                {"sql":"typed","parameters":{"i":1,"b":9007199254740993,"d":12345678901234567890.1234,"f":1e300,
                "t":true,"s":"text","n":null,"x":{"type":"money","value":"12.50","output":true}}}""");
        Request.Call call = lastCall("sp_executesql");
        assertEquals("typed", call.parameters().getFirst().value());
        assertEquals(
                "@i int, @b bigint, @d decimal(24,4), @f float, @t bit, @s nvarchar(4000), @n nvarchar(4000), "
                        + "@x money OUTPUT",
                call.parameters().get(1).value());
        assertEquals(9007199254740993L, call.parameters().get(3).value());
        assertEquals(
                new BigDecimal("12345678901234567890.1234"),
                call.parameters().get(4).value());
        assertNull(call.parameters().get(8).value());
        assertTrue(call.parameters().getLast().output());
    }

    private static Request.Call lastCall(String procedure) {
        return running.executor.seen.stream()
                .filter(Execute.class::isInstance)
                .map(message -> ((Execute) message).request())
                .filter(Request.Calls.class::isInstance)
                .map(request -> ((Request.Calls) request).calls().getFirst())
                .filter(call -> call.procedure().equals(procedure))
                .reduce((_, second) -> second)
                .orElseThrow();
    }

    @Test
    void aProcedureGetsItsOutputsFromItsSignature() throws Exception {
        HttpResponse<String> response = post("/v1/shop/dbo/add_order", "{\"customer\":7}");
        assertEquals("""
                {"resultSets":[{"columns":[{"name":"n","type":"int"}],"rows":[[2]]}],\
                "outputParameters":{"id":null},"returnCode":5,"messages":[],"rowCounts":[1]}""", response.body());
        Request.Call call = lastCall("[dbo].[add_order]");
        assertEquals(
                new Request.Parameter("@customer", SqlType.INT, 7, false, false),
                call.parameters().getFirst());
        assertEquals(
                new Request.Parameter("@id", SqlType.BIGINT, null, true, false),
                call.parameters().getLast());
    }

    @Test
    void whatIsMissingOrForbiddenHasItsStatus() throws Exception {
        assertEquals(404, post("/v1/shop/query", "{\"sql\":\"no procedure\"}").statusCode());
        assertEquals(404, post("/v1/missing/query", "{\"sql\":\"x\"}").statusCode());
        assertEquals(404, post("/v1/nothing", "{}").statusCode());
        assertEquals(400, post("/v1/shop/query", "{not json").statusCode());
        assertEquals(400, post("/v1/shop/query", "{\"parameters\":{}}").statusCode());
        assertEquals(
                400,
                post("/v1/shop/query", "{\"sql\":\"x\",\"parameters\":{\"a; DROP\":1}}")
                        .statusCode());
        assertEquals(413, post("/v1/shop/query", " ".repeat(17 << 20)).statusCode());
        HttpResponse<String> refused = get("/v1/procedures", "Basic c2E6d3Jvbmc=");
        assertEquals(401, refused.statusCode());
        assertTrue(
                refused.headers().firstValue("WWW-Authenticate").orElseThrow().startsWith("Basic"));
        assertEquals(18456, JSON.readTree(refused.body()).path("number").asInt());
    }

    @Test
    void aTokenStandsForALogin() throws Exception {
        String token =
                JSON.readTree(post("/v1/token", "").body()).path("access_token").asText();
        assertEquals(200, get("/v1/procedures", "Bearer " + token).statusCode());
        assertEquals(401, get("/v1/procedures", "Bearer " + token + "x").statusCode());
        String other = token.charAt(0) == 'f' ? "e" : "f";
        assertEquals(
                401,
                get("/v1/procedures", "Bearer " + other + token.substring(1)).statusCode());
    }

    @Test
    void aTenantMustBeTheLoginsOwnOrTheAdministrators() throws Exception {
        HttpResponse<String> response =
                post("/v1/shop/query", "{\"sql\":\"two sets\"}", request -> request.header("X-Tenant", "acme"));
        assertEquals(200, response.statusCode());
        assertTrue(running.executor.seen.stream()
                .anyMatch(message -> message instanceof OpenSession open && "acme".equals(open.tenant())));
        assertEquals(
                403,
                post("/v1/shop/query", "{\"sql\":\"x\"}", request -> request.header("X-Tenant", "../up"))
                        .statusCode());
    }

    @Test
    void theApiDescribesItself() throws Exception {
        JsonNode document = JSON.readTree(get("/openapi.json", BASIC).body());
        JsonNode body =
                document.at("/paths/~1v1~1shop~1dbo~1add_order/post/requestBody/content/application~1json/schema");
        assertEquals("integer", body.at("/properties/customer/type/0").asText());
        assertEquals("[\"customer\"]", body.path("required").toString());
        JsonNode procedures = JSON.readTree(get("/v1/procedures", BASIC).body());
        assertEquals("add_order", procedures.get(0).path("name").asText());
    }

    @Test
    void everyProcedureSaysWhichWayItRunsAndWhy() throws Exception {
        assertEquals(JSON.readTree("""
                        [{"database": null, "schema": "dbo", "name": "add_order", "complexity": "simple",
                          "path": "interpreted", "reason": "no native procedure has been made for it"}]"""), JSON.readTree(get("/v1/paths", BASIC).body()));
    }

    @Test
    void healthAndMetricsNeedNoLogin() throws Exception {
        for (String path : List.of("/health/live", "/health/ready", "/metrics")) {
            HttpResponse<String> response =
                    client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
            assertEquals(200, response.statusCode(), path);
            assertFalse(response.body().isEmpty());
        }
    }

    @Test
    void requestsAreCounted() throws Exception {
        post("/v1/shop/query", "{\"sql\":\"two sets\"}");
        String metrics = client.send(HttpRequest.newBuilder(uri("/metrics")).build(), BodyHandlers.ofString())
                .body();
        assertTrue(metrics.contains("aul_requests_seconds_count{outcome=\"ok\",protocol=\"http\"}"), metrics);
        assertTrue(metrics.contains("aul_logins_total{outcome=\"ok\",protocol=\"http\"}"), metrics);
    }

    @Test
    void aClientThatGoesAwayEndsItsSession() throws Exception {
        String session;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), running.gateway.httpPort())) {
            String body = "{\"sql\":\"forever\"}";
            socket.getOutputStream()
                    .write(
                            "POST /v1/gone/query HTTP/1.1\r\nHost: x\r\nAuthorization: %s\r\nContent-Length: %d\r\n\r\n%s"
                                    .formatted(BASIC, body.length(), body)
                                    .getBytes(StandardCharsets.US_ASCII));
            OpenSession opened = awaitGone();
            session = opened.sessionId();
            awaitSeen(message ->
                    message instanceof Execute execute && execute.sessionId().equals(opened.sessionId()));
        }
        String gone = session;
        awaitSeen(message -> message instanceof CloseSession(String id) && id.equals(gone));
    }

    private static OpenSession awaitGone() {
        awaitSeen(message -> message instanceof OpenSession open && "gone".equals(open.database()));
        return running.executor.seen.stream()
                .filter(message -> message instanceof OpenSession open && "gone".equals(open.database()))
                .map(OpenSession.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static void awaitSeen(Predicate<Object> wanted) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (running.executor.seen.stream().noneMatch(wanted)) {
            assertTrue(System.nanoTime() < end, "did not happen within 20 s");
            Thread.onSpinWait();
        }
    }
}
