package dev.aul.tds.client;

import dev.aul.language.values.Bytes;
import dev.aul.tds.ProtocolException;
import dev.aul.tds.TdsVersion;
import dev.aul.tds.WireReader;
import dev.aul.tds.packet.PacketHeader;
import dev.aul.tds.packet.PacketType;
import dev.aul.tds.request.AllHeaders;
import dev.aul.tds.request.Encryption;
import dev.aul.tds.request.Login7;
import dev.aul.tds.request.Login7Codec;
import dev.aul.tds.request.Parameter;
import dev.aul.tds.request.Prelogin;
import dev.aul.tds.request.Prelogin.ServerVersion;
import dev.aul.tds.request.RpcRequest;
import dev.aul.tds.request.RpcRequest.Call;
import dev.aul.tds.request.SqlBatch;
import dev.aul.tds.request.TransactionManagerRequest;
import dev.aul.tds.token.BulkRows;
import dev.aul.tds.token.Column;
import dev.aul.tds.token.Token;
import dev.aul.tds.token.Token.Done;
import dev.aul.tds.token.TokenReader;
import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A session with a server. One thread at a time sends requests and reads replies; {@link #cancel} may come from any.
 * After an {@link IOException} or a {@link ProtocolException} the session is of no use but to be closed.
 */
public final class TdsConnection implements AutoCloseable {
    private final ConnectOptions options;
    private final Transport transport;
    private final PacketStream packets;
    private final Object attention = new Object();
    private TdsVersion version;
    private String database = "";
    private long transaction;
    private boolean running;
    private boolean attentionSent;
    private int firstStatus;
    private Response loginResponse = new Response(List.of());

    private TdsConnection(ConnectOptions options, Transport transport) {
        this.options = options;
        this.transport = transport;
        this.packets = transport.packets();
        this.version = options.version();
    }

    /** @throws LoginRefusedException when the server says no */
    public static TdsConnection open(ConnectOptions options) throws IOException {
        return login(Transport.connect(options), options);
    }

    /**
     * Over a socket that the caller has connected: a load driver's, which goes on with {@link #encoded} messages alone.
     *
     * @throws LoginRefusedException when the server says no
     */
    public static TdsConnection open(Socket connected, ConnectOptions options) throws IOException {
        return login(Transport.over(connected, options), options);
    }

    private static TdsConnection login(Transport transport, ConnectOptions options) throws IOException {
        try {
            TdsConnection connection = new TdsConnection(options, transport);
            connection.login();
            return connection;
        } catch (IOException | RuntimeException e) {
            transport.close();
            throw e;
        }
    }

    private void login() throws IOException {
        Encryption offered = version == TdsVersion.V8_0 ? Encryption.NOT_SUPPORTED : options.encryption();
        packets.send(PacketType.PRELOGIN, new Prelogin(new ServerVersion(16, 0, 0), offered, false, false, "")::write);
        Encryption agreed = Prelogin.read(packets.wholeMessage()).encryption();
        if (agreed == null || (offered == Encryption.ON && agreed == Encryption.NOT_SUPPORTED)) {
            throw new IOException("the server does not encrypt");
        }
        boolean encrypted = offered != Encryption.NOT_SUPPORTED && agreed != Encryption.NOT_SUPPORTED;
        if (encrypted) {
            transport.startTls();
        }
        packets.send(PacketType.LOGIN7, out -> Login7Codec.write(out, login7()));
        if (encrypted && agreed == Encryption.OFF) {
            transport.endTls();
        }
        loginResponse = receive();
        List<Token.LoginAck> acknowledged = loginResponse.tokens().stream()
                .filter(Token.LoginAck.class::isInstance)
                .map(Token.LoginAck.class::cast)
                .toList();
        if (acknowledged.isEmpty()) {
            throw new LoginRefusedException(loginResponse);
        }
        version = TdsVersion.of(acknowledged.getFirst().version());
    }

    private Login7 login7() {
        Bytes none = new Bytes(new byte[0]);
        return new Login7(
                version,
                options.packetSize(),
                0x07000000,
                (int) ProcessHandle.current().pid(),
                options.client().odbcDefaults() ? Login7.Flags.MODERN : Login7.Flags.DB_LIBRARY,
                0,
                0x0409,
                options.client().hostName(),
                options.user(),
                options.password(),
                options.client().appName(),
                options.host(),
                "aul",
                "",
                options.database(),
                new Bytes(new byte[6]),
                none,
                "",
                "",
                List.of(new Login7.Feature(Login7.Feature.UTF8_SUPPORT, new Bytes(new byte[] {1}))));
    }

    /** The reply to the login. */
    public Response loginResponse() {
        return loginResponse;
    }

    /** The current database, as the server last told. */
    public String database() {
        return database;
    }

    public boolean isInTransaction() {
        return transaction != 0;
    }

    public TdsVersion version() {
        return version;
    }

    public Response batch(String sql) throws IOException {
        return collect(tokens -> batch(sql, tokens));
    }

    /** Runs a batch and hands over each token as it comes. */
    public void batch(String sql, Consumer<Token> tokens) throws IOException {
        run(PacketType.SQL_BATCH, out -> new SqlBatch(headers(), sql).write(out, version), tokens);
    }

    public Response rpc(String procedure, List<Parameter> parameters) throws IOException {
        return rpc(List.of(Call.of(procedure, parameters)));
    }

    /** Several calls in one message. */
    public Response rpc(List<Call> calls) throws IOException {
        return collect(tokens -> rpc(calls, tokens));
    }

    public void rpc(List<Call> calls, Consumer<Token> tokens) throws IOException {
        run(PacketType.RPC, out -> new RpcRequest(headers(), calls).write(out, version), tokens);
    }

    /** Sends a transaction request, made with {@link #headers}. */
    public Response transaction(TransactionManagerRequest request) throws IOException {
        return collect(tokens -> transaction(request, tokens));
    }

    public void transaction(TransactionManagerRequest request, Consumer<Token> tokens) throws IOException {
        run(PacketType.TRANSACTION_MANAGER, out -> request.write(out, version), tokens);
    }

    /** Sends the rows that an INSERT BULK has announced; values in the Java forms of their columns. */
    public void bulk(List<Column> columns, List<@Nullable Object[]> rows, Consumer<Token> tokens) throws IOException {
        run(PacketType.BULK_LOAD, out -> BulkRows.write(out, columns, rows, version), tokens);
    }

    /** The next request resets the session before it runs: everything, or everything but the open transaction. */
    public void resetFirst(boolean keepTransaction) {
        transaction = keepTransaction ? transaction : 0;
        firstStatus = keepTransaction ? PacketHeader.RESET_CONNECTION_SKIP_TRAN : PacketHeader.RESET_CONNECTION;
    }

    /** Runs on the reading thread each time it is about to wait for bytes of a reply: what was read may go on then. */
    public void beforeWaiting(Runnable action) {
        packets.beforeWaiting(action);
    }

    /** How long each wait for bytes may last from now on, 0 for ever; a longer one is a SocketTimeoutException. */
    public void timeoutMillis(int millis) throws IOException {
        transport.timeoutMillis(millis);
    }

    /** The headers of a request made now. */
    public AllHeaders headers() {
        return new AllHeaders(transaction, 1);
    }

    /** Sends any message, with a body written elsewhere. */
    public Response send(PacketType type, Consumer<ByteBuf> body) throws IOException {
        return collect(tokens -> run(type, body, tokens));
    }

    /** The packets that {@link #rpc} would send now. */
    public byte[] encoded(List<Call> calls) {
        return packets.encoded(PacketType.RPC, 0, out -> new RpcRequest(headers(), calls).write(out, version));
    }

    /** Sends packets as they are and gives those of the reply as they come. Nothing else may be running. */
    public byte[] exchange(byte[] message) throws IOException {
        return packets.exchange(message);
    }

    /** Asks the server to stop what runs, if anything does; its reply then ends with the confirmation. */
    public void cancel() throws IOException {
        synchronized (attention) {
            if (running && !attentionSent) {
                attentionSent = true;
                packets.send(PacketType.ATTENTION, _ -> {});
            }
        }
    }

    /** Sends an attention though nothing runs, and waits for its confirmation. */
    public Response attention() throws IOException {
        return send(PacketType.ATTENTION, _ -> {});
    }

    private interface Exchange {
        void run(Consumer<Token> tokens) throws IOException;
    }

    private static Response collect(Exchange exchange) throws IOException {
        List<Token> tokens = new ArrayList<>();
        exchange.run(tokens::add);
        return new Response(tokens);
    }

    private Response receive() throws IOException {
        return collect(this::receive);
    }

    private void run(PacketType type, Consumer<ByteBuf> body, Consumer<Token> tokens) throws IOException {
        synchronized (attention) {
            packets.send(type, firstStatus, body);
            firstStatus = 0;
            running = true;
        }
        boolean confirmed = receive(tokens);
        while (isAwaitingConfirmation(confirmed)) {
            confirmed = receive(tokens);
        }
    }

    /** Decides under the lock, so that no attention is sent between the end of the reply and this answer. */
    private boolean isAwaitingConfirmation(boolean confirmed) {
        synchronized (attention) {
            if (attentionSent && !confirmed) {
                return true;
            }
            running = false;
            attentionSent = false;
            return false;
        }
    }

    /** Reads one message; true when it confirms an attention. */
    private boolean receive(Consumer<Token> tokens) throws IOException {
        boolean confirmed = false;
        try {
            WireReader message = packets.message();
            TokenReader reader = new TokenReader(message, version);
            for (Token token = reader.next(); token != null; token = reader.next()) {
                follow(token);
                confirmed |= token instanceof Done done && done.has(Done.ATTENTION);
                tokens.accept(token);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return confirmed;
    }

    private void follow(@Nullable Token token) {
        if (token instanceof Token.EnvChange change) {
            switch (change.type()) {
                case DATABASE -> database = change.newText();
                case PACKET_SIZE -> packets.packetSize(packetSize(change.newText()));
                case BEGIN_TRANSACTION, ENLIST_TRANSACTION -> transaction = descriptor(change.newValue());
                case COMMIT_TRANSACTION, ROLLBACK_TRANSACTION, DEFECT_TRANSACTION, TRANSACTION_ENDED -> transaction = 0;
                default -> {}
            }
        }
    }

    private static int packetSize(String text) {
        try {
            return Math.clamp(Integer.parseInt(text), 512, 32767);
        } catch (NumberFormatException e) {
            throw new ProtocolException("a packet size of '%s'".formatted(text));
        }
    }

    private static long descriptor(Bytes value) {
        long descriptor = 0;
        for (int i = Math.min(value.length(), 8) - 1; i >= 0; i--) {
            descriptor = (descriptor << 8) | (value.array()[i] & 0xFF);
        }
        return descriptor;
    }

    @Override
    public void close() throws IOException {
        transport.close();
    }
}
