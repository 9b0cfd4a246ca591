package dev.aul.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aul.language.types.SqlType;
import dev.aul.messages.requests.Cancel;
import dev.aul.messages.requests.Execute;
import dev.aul.messages.requests.OpenSession;
import dev.aul.messages.requests.Request;
import dev.aul.tds.TdsVersion;
import dev.aul.tds.client.ConnectOptions;
import dev.aul.tds.client.LoginRefusedException;
import dev.aul.tds.client.Response;
import dev.aul.tds.client.TdsConnection;
import dev.aul.tds.packet.PacketType;
import dev.aul.tds.request.Encryption;
import dev.aul.tds.request.Isolation;
import dev.aul.tds.request.Parameter;
import dev.aul.tds.request.RpcRequest;
import dev.aul.tds.request.TransactionManagerRequest;
import dev.aul.tds.token.Token;
import dev.aul.tds.token.Token.Done;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TdsServerTest {
    @TempDir
    static Path folder;

    private static final long BYTES_OF_A_BATCH = 6000L * 10;

    static RunningGateway running;

    @BeforeAll
    static void start() throws Exception {
        running = new RunningGateway(folder);
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    private static ConnectOptions options() {
        return ConnectOptions.to("127.0.0.1", running.gateway.tdsPort(), "sa", RunningGateway.PASSWORD);
    }

    private static TdsConnection connect() throws IOException {
        return TdsConnection.open(options().withEncryption(Encryption.NOT_SUPPORTED, true));
    }

    @ParameterizedTest
    @EnumSource(Encryption.class)
    void everyKindOfEncryptionLogsIn(Encryption encryption) throws IOException {
        if (encryption == Encryption.REQUIRED) {
            return; // a server's word
        }
        try (TdsConnection connection = TdsConnection.open(options().withEncryption(encryption, true))) {
            assertEquals(2, connection.batch("two sets").resultSets().size());
        }
    }

    @ParameterizedTest
    @EnumSource(TdsVersion.class)
    void everyVersionReadsTheSameRows(TdsVersion version) throws IOException {
        try (TdsConnection connection = TdsConnection.open(options().withVersion(version))) {
            assertEquals(version, connection.version());
            Response response = connection.batch("two sets");
            assertEquals(
                    List.of(List.of(1, "one"), Arrays.asList(2, null)),
                    response.resultSets().getFirst().rows());
            assertEquals(
                    List.of(List.of(Long.MAX_VALUE, new BigDecimal("1234567890123456789012345678.0123456789"))),
                    response.resultSets().getLast().rows());
            assertEquals(List.of(2L, 1L), response.rowCounts());
        }
    }

    @Test
    void theLoginTellsDatabaseLanguageAndPacketSize() throws IOException {
        try (TdsConnection connection =
                TdsConnection.open(options().withDatabase("shop").withPacketSize(1024))) {
            assertEquals("shop", connection.database());
            assertEquals(
                    List.of(5701, 5703),
                    connection.loginResponse().infos().stream()
                            .map(Token.InfoToken::number)
                            .toList());
            assertEquals(2, connection.batch("two sets").resultSets().size());
        }
        assertTrue(running.executor.seen.stream()
                .anyMatch(message -> message instanceof OpenSession open
                        && "shop".equals(open.database())
                        && open.login().equals("sa")
                        && open.processId() > 50));
    }

    @Test
    void aWrongPasswordAndAnUnknownLoginLookTheSame() {
        for (ConnectOptions wrong : List.of(
                ConnectOptions.to("127.0.0.1", running.gateway.tdsPort(), "sa", "wrong"),
                ConnectOptions.to("127.0.0.1", running.gateway.tdsPort(), "nobody", "x"))) {
            LoginRefusedException refused = assertThrows(LoginRefusedException.class, () -> TdsConnection.open(wrong));
            Token.ErrorToken error = refused.response().errors().getFirst();
            assertEquals(18456, error.number());
            assertEquals(14, error.severity());
        }
    }

    @Test
    void aDatabaseThatCannotBeOpenedIsAFailedLogin() {
        LoginRefusedException refused = assertThrows(
                LoginRefusedException.class, () -> TdsConnection.open(options().withDatabase("missing")));
        assertEquals(
                List.of(4060, 18456),
                refused.response().errors().stream()
                        .map(Token.ErrorToken::number)
                        .toList());
    }

    @Test
    void anErrorCarriesItsPlaceAndTheBatchGoesOn() throws IOException {
        try (TdsConnection connection = connect()) {
            Response response = connection.batch("divide");
            Token.ErrorToken error = response.errors().getFirst();
            assertEquals("dbo.p", error.procedure());
            assertEquals(3, error.line());
            assertEquals("still here", response.infos().getFirst().message());
            Done first = (Done) response.tokens().get(1);
            assertEquals(Done.MORE | Done.ERROR, first.status());
            assertEquals(0, ((Done) response.tokens().getLast()).status());
        }
    }

    @Test
    void callsInOneMessageEndWithTheirOwnDone() throws IOException {
        try (TdsConnection connection = connect()) {
            Response response = connection.rpc(List.of(
                    RpcRequest.Call.of("dbo.a", List.of(Parameter.output("@x", SqlType.INT, 7))),
                    new RpcRequest.Call("dbo.b", null, RpcRequest.Call.NO_METADATA, List.of())));
            assertEquals(Map.of("@x", 7), response.outputs());
            assertEquals(5, response.returnStatus().orElseThrow());
            List<Done> ends = response.tokens().stream()
                    .filter(token -> token instanceof Done done && done.kind() == Done.Kind.DONE_PROC)
                    .map(Done.class::cast)
                    .toList();
            assertEquals(Done.MORE | Done.RPC_IN_BATCH, ends.getFirst().status());
            assertEquals(0, ends.getLast().status());
            int value = indexOf(response, Token.ReturnValue.class);
            assertTrue(indexOf(response, Token.ReturnStatus.class) < value);
            assertEquals(ends.getFirst(), response.tokens().get(value + 1));
        }
    }

    private static int indexOf(Response response, Class<? extends Token> type) {
        for (int i = 0; i < response.tokens().size(); i++) {
            if (type.isInstance(response.tokens().get(i))) {
                return i;
            }
        }
        throw new AssertionError("no " + type.getSimpleName());
    }

    @Test
    void transactionRequestsCarryTheirDescriptor() throws IOException {
        try (TdsConnection connection = connect()) {
            connection.transaction(
                    new TransactionManagerRequest.Begin(connection.headers(), Isolation.SERIALIZABLE, "t"));
            assertTrue(connection.isInTransaction());
            assertEquals(7, connection.headers().transaction());
            connection.transaction(new TransactionManagerRequest.Commit(connection.headers(), "", null));
            assertFalse(connection.isInTransaction());
        }
        assertTrue(running.executor.seen.stream()
                .anyMatch(message -> message instanceof Execute execute
                        && execute.request() instanceof Request.Transaction begin
                        && "SERIALIZABLE".equals(begin.isolation())));
    }

    @Test
    void anAttentionStopsWhatRuns() throws Exception {
        try (TdsConnection connection = connect()) {
            Thread canceller = Thread.ofVirtual().start(() -> {
                try {
                    while (running.executor.seen.stream().noneMatch(TdsServerTest::isForever)) {
                        Thread.onSpinWait();
                    }
                    connection.cancel();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            assertTrue(connection.batch("forever").isCancelled());
            canceller.join();
            assertTrue(running.executor.seen.stream().anyMatch(Cancel.class::isInstance));
            assertTrue(connection.attention().isCancelled(), "confirmed when idle, too");
            assertEquals(2, connection.batch("two sets").resultSets().size());
        }
    }

    @Test
    void aMessageIsSeenBeforeTheCallHasEnded() throws Exception {
        try (TdsConnection connection = connect()) {
            List<Token> seen = new ArrayList<>();
            connection.batch("notice", token -> {
                seen.add(token);
                if (token instanceof Token.InfoToken) {
                    try {
                        connection.cancel();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            });
            assertEquals("working", ((Token.InfoToken) seen.getFirst()).message());
        }
    }

    private static boolean isForever(Object message) {
        return message instanceof Execute execute
                && execute.request() instanceof Request.Batch(String text)
                && text.equals("forever");
    }

    @Test
    void aValueOfTheWrongTypeIsAnErrorAndTheSessionGoesOn() throws IOException {
        try (TdsConnection connection = connect()) {
            Response response = connection.batch("wrong value");
            assertEquals(8632, response.errors().getFirst().number());
            assertEquals(2, connection.batch("two sets").resultSets().size());
        }
    }

    @Test
    void aMalformedRequestIsAnsweredAndTheSessionGoesOn() throws IOException {
        try (TdsConnection connection = connect()) {
            Response response = connection.send(PacketType.RPC, body -> body.writeLongLE(0x7FFFFFFFFFFFFFFFL));
            assertEquals(8009, response.errors().getFirst().number());
            assertEquals(2, connection.batch("two sets").resultSets().size());
        }
    }

    @Test
    void bytesThatAreNoTdsCloseTheConnection() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), running.gateway.tdsPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertEquals(-1, socket.getInputStream().read());
        }
    }

    @Test
    void aClientThatDoesNotReadGetsNoMoreThanItsCredit() throws Exception {
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(16 * 1024);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), running.gateway.tdsPort()));
            socket.setSoTimeout(20_000);
            RawLogin.login(socket, "sa", RunningGateway.PASSWORD);
            int before = running.executor.sent.get();
            RawLogin.batch(socket, "many");
            InputStream in = socket.getInputStream();
            assertEquals(PacketType.REPLY.code(), in.read());
            // 24 MB of rows; what is under way stays far below it, however slowly the client reads
            long bytes = RawLogin.readMessage(in, 1, read -> {
                long ahead = (running.executor.sent.get() - before) * BYTES_OF_A_BATCH - read;
                assertTrue(ahead < 12_000_000, ahead + " bytes were sent to a client that does not read");
            });
            assertTrue(bytes > BYTES_OF_A_BATCH * Script.MANY_BATCHES, bytes + " bytes");
        }
    }
}
