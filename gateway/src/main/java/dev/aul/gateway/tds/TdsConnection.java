package dev.aul.gateway.tds;

import dev.aul.gateway.session.GatewayMessage;
import dev.aul.gateway.session.Meters;
import dev.aul.gateway.session.SessionClient;
import dev.aul.language.errors.SqlError;
import dev.aul.tds.ProtocolException;
import dev.aul.tds.TdsVersion;
import dev.aul.tds.packet.PacketDecoder;
import dev.aul.tds.packet.PacketType;
import dev.aul.tds.packet.PacketWriter;
import dev.aul.tds.packet.TdsMessage;
import dev.aul.tds.request.Encryption;
import dev.aul.tds.request.Login7;
import dev.aul.tds.request.Login7Codec;
import dev.aul.tds.request.Prelogin;
import dev.aul.tds.token.TokenWriter;
import io.netty.buffer.ByteBuf;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection from its first byte to its last: PRELOGIN, TLS, LOGIN7, then {@link TdsRequests}. Event loop only.
 */
final class TdsConnection {
    private static final Logger LOG = LoggerFactory.getLogger(TdsConnection.class);
    private static final int TLS_RECORD = 0x16;
    private static final int DEFAULT_PACKET = 4096;
    private static final int SMALLEST_PACKET = 512;
    private static final int LARGEST_PACKET = 32_767;
    private static final int MAX_LOGIN_BYTES = 128 * 1024;

    private enum Phase {
        FIRST_BYTE,
        PRELOGIN,
        LOGIN,
        CHECKING,
        READY,
        CLOSED
    }

    private final TdsSocket socket;
    private final TdsServer server;
    private final int spid;
    private final PacketDecoder decoder;
    private final PacketWriter packets;
    private Phase phase = Phase.FIRST_BYTE;
    private boolean clear = true;
    private boolean loginOnlyTls;
    private @Nullable TdsRequests requests;

    /** @param spid 0 when the limit of connections is reached: the login will be refused */
    TdsConnection(TdsSocket socket, TdsServer server, int spid) {
        this.socket = socket;
        this.server = server;
        this.spid = spid;
        this.decoder = new PacketDecoder(socket.allocator(), MAX_LOGIN_BYTES);
        this.packets = new PacketWriter(socket.allocator(), PacketType.REPLY, DEFAULT_PACKET, spid);
    }

    /** Takes the buffer over. */
    void received(ByteBuf in) {
        try {
            if (phase == Phase.FIRST_BYTE && in.isReadable()) {
                phase = Phase.PRELOGIN;
                if (in.getUnsignedByte(in.readerIndex()) == TLS_RECORD) {
                    clear = false;
                    socket.startTlsAround(server.tls().around(), in.retain());
                    return;
                }
            }
            while (phase != Phase.CLOSED) {
                TdsMessage message = decoder.next(in);
                if (message == null) {
                    return;
                }
                boolean wasClear = clear;
                try (message) {
                    handle(message);
                }
                if (wasClear && !clear && in.isReadable()) {
                    socket.reread(in.readRetainedSlice(in.readableBytes()));
                    return;
                }
            }
        } catch (ProtocolException e) {
            malformed(e);
        } finally {
            in.release();
        }
    }

    private void handle(TdsMessage message) {
        switch (phase) {
            case FIRST_BYTE, PRELOGIN -> {
                if (message.type() == PacketType.PRELOGIN) {
                    prelogin(Prelogin.read(message.body()));
                } else {
                    login(message);
                }
            }
            case LOGIN -> login(message);
            case CHECKING -> {
                if (message.type() != PacketType.ATTENTION) {
                    throw new ProtocolException("a %s message before the login was answered".formatted(message.type()));
                }
            }
            case READY -> {
                if (requests != null) {
                    requests.received(message);
                }
            }
            case CLOSED -> {}
        }
    }

    private void prelogin(Prelogin asked) {
        Encryption answer = encryption(asked.encryption());
        Prelogin.reply(LoginReply.VERSION, answer).write(packets.buffer());
        socket.write(packets.finish());
        phase = Phase.LOGIN;
        if (clear && answer != Encryption.NOT_SUPPORTED) {
            clear = false;
            loginOnlyTls = answer == Encryption.OFF;
            socket.startTlsInside(server.tls().inside());
        }
    }

