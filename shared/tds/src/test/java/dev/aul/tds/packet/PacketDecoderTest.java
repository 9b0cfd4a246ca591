package dev.aul.tds.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aul.tds.Hex;
import dev.aul.tds.ProtocolException;
import dev.aul.tds.packet.TdsMessage.Reset;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PacketDecoderTest {
    private final PacketDecoder decoder = new PacketDecoder(UnpooledByteBufAllocator.DEFAULT, 100);

    private TdsMessage whole(String hex) {
        return whole(decoder.next(Hex.bytes(hex)));
    }

    private static TdsMessage whole(@Nullable TdsMessage message) {
        assertNotNull(message);
        return message;
    }

    @Test
    void onePacketIsAMessage() {
        TdsMessage message = whole("01 01 000A 0000 01 00 CAFE");
        assertEquals(PacketType.SQL_BATCH, message.type());
        assertEquals(Reset.NONE, message.reset());
        assertEquals("CAFE", Hex.of(message.body()));
    }

    @Test
    void packetsUpToTheLastAreAMessage() {
        assertEquals(
                "AABBCC",
                Hex.of(whole("03 00 000A 0000 01 00 AABB  03 01 0009 0000 02 00 CC")
                        .body()));
    }

    @Test
    void anEmptyAttentionIsAMessage() {
        assertEquals(PacketType.ATTENTION, whole("06 01 0008 0000 01 00").type());
    }

    @Test
    void bytesMayComeOneByOne() {
        ByteBuf bytes = Hex.bytes("03 00 000A 0000 01 00 AABB  03 01 0009 0000 02 00 CC");
        int last = bytes.readableBytes() - 1;
        for (int i = 0; i < last; i++) {
            assertNull(decoder.next(bytes.readSlice(1)));
            assertTrue(decoder.isInsideMessage());
        }
        assertEquals("AABBCC", Hex.of(whole(decoder.next(bytes)).body()));
        assertFalse(decoder.isInsideMessage());
    }

    @Test
    void nothingBehindTheMessageIsRead() {
        ByteBuf bytes = Hex.bytes("12 01 000A 0000 01 00 AABB  16 03 03");
        whole(decoder.next(bytes));
        assertEquals("160303", Hex.of(bytes));
    }

    @Test
    void resetBitsCountOnTheFirstPacket() {
        assertEquals(Reset.CONNECTION, whole("01 09 0009 0000 01 00 00").reset());
        assertEquals(
                Reset.KEEP_TRANSACTION,
                whole("01 10 0009 0000 01 00 00  01 01 0009 0000 02 00 00").reset());
    }

    @Test
    void aMessageTakenBackIsEmptyAndMarked() {
        TdsMessage message = whole("01 00 000A 0000 01 00 AABB  01 03 0009 0000 02 00 CC");
        assertTrue(message.ignored());
        assertEquals(0, message.body().readableBytes());
    }

    @Test
    void whatIsNoPacketIsRefused() {
        for (String hex : new String[] {
            "47 45 5420 2F20 48 54", // GET / HT
            "01 01 0007 0000 01 00", // shorter than its header
            "01 01 8000 0000 01 00", // longer than any packet
            "01 00 0009 0000 01 00 AA  03 01 0009 0000 01 00 AA" // the type changes
        }) {
            PacketDecoder fresh = new PacketDecoder(UnpooledByteBufAllocator.DEFAULT, 100);
            assertThrows(ProtocolException.class, () -> fresh.next(Hex.bytes(hex)), hex);
        }
    }

    @Test
    void aMessageOverTheLimitIsRefusedWhenItsHeaderTells() {
        ByteBuf bytes = Unpooled.buffer();
        bytes.writeBytes(Hex.bytes("01 00 0064 0000 01 00")).writeZero(92);
        bytes.writeBytes(Hex.bytes("01 01 0011 0000 01 00"));
        ProtocolException refused = assertThrows(ProtocolException.class, () -> decoder.next(bytes));
        assertEquals("the SQL_BATCH message is longer than the limit of 100 bytes", refused.getMessage());
    }
}
