package dev.aul.standalone.faults;

import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import dev.aul.language.values.Bytes;
import dev.aul.tds.TdsVersion;
import dev.aul.tds.packet.PacketType;
import dev.aul.tds.packet.PacketWriter;
import dev.aul.tds.request.AllHeaders;
import dev.aul.tds.request.Encryption;
import dev.aul.tds.request.Isolation;
import dev.aul.tds.request.Login7;
import dev.aul.tds.request.Login7Codec;
import dev.aul.tds.request.Parameter;
import dev.aul.tds.request.Prelogin;
import dev.aul.tds.request.RpcRequest;
import dev.aul.tds.request.SqlBatch;
import dev.aul.tds.request.TransactionManagerRequest;
import dev.aul.tds.token.Column;
import dev.aul.tds.token.Token;
import dev.aul.tds.token.TokenWriter;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.function.Consumer;

/** Valid messages of a client, as bytes. */
final class Messages {
    static final byte[] PRELOGIN = message(
            PacketType.PRELOGIN,
            new Prelogin(new Prelogin.ServerVersion(16, 0, 0), Encryption.NOT_SUPPORTED, false, false, "")::write);
    static final byte[] LOGIN = login(NodeProcess.PASSWORD);
    static final byte[] ATTENTION = message(PacketType.ATTENTION, _ -> {});
    static final byte[] SELECT = batch("SELECT 1");

    /** What a session sends, of every kind of request. */
    static final List<byte[]> REQUESTS = List.of(
            batch("SELECT Id, Name FROM dbo.N WHERE Id < 3 ORDER BY Name DESC"),
            batch("DECLARE @t TABLE (Id int) INSERT @t VALUES (1) SELECT * FROM @t"),
            rpc(
                    "sp_executesql",
                    Parameter.of("", SqlType.nvarchar(60), "SELECT @n, @s"),
                    Parameter.of("", SqlType.nvarchar(60), "@n int, @s nvarchar(10)"),
                    Parameter.of("@n", SqlType.of(TypeKind.INT), 7),
                    Parameter.of("@s", SqlType.nvarchar(10), "seven")),
            rpc(
                    "sp_prepexec",
                    Parameter.output("", SqlType.of(TypeKind.INT), null),
                    Parameter.of("", SqlType.nvarchar(60), "@n int"),
                    Parameter.of("", SqlType.nvarchar(60), "SELECT @n"),
                    Parameter.of("@n", SqlType.of(TypeKind.INT), 8)),
            transaction(new TransactionManagerRequest.Begin(AllHeaders.NONE, Isolation.READ_COMMITTED, "t")),
            transaction(new TransactionManagerRequest.Rollback(AllHeaders.NONE, "", null)),
            bulk(),
            ATTENTION);

    private Messages() {}

    static byte[] message(PacketType type, Consumer<ByteBuf> body) {
        var packets = new PacketWriter(ByteBufAllocator.DEFAULT, type, 4096, 0);
        body.accept(packets.buffer());
        return taken(packets);
    }

    private static byte[] taken(PacketWriter packets) {
        var bytes = packets.finish();
        try {
            return ByteBufUtil.getBytes(bytes);
        } finally {
            bytes.release();
        }
    }

    static byte[] batch(String text) {
        return message(PacketType.SQL_BATCH, out -> new SqlBatch(AllHeaders.NONE, text).write(out, TdsVersion.V7_4));
    }

    private static byte[] rpc(String procedure, Parameter... parameters) {
        var call = RpcRequest.Call.of(procedure, List.of(parameters));
        return message(
                PacketType.RPC, out -> new RpcRequest(AllHeaders.NONE, List.of(call)).write(out, TdsVersion.V7_4));
    }

    private static byte[] transaction(TransactionManagerRequest request) {
        return message(PacketType.TRANSACTION_MANAGER, out -> request.write(out, TdsVersion.V7_4));
    }

    private static byte[] bulk() {
        var packets = new PacketWriter(ByteBufAllocator.DEFAULT, PacketType.BULK_LOAD, 4096, 0);
        var out = new TokenWriter(packets, TdsVersion.V7_4);
        var rows = out.columns(List.of(
                Column.of("Id", SqlType.of(TypeKind.INT), true), Column.of("Name", SqlType.nvarchar(40), true)));
        for (int i = 0; i < 5; i++) {
            out.row(rows, new Object[] {i, "row " + i});
        }
        out.done(Token.Done.Kind.DONE, 0, 0, 0);
        return taken(packets);
    }

    /** Reads one packet and gives its length; 0 at the end of the stream. */
    static int readPacket(Socket socket) throws IOException {
        var in = socket.getInputStream();
        var header = in.readNBytes(Mutation.HEADER);
        if (header.length < Mutation.HEADER) {
            return 0;
        }
        int length = (header[2] & 0xFF) << 8 | (header[3] & 0xFF);
        in.readNBytes(length - Mutation.HEADER);
        return length;
    }

    private static byte[] login(String password) {
        var none = new Bytes(new byte[0]);
        return message(
                PacketType.LOGIN7,
                out -> Login7Codec.write(
                        out,
                        new Login7(
                                TdsVersion.V7_4,
                                4096,
                                0,
                                0,
                                Login7.Flags.MODERN,
                                0,
                                0x0409,
                                "host",
                                "sa",
                                password,
                                "fuzz",
                                "server",
                                "fuzz",
                                "",
                                "d",
                                new Bytes(new byte[6]),
                                none,
                                "",
                                "",
                                List.of())));
    }
}
