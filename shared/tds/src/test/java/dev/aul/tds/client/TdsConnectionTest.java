package dev.aul.tds.client;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aul.language.types.SqlType;
import dev.aul.tds.TdsVersion;
import dev.aul.tds.packet.PacketType;
import dev.aul.tds.packet.TdsMessage;
import dev.aul.tds.request.Isolation;
import dev.aul.tds.request.Parameter;
import dev.aul.tds.request.RpcRequest;
import dev.aul.tds.request.SqlBatch;
import dev.aul.tds.request.TransactionManagerRequest;
import dev.aul.tds.token.Column;
import dev.aul.tds.token.Command;
import dev.aul.tds.token.RowWriter;
import dev.aul.tds.token.Token;
import dev.aul.tds.token.Token.Done;
import dev.aul.tds.token.Token.EnvChange;
import dev.aul.tds.token.TokenWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class TdsConnectionTest {

    /** Echoes texts, gives parameters back, begins transactions, and leaves the end of a batch called WAIT to its cancellation. */
    private static void echo(TdsMessage message, TokenWriter out) {
        switch (message.type()) {
            case SQL_BATCH -> {
                String text = SqlBatch.read(message.body(), TdsVersion.V7_4).text();
                RowWriter rows = out.columns(List.of(Column.of("text", SqlType.nvarchar(SqlType.MAX), true)));
                out.row(rows, new Object[] {text});
                if (!text.equals("WAIT")) {
                    out.done(Done.Kind.DONE, Done.COUNT, Command.SELECT, 1);
                }
            }
            case RPC -> {
                Parameter parameter = RpcRequest.read(message.body(), TdsVersion.V7_4)
                        .calls()
                        .getFirst()
                        .parameters()
                        .getFirst();
                out.returnStatus(4);
                out.returnValue(0, parameter.name(), parameter.type(), parameter.value());
                out.done(Done.Kind.DONE_PROC, 0, Command.EXECUTE, 0);
            }
            case TRANSACTION_MANAGER -> {
                out.write(EnvChange.begun(77));
                out.done(Done.Kind.DONE, 0, 0, 0);
            }
            case ATTENTION -> out.done(Done.Kind.DONE, Done.ATTENTION, 0, 0);
            default -> throw new IllegalStateException("unexpected " + message.type());
        }
    }

    private interface Use {
        void of(TdsConnection connection) throws IOException;
    }

    private static void connected(Use use) throws IOException {
        try (ScriptedServer server = new ScriptedServer(TdsConnectionTest::echo);
                TdsConnection connection = TdsConnection.open(server.options(ScriptedServer.PASSWORD))) {
            use.of(connection);
        }
    }

    @Test
    void aLoadDriverSendsEncodedCallsOverItsOwnSocketAndGetsTheReplyAsItIs() throws IOException {
        try (ScriptedServer server = new ScriptedServer(TdsConnectionTest::echo);
                Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(),
                        server.options(ScriptedServer.PASSWORD).port());
                TdsConnection connection = TdsConnection.open(socket, server.options(ScriptedServer.PASSWORD))) {
            byte[] call = connection.encoded(
                    List.of(RpcRequest.Call.of("dbo.p", List.of(Parameter.of("@a", SqlType.INT, 5)))));
            byte[] reply = connection.exchange(call);
            assertEquals(PacketType.REPLY.code(), reply[0]);
            assertEquals(reply.length, ((reply[2] & 0xFF) << 8) | (reply[3] & 0xFF));
            assertArrayEquals(reply, connection.exchange(call));
        }
    }

    @Test
    void aWrongPasswordIsRefusedWithTheServersWords() throws IOException {
        try (ScriptedServer server = new ScriptedServer(TdsConnectionTest::echo)) {
            LoginRefusedException refused =
                    assertThrows(LoginRefusedException.class, () -> TdsConnection.open(server.options("wrong")));
            assertEquals("Login failed for user 'sa'.", refused.getMessage());
            assertEquals(18456, refused.response().errors().getFirst().number());
        }
    }

    @Test
    void aBatchGivesRowsAndCounts() throws IOException {
        connected(connection -> {
            Response response = connection.batch("SELECT 1");
            assertEquals(
                    List.of(List.of("SELECT 1")),
                    response.resultSets().getFirst().rows());
            assertEquals(List.of(1L), response.rowCounts());
        });
    }

    @Test
    void longRequestsAndRepliesGoInManyPackets() throws IOException {
        String text = "ä".repeat(100_000);
        connected(connection -> assertEquals(
                text,
                connection.batch(text).resultSets().getFirst().rows().getFirst().getFirst()));
    }

    @Test
    void aCallGivesItsStatusAndOutputs() throws IOException {
        connected(connection -> {
            Response response = connection.rpc("p", List.of(Parameter.output("@a", SqlType.INT, 7)));
            assertEquals(OptionalInt.of(4), response.returnStatus());
            assertEquals(Map.of("@a", 7), response.outputs());
        });
    }

    @Test
    void theTransactionIsFollowed() throws IOException {
        connected(connection -> {
            assertFalse(connection.isInTransaction());
            connection.transaction(new TransactionManagerRequest.Begin(connection.headers(), Isolation.UNCHANGED, ""));
            assertEquals(77, connection.headers().transaction());
        });
    }

    @Test
    void attentionWhileNothingRunsIsConfirmed() throws IOException {
        connected(connection -> assertTrue(connection.attention().isCancelled()));
    }

    @Test
    void aRunningBatchIsCancelled() throws IOException {
        connected(connection -> {
            List<Token> tokens = new ArrayList<>();
            connection.batch("WAIT", token -> {
                tokens.add(token);
                cancelQuietly(connection);
            });
            assertTrue(new Response(tokens).isCancelled());
            assertFalse(connection.batch("SELECT 2").isCancelled());
        });
    }

    /** The first token comes within the reply, so something runs. */
    private static void cancelQuietly(TdsConnection connection) {
        try {
            connection.cancel();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aLostServerIsAnError() throws IOException {
        try (ScriptedServer server = new ScriptedServer((_, _) -> {
                    throw new IllegalStateException("the server breaks");
                });
                TdsConnection connection = TdsConnection.open(server.options(ScriptedServer.PASSWORD))) {
            assertThrows(EOFException.class, () -> connection.send(PacketType.SQL_BATCH, _ -> {}));
        }
    }
}