    /** What the client asked for, unless everything is to be encrypted; inside TDS 8's TLS there is nothing to agree on. */
    private Encryption encryption(@Nullable Encryption asked) {
        if (!clear) {
            return Encryption.NOT_SUPPORTED;
        }
        return switch (asked == null ? Encryption.NOT_SUPPORTED : asked) {
            case ON, REQUIRED -> Encryption.ON;
            case OFF -> server.options().encryptionRequired() ? Encryption.REQUIRED : Encryption.OFF;
            case NOT_SUPPORTED ->
                server.options().encryptionRequired() ? Encryption.REQUIRED : Encryption.NOT_SUPPORTED;
        };
    }

    private void login(TdsMessage message) {
        if (message.type() != PacketType.LOGIN7) {
            throw new ProtocolException(
                    message.type() == PacketType.OLD_LOGIN
                            ? "TDS 4.2 and 5.0 are not supported; use TDS 7.1 or later"
                            : "a %s message where LOGIN7 belongs".formatted(message.type()));
        }
        phase = Phase.CHECKING;
        Login7 login;
        try {
            login = Login7Codec.read(message.body());
        } catch (ProtocolException e) {
            LOG.info("{}: {}", socket.remote(), e.getMessage());
            refuse(TdsVersion.V7_4, List.of(GatewayMessage.LOGIN_MALFORMED.error(String.valueOf(e.getMessage()))));
            return;
        }
        if (spid == 0) {
            refuse(
                    login.version(),
                    List.of(GatewayMessage.LOGIN_SERVER_BUSY.error(
                            server.connections().limit())));
        } else if (clear && server.options().encryptionRequired()) {
            refuse(login.version(), List.of(GatewayMessage.ENCRYPTION_REQUIRED.error()));
        } else {
            server.logins()
                    .login(login, spid)
                    .onSuccess(session -> accepted(login, session))
                    .onFailure(failure -> {
                        if (phase != Phase.CLOSED) {
                            LOG.info(
                                    "{}: login of '{}' refused: {}",
                                    socket.remote(),
                                    login.userName(),
                                    failure.getMessage());
                            refuse(login.version(), LoginCheck.answers(failure, login));
                        }
                    });
        }
    }

    private void accepted(Login7 login, SessionClient session) {
        if (phase == Phase.CLOSED) {
            session.close();
            return;
        }
        endLoginTls();
        int packetSize = packetSize(login.packetSize());
        TokenWriter out = new TokenWriter(packets, login.version());
        LoginReply.accepted(out, login, session.opened(), server.options().serverName(), packetSize);
        socket.write(packets.finish());
        packets.packetSize(packetSize);
        decoder.limit(server.options().maxMessageBytes());
        phase = Phase.READY;
        server.meters().login(Meters.Protocol.TDS, true);
        requests = new TdsRequests(
                socket, session, out, login.version(), server.options().serverName(), server.meters());
        socket.onDrained(requests::drained);
    }

    private static int packetSize(int asked) {
        return asked == 0 ? DEFAULT_PACKET : Math.clamp(asked, SMALLEST_PACKET, LARGEST_PACKET);
    }

    /** The answer to a login that was encrypted alone is in clear text already. */
    private void endLoginTls() {
        if (loginOnlyTls) {
            loginOnlyTls = false;
            socket.stopTls();
        }
    }

    private void refuse(TdsVersion version, List<SqlError> errors) {
        server.meters().login(Meters.Protocol.TDS, false);
        endLoginTls();
        LoginReply.refused(
                new TokenWriter(packets, version), errors, server.options().serverName());
        socket.write(packets.finish());
        close();
    }

    /** Bytes that are no TDS: one line in the log, an answer where the client can read one, and the end. */
    private void malformed(ProtocolException e) {
        LOG.info("{}: closed, {}", socket.remote(), e.getMessage());
        if (phase == Phase.READY && requests != null) {
            requests.end(GatewayMessage.STREAM_INCORRECT.error(e.getMessage() + "."));
        }
        close();
    }

    /** Not logged in by the time allowed. */
    void loginTimedOut() {
        if (phase != Phase.READY && phase != Phase.CLOSED) {
            LOG.info(
                    "{}: closed, no login within {} ms",
                    socket.remote(),
                    server.options().loginTimeoutMillis());
            close();
        }
    }

    private void close() {
        socket.close();
    }

    /** The socket is closed, by whichever side. */
    void closed() {
        if (phase == Phase.CLOSED) {
            return;
        }
        phase = Phase.CLOSED;
        decoder.close();
        packets.close();
        if (requests != null) {
            requests.closed();
        }
    }
}
