package dev.aul.tds.token;

import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import dev.aul.tds.Hex;
import dev.aul.tds.TdsVersion;
import dev.aul.tds.packet.PacketDecoder;
import dev.aul.tds.packet.PacketType;
import dev.aul.tds.packet.PacketWriter;
import dev.aul.tds.packet.TdsMessage;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Replies made by a {@link TokenWriter}, as bytes and as the tokens read back. */
final class Reply {
    private Reply() {}

    static ByteBuf bytes(TdsVersion version, Consumer<TokenWriter> content) {
        PacketWriter packets = new PacketWriter(UnpooledByteBufAllocator.DEFAULT, PacketType.REPLY, 512, 1);
        content.accept(new TokenWriter(packets, version));
        TdsMessage message =
                new PacketDecoder(UnpooledByteBufAllocator.DEFAULT, Integer.MAX_VALUE).next(packets.finish());
        return Objects.requireNonNull(message).body();
    }

    static String hex(TdsVersion version, Consumer<TokenWriter> content) {
        return Hex.of(bytes(version, content));
    }

    static List<Token> tokens(TdsVersion version, Consumer<TokenWriter> content) {
        return TokenReader.readAll(bytes(version, content), version);
    }

    /** The type a client sees for a column of some type. */
    static SqlType onTheWire(SqlType type) {
        return type.kind() == TypeKind.ROWVERSION ? SqlType.sized(TypeKind.BINARY, 8) : type;
    }
}
