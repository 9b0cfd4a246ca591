package dev.aul.tds.client;

import dev.aul.tds.TdsVersion;
import dev.aul.tds.packet.PacketDecoder;
import dev.aul.tds.packet.PacketType;
import dev.aul.tds.packet.PacketWriter;
import dev.aul.tds.packet.TdsMessage;
import dev.aul.tds.request.Encryption;
import dev.aul.tds.request.Login7Codec;
import dev.aul.tds.request.Prelogin;
import dev.aul.tds.token.Token;
import dev.aul.tds.token.Token.Done;
import dev.aul.tds.token.Token.EnvChange;
import dev.aul.tds.token.TokenWriter;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.BiConsumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A server for one connection that answers by a script, with the TLS it is told to have. */
final class ScriptedServer implements AutoCloseable {
    static final String PASSWORD = "right";

    private final ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final BiConsumer<TdsMessage, TokenWriter> script;
    private TdsVersion version = TdsVersion.V7_4;
    private int packetSize = 4096;
    private final Encryption encryption;
    private final @Nullable SSLContext tls;
    private InputStream in = InputStream.nullInputStream();
    private OutputStream out = OutputStream.nullOutputStream();

    /** @param script writes the tokens that answer a request; nothing when it writes none */
    ScriptedServer(BiConsumer<TdsMessage, TokenWriter> script) throws IOException {
        this(script, Encryption.NOT_SUPPORTED, null);
    }

    /** @param encryption the answer to PRELOGIN; with TLS and NOT_SUPPORTED everything is inside TLS (TDS 8.0) */
    ScriptedServer(BiConsumer<TdsMessage, TokenWriter> script, Encryption encryption, @Nullable SSLContext tls)
            throws IOException {
        this.script = script;
        this.encryption = encryption;
        this.tls = tls;
        Thread.ofPlatform().daemon().start(this::serve);
    }

    ConnectOptions options(String password) {
        return ConnectOptions.to("127.0.0.1", listener.getLocalPort(), "sa", password);
    }

    private void serve() {
        try (Socket socket = listener.accept();
                PacketDecoder decoder = new PacketDecoder(UnpooledByteBufAllocator.DEFAULT, 1 << 20)) {
            byte[] buffer = new byte[4096];
            in = socket.getInputStream();
            out = socket.getOutputStream();
            if (tls != null && encryption == Encryption.NOT_SUPPORTED) {
                startTls(tls, socket);
            }
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                ByteBuf bytes = Unpooled.wrappedBuffer(buffer, 0, count);
                for (TdsMessage message = decoder.next(bytes); message != null; message = decoder.next(bytes)) {
                    answer(socket, message);
                }
            }
        } catch (IOException e) {
            // the client is gone, or the test is over
        }
    }

    private void answer(Socket socket, TdsMessage message) throws IOException {
        PacketWriter packets = new PacketWriter(UnpooledByteBufAllocator.DEFAULT, PacketType.REPLY, packetSize, 51);
        TokenWriter tokens = new TokenWriter(packets, version);
        switch (message.type()) {
            case PRELOGIN ->
                Prelogin.reply(new Prelogin.ServerVersion(16, 0, 1), encryption).write(packets.buffer());
            case LOGIN7 -> login(message, tokens);
            default -> script.accept(message, tokens);
        }
        if (!packets.isEmpty()) {
            if (message.type() == PacketType.LOGIN7 && encryption == Encryption.OFF) {
                in = socket.getInputStream();
                out = socket.getOutputStream();
            }
            ByteBuf reply = packets.finish();
            reply.readBytes(out, reply.readableBytes());
            out.flush();
        }
        if (message.type() == PacketType.PRELOGIN && encryption != Encryption.NOT_SUPPORTED && tls != null) {
            HandshakeSocket wrapped = new HandshakeSocket(socket);
            startTls(tls, wrapped);
            wrapped.handshakeDone();
        }
    }

    private void startTls(SSLContext context, Socket below) throws IOException {
        SSLSocket encrypted = (SSLSocket) context.getSocketFactory().createSocket(below, null, true);
        SSLParameters parameters = encrypted.getSSLParameters();
        parameters.setApplicationProtocols(new String[] {"tds/8.0"});
        encrypted.setSSLParameters(parameters);
        encrypted.startHandshake();
        in = encrypted.getInputStream();
        out = encrypted.getOutputStream();
    }

    private void login(TdsMessage message, TokenWriter tokens) {
        var login = Login7Codec.read(message.body());
        version = login.version();
        if (login.password().equals(PASSWORD)) {
            tokens.write(new Token.LoginAck(version.code(), "Microsoft SQL Server", 16, 0, 1));
            tokens.write(EnvChange.packetSize(512, 4096));
            tokens.done(Done.Kind.DONE, 0, 0, 0);
            packetSize = 512;
        } else {
            tokens.write(new Token.ErrorToken(18456, 1, 14, "Login failed for user 'sa'.", "s", "", 1));
            tokens.done(Done.Kind.DONE, Done.ERROR, 0, 0);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
