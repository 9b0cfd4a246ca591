package dev.aul.gateway;

import dev.aul.language.values.Bytes;
import dev.aul.tds.TdsVersion;
import dev.aul.tds.packet.PacketType;
import dev.aul.tds.packet.PacketWriter;
import dev.aul.tds.request.AllHeaders;
import dev.aul.tds.request.Login7;
import dev.aul.tds.request.Login7Codec;
import dev.aul.tds.request.SqlBatch;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** A client that reads when it is told to. */
final class RawLogin {
    private static final Bytes NOTHING = new Bytes(new byte[0]);

    private RawLogin() {}

    /** Logs in without PRELOGIN, as old clients do. */
    static void login(Socket socket, String user, String password) throws IOException {
        Login7 login = new Login7(
                TdsVersion.V7_4,
                4096,
                0,
                0,
                Login7.Flags.MODERN,
                0,
                0x0409,
                "host",
                user,
                password,
                "raw",
                "server",
                "raw",
                "",
                "",
                new Bytes(new byte[6]),
                NOTHING,
                "",
                "",
                List.of());
        send(socket, PacketType.LOGIN7, out -> Login7Codec.write(out, login));
        readMessage(socket.getInputStream(), 0, _ -> {});
    }

    static void batch(Socket socket, String text) throws IOException {
        send(socket, PacketType.SQL_BATCH, out -> new SqlBatch(AllHeaders.NONE, text).write(out, TdsVersion.V7_4));
    }

    private static void send(Socket socket, PacketType type, Consumer<ByteBuf> body) throws IOException {
        PacketWriter packets = new PacketWriter(ByteBufAllocator.DEFAULT, type, 4096, 0);
        body.accept(packets.buffer());
        ByteBuf bytes = packets.finish();
        try {
            bytes.readBytes(socket.getOutputStream(), bytes.readableBytes());
        } finally {
            bytes.release();
        }
    }

    /** Reads up to the end of a message of which some bytes are read already; its length. */
    static long readMessage(InputStream in, int alreadyRead, LongConsumer progress) throws IOException {
        DataInputStream data = new DataInputStream(in);
        long total = 0;
        int missing = alreadyRead;
        while (true) {
            if (missing == 0 && data.read() < 0) {
                throw new EOFException();
            }
            missing = 0;
            int status = data.readUnsignedByte();
            int length = data.readUnsignedShort();
            data.skipNBytes(length - 4L);
            total += length;
            progress.accept(total);
            if ((status & 1) != 0) {
                return total;
            }
        }
    }
}
