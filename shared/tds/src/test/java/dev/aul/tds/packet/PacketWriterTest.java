package dev.aul.tds.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aul.tds.Hex;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PacketWriterTest {

    private static PacketWriter writer(ByteBufAllocator allocator, int packetSize) {
        return new PacketWriter(allocator, PacketType.REPLY, packetSize, 0x33);
    }

    @Test
    void aShortMessageIsOnePacket() {
        PacketWriter writer = writer(UnpooledByteBufAllocator.DEFAULT, 512);
        writer.buffer().writeBytes(Hex.bytes("CAFE"));
        assertEquals(Hex.of("04 01 000A 0033 01 00 CAFE"), Hex.of(writer.finish()));
        assertTrue(writer.isEmpty());
    }

    @Test
    void aMessageWithoutContentIsAHeader() {
        assertEquals(
                Hex.of("04 01 0008 0033 01 00"),
                Hex.of(writer(UnpooledByteBufAllocator.DEFAULT, 512).finish()));
    }

    @Test
    void aPacketThatIsJustFullIsTheLast() {
        PacketWriter writer = writer(UnpooledByteBufAllocator.DEFAULT, 10);
        writer.buffer().writeBytes(Hex.bytes("AABB"));
        writer.settle();
        assertEquals(Hex.of("04 01 000A 0033 01 00 AABB"), Hex.of(writer.finish()));
    }

    @Test
    void whatIsTooLongGoesIntoMorePackets() {
        PacketWriter writer = writer(UnpooledByteBufAllocator.DEFAULT, 10);
        writer.buffer().writeBytes(Hex.bytes("AABBCCDDEE"));
        assertEquals(
                Hex.of("04 00 000A 0033 01 00 AABB  04 00 000A 0033 02 00 CCDD  04 01 0009 0033 03 00 EE"),
                Hex.of(writer.finish()));
    }

    @Test
    void numbersBeginAnewWithEachMessage() {
        PacketWriter writer = writer(UnpooledByteBufAllocator.DEFAULT, 512);
        writer.finish().release();
        writer.packetSize(9);
        writer.buffer().writeByte(1).writeByte(2);
        assertEquals(Hex.of("04 00 0009 0033 01 00 01  04 01 0009 0033 02 00 02"), Hex.of(writer.finish()));
    }

    @Test
    void statusBitsGoOnTheFirstPacketOnly() {
        PacketWriter writer = new PacketWriter(UnpooledByteBufAllocator.DEFAULT, PacketType.SQL_BATCH, 9, 0);
        writer.firstStatus(PacketHeader.RESET_CONNECTION);
        writer.buffer().writeByte(1).writeByte(2);
        assertEquals(Hex.of("01 08 0009 0000 01 00 01  01 01 0009 0000 02 00 02"), Hex.of(writer.finish()));
    }

    @Test
    void anyContentTakenInAnyPortionsReadsTheSame() {
        for (ByteBufAllocator allocator : new ByteBufAllocator[] {
            UnpooledByteBufAllocator.DEFAULT, PooledByteBufAllocator.DEFAULT, new UnpooledByteBufAllocator(true)
        }) {
            long seed = System.nanoTime();
            Random random = new Random(seed);
            for (int run = 0; run < 200; run++) {
                check(allocator, random, "seed " + seed);
            }
        }
    }

    private static void check(ByteBufAllocator allocator, Random random, String seed) {
        PacketWriter writer = writer(allocator, 9 + random.nextInt(60));
        ByteBuf content = Unpooled.buffer();
        ByteBuf sent = Unpooled.buffer();
        for (int i = random.nextInt(30); i >= 0; i--) {
            byte[] token = new byte[random.nextInt(300)];
            random.nextBytes(token);
            content.writeBytes(token);
            writer.buffer().writeBytes(token);
            writer.settle();
            if (random.nextInt(4) == 0) {
                append(sent, writer.takeReady());
            }
        }
        append(sent, writer.finish());
        TdsMessage message = new PacketDecoder(allocator, Integer.MAX_VALUE).next(sent);
        assertNotNull(message, seed);
        assertEquals(ByteBufUtil.hexDump(content), ByteBufUtil.hexDump(message.body()), seed);
        assertEquals(0, sent.readableBytes(), seed);
        message.close();
    }

    private static void append(ByteBuf sent, @Nullable ByteBuf ready) {
        if (ready != null) {
            sent.writeBytes(ready);
            ready.release();
        }
    }
}
