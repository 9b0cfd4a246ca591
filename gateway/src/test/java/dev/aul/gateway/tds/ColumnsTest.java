package dev.aul.gateway.tds;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aul.language.types.SqlType;
import dev.aul.messages.frames.Frame;
import dev.aul.messages.requests.Request;
import dev.aul.tds.Collation;
import dev.aul.tds.TdsVersion;
import dev.aul.tds.packet.PacketHeader;
import dev.aul.tds.packet.PacketType;
import dev.aul.tds.packet.PacketWriter;
import dev.aul.tds.token.Column;
import dev.aul.tds.token.Token;
import dev.aul.tds.token.TokenReader;
import dev.aul.tds.token.TokenWriter;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns that another server made keep its flags, user type and collation on the way through frames. */
class ColumnsTest {
    private static final Collation CYRILLIC = new Collation(0x00D00419, 0);
    private static final Column PASSED =
            new Column("c", SqlType.varchar(10), Column.NULLABLE | Column.CASE_SENSITIVE | Column.KEY, 257, CYRILLIC);

    @Test
    void theWayThroughAFrameChangesNothing() {
        assertEquals(PASSED, Columns.wire(Columns.frame(PASSED)));
    }

    @Test
    void textGoesOutInTheCodePageOfItsCollation() {
        try (var packets = new PacketWriter(UnpooledByteBufAllocator.DEFAULT, PacketType.REPLY, 4096, 0)) {
            var encoder = new FrameEncoder(new TokenWriter(packets, TdsVersion.V7_4), "aul", new Request.Batch(""));
            encoder.write(new Frame.Columns(List.of(Columns.frame(PASSED))));
            encoder.write(new Frame.Rows(List.<Object[]>of(new Object[] {"\u0434\u0430"})));
            encoder.write(new Frame.End(false));
            ByteBuf bytes = packets.finish();
            byte[] message = new byte[bytes.readableBytes() - PacketHeader.BYTES];
            bytes.getBytes(PacketHeader.BYTES, message);
            var tokens = TokenReader.readAll(bytes.skipBytes(PacketHeader.BYTES), TdsVersion.V7_4);
            assertEquals(new Token.ColMetadata(List.of(PASSED)), tokens.getFirst());
            assertEquals(new Token.Row(List.of("\u0434\u0430")), tokens.get(1));
            byte[] text = "\u0434\u0430".getBytes(Charset.forName("windows-1251"));
            int end = message.length - 13; // the DONE
            assertArrayEquals(text, java.util.Arrays.copyOfRange(message, end - text.length, end));
            bytes.release();
        }
    }
}
