package dev.aul.tds;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.fail;

import dev.aul.language.types.SqlType;
import dev.aul.language.values.Bytes;
import dev.aul.tds.request.AllHeaders;
import dev.aul.tds.request.BulkLoad;
import dev.aul.tds.request.Encryption;
import dev.aul.tds.request.Login7;
import dev.aul.tds.request.Login7Codec;
import dev.aul.tds.request.Parameter;
import dev.aul.tds.request.Prelogin;
import dev.aul.tds.request.RpcRequest;
import dev.aul.tds.request.RpcRequest.Call;
import dev.aul.tds.request.SqlBatch;
import dev.aul.tds.request.TransactionManagerRequest;
import dev.aul.tds.token.TokenReader;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Cut and damaged messages end in a {@link ProtocolException} or are read; nothing else may come out. */
final class MalformedInputTest {
    private static final int RUNS = 3000;

    private static void damage(ByteBuf good, Consumer<ByteBuf> reader) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int run = 0; run < RUNS; run++) {
            ByteBuf bad = good.copy();
            if (random.nextBoolean()) {
                bad.writerIndex(random.nextInt(bad.writerIndex() + 1));
            }
            for (int i = random.nextInt(4); i > 0 && bad.isReadable(); i--) {
                bad.setByte(random.nextInt(bad.writerIndex()), random.nextInt(3) == 0 ? 0xFF : random.nextInt(256));
            }
            String hex = Hex.of(bad);
            try {
                reader.accept(bad);
            } catch (ProtocolException expected) {
                assertNotNull(expected.getMessage());
            } catch (RuntimeException | OutOfMemoryError e) {
                fail("seed " + seed + ": " + hex, e);
            }
        }
    }

    @Test
    void prelogin() {
        ByteBuf good = Unpooled.buffer();
        new Prelogin(new Prelogin.ServerVersion(1, 2, 3), Encryption.ON, true, true, "inst").write(good);
        damage(good, Prelogin::read);
    }

    @Test
    void login() {
        ByteBuf good = Unpooled.buffer();
        Bytes none = new Bytes(new byte[0]);
        List<Login7.Feature> features = List.of(new Login7.Feature(10, new Bytes(new byte[] {1})));
        Login7Codec.write(
                good,
                new Login7(
                        TdsVersion.V7_4,
                        4096,
                        0,
                        0,
                        Login7.Flags.MODERN,
                        0,
                        0,
                        "h",
                        "u",
                        "p",
                        "a",
                        "s",
                        "l",
                        "e",
                        "d",
                        new Bytes(new byte[6]),
                        none,
                        "",
                        "",
                        features));
        damage(good, Login7Codec::read);
    }

    @Test
    void batch() {
        ByteBuf good = Unpooled.buffer();
        new SqlBatch(AllHeaders.NONE, "SELECT 1").write(good, TdsVersion.V7_4);
        damage(good, bytes -> SqlBatch.read(bytes, TdsVersion.V7_4));
    }

    @Test
    void rpc() {
        ByteBuf good = Unpooled.buffer();
        List<Parameter> parameters = List.of(
                Parameter.of("@a", SqlType.nvarchar(SqlType.MAX), "text"),
                Parameter.of("@b", SqlType.decimal(38, 10), new java.math.BigDecimal("1.0000000000")),
                Parameter.of("@c", SqlType.DATETIME, java.time.LocalDateTime.parse("2026-07-01T00:00")),
                Parameter.of(
                        "@d", SqlType.SQL_VARIANT, new dev.aul.language.values.Variant(SqlType.varchar(3), "abc")));
        new RpcRequest(AllHeaders.NONE, List.of(Call.of("p", parameters), Call.of("q", parameters)))
                .write(good, TdsVersion.V7_4);
        damage(good, bytes -> RpcRequest.read(bytes, TdsVersion.V7_4));
    }

    @Test
    void tableParameter() {
        ByteBuf good = Hex.bytes("""
                16000000 12000000 0200 0500000000000000 01000000
                0100 'p' 0000  02 '@t' 00 F3 00 03 'dbo' 02 'tt'
                0200 00000000 0100 26 04 00  00000000 0000 E7 0400 0904D00034 00
                10 0100 0100 01  11 0200 0200 0100 00
                01 0200 'a' 04 07000000  01 FFFF 00  00
                """);
        damage(good, bytes -> RpcRequest.read(bytes, TdsVersion.V7_4));
    }

    @Test
    void transactionRequest() {
        ByteBuf good = Hex.bytes("16000000 12000000 0200 0500000000000000 01000000 0700 04 'sp' 01 02 04 'tr'");
        damage(good, bytes -> TransactionManagerRequest.read(bytes, TdsVersion.V7_4));
    }

    private static final String ROWS = """
            81 0300 00000000 0900 26 04 01 'a'  00000000 0900 23 FFFFFF7F 0904D00034 01 0100 't' 01 'b'
            00000000 0900 2B 07 01 'c'
            D1 04 07000000  10 00000000000000000000000000000000 0000000000000000 02000000 6162  0A 0000000000 5B950A 3C00
            D2 07
            """;

    @Test
    void bulkRows() {
        damage(Hex.bytes(ROWS + "FD 0000 0000 0000000000000000"), bytes -> {
            BulkLoad load = new BulkLoad(bytes, TdsVersion.V7_4);
            for (Object row = load.next(); row != null; ) {
                row = load.next();
            }
        });
    }

    @Test
    void tokens() {
        ByteBuf good = Hex.bytes("""
                AD 1000 01 74000004 03 'aul' 10 00 03E8  AE 0A 01000000 01 FF  E3 0900 01 02 'db' 01 'm'
                E3 0B00 08 08 0100000000000000 00  AA 1600 D0000000 01 10 0200 'No' 01 's' 01 'p' 05000000
                79 FAFFFFFF  A9 0400 0100 0300  AC 0200 02 '@a' 01 00000000 0100 26 04 04 07000000
                """ + ROWS);
        damage(good, bytes -> TokenReader.readAll(bytes, TdsVersion.V7_4));
    }
}
