package dev.aul.tds.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import dev.aul.language.values.Bytes;
import dev.aul.tds.Collation;
import dev.aul.tds.Hex;
import dev.aul.tds.TdsVersion;
import dev.aul.tds.token.Token.Done;
import dev.aul.tds.token.Token.EnvChange;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The bytes of each token, and the token read from them. */
final class TokenHexTest {

    private static void check(Token token, String hex) {
        assertEquals(Hex.of(hex), Reply.hex(TdsVersion.V7_4, out -> out.write(token)));
        assertEquals(List.of(token), TokenReader.readAll(Hex.bytes(hex), TdsVersion.V7_4));
    }

    @Test
    void loginAck() {
        check(
                new Token.LoginAck(TdsVersion.V7_4.code(), "aul", 16, 0, 1000),
                "AD 1000 01 74000004 03 'aul' 10 00 03E8");
    }

    @Test
    void featureExtAck() {
        check(new Token.FeatureExtAck(Map.of(10, new Bytes(new byte[] {1}))), "AE 0A 01000000 01 FF");
    }

    @Test
    void environmentChanges() {
        check(EnvChange.text(EnvChangeType.DATABASE, "db", "m"), "E3 0900 01 02 'db' 01 'm'");
        check(EnvChange.packetSize(8000, 4096), "E3 1300 04 04 '8000' 04 '4096'");
        check(
                new EnvChange(EnvChangeType.COLLATION, new Bytes(Collation.DEFAULT.toBytes()), EnvChangeType.NONE),
                "E3 0800 07 05 0904D00034 00");
        check(EnvChange.begun(1), "E3 0B00 08 08 0100000000000000 00");
        check(EnvChange.committed(1), "E3 0B00 09 00 08 0100000000000000");
        check(EnvChange.rolledBack(1), "E3 0B00 0A 00 08 0100000000000000");
        check(EnvChange.reset(), "E3 0300 12 00 00");
    }

    @Test
    void messages() {
        check(
                new Token.ErrorToken(208, 1, 16, "No", "s", "p", 5),
                "AA 1600 D0000000 01 10 0200 'No' 01 's' 01 'p' 05000000");
        check(new Token.InfoToken(5701, 2, 0, "x", "", "", 1), "AB 1000 45160000 02 00 0100 'x' 00 00 01000000");
    }

    @Test
    void ends() {
        check(new Done(Done.Kind.DONE, Done.MORE | Done.COUNT, Command.SELECT, 3), "FD 1100 C100 0300000000000000");
        check(new Done(Done.Kind.DONE_PROC, Done.ERROR, Command.EXECUTE, 0), "FE 0200 E000 0000000000000000");
        check(new Done(Done.Kind.DONE_IN_PROC, Done.MORE, Command.OTHER, 0), "FF 0100 0000 0000000000000000");
    }

    @Test
    void returnStatusAndOrder() {
        check(new Token.ReturnStatus(-6), "79 FAFFFFFF");
        check(new Token.Order(List.of(1, 3)), "A9 0400 0100 0300");
    }

    private static void checkWritten(Consumer<TokenWriter> content, String hex) {
        assertEquals(Hex.of(hex), Reply.hex(TdsVersion.V7_4, content));
    }

    @Test
    void returnValue() {
        checkWritten(
                out -> out.returnValue(2, "@a", SqlType.INT, 7), "AC 0200 02 '@a' 01 00000000 0100 26 04 04 07000000");
    }

    @Test
    void columnsAndRows() {
        checkWritten(
                out -> {
                    RowWriter rows = out.columns(List.of(
                            Column.of("id", SqlType.INT, false).with(Column.IDENTITY),
                            Column.of("n", SqlType.nvarchar(10), true)));
                    out.row(rows, new Object[] {7, "ab"});
                    out.row(rows, new Object[] {8, null});
                },
                """
                81 0200
                00000000 1800 38 02 'id'
                00000000 0900 E7 1400 0904D00034 01 'n'
                D1 07000000 0400 'ab'
                D1 08000000 FFFF
                """);
    }

    private static void checkColumn(SqlType type, boolean nullable, Object value, String typeInfo, String bytes) {
        checkWritten(
                out -> out.row(out.columns(List.of(Column.of("", type, nullable))), new Object[] {value}),
                "81 0100 00000000 " + (nullable ? "0900 " : "0800 ") + typeInfo + " 00 D1 " + bytes);
    }

    @Test
    void numbersInColumns() {
        checkColumn(SqlType.BIT, false, true, "32", "01");
        checkColumn(SqlType.TINYINT, true, 255, "26 01", "01 FF");
        checkColumn(SqlType.BIGINT, true, -2L, "26 08", "08 FEFFFFFFFFFFFFFF");
        checkColumn(SqlType.REAL, false, 1f, "3B", "0000803F");
        checkColumn(SqlType.MONEY, false, new java.math.BigDecimal("1.0000"), "3C", "00000000 10270000");
        checkColumn(
                SqlType.decimal(10, 2),
                true,
                new java.math.BigDecimal("-1.50"),
                "6A 09 0A 02",
                "09 00 9600000000000000");
    }

    @Test
    void textsInColumns() {
        checkColumn(SqlType.varchar(3), true, "a€", "A7 0300 0904D00034", "0200 61 80");
        checkColumn(
                SqlType.nvarchar(SqlType.MAX),
                true,
                "a",
                "E7 FFFF 0904D00034",
                "0200000000000000 02000000 'a' 00000000");
        checkColumn(SqlType.XML, true, "", "F1 00", "0000000000000000 00000000");
        checkColumn(
                SqlType.of(TypeKind.TEXT),
                true,
                "a",
                "23 FFFFFF7F 0904D00034 01 0000",
                "10 00000000000000000000000000000000 0000000000000000 01000000 61");
        checkColumn(SqlType.varbinary(2), true, new Bytes(new byte[] {1}), "A5 0200", "0100 01");
    }

    @Test
    void momentsInColumns() {
        checkColumn(SqlType.DATE, true, java.time.LocalDate.of(2, 1, 1), "28", "03 6D0100");
        checkColumn(
                SqlType.scaled(TypeKind.TIME, 3),
                true,
                java.time.LocalTime.ofNanoOfDay(1_000_000),
                "29 03",
                "04 01000000");
        checkColumn(
                SqlType.DATETIME,
                false,
                java.time.LocalDateTime.parse("1900-01-02T00:00:00.0033333"),
                "3D",
                "01000000 01000000");
        checkColumn(
                SqlType.scaled(TypeKind.DATETIMEOFFSET, 0),
                true,
                java.time.OffsetDateTime.parse("0001-01-02T01:00:00+01:00"),
                "2B 00",
                "08 000000 010000 3C00");
    }

    @Test
    void guidsHaveTheirFirstGroupsTurned() {
        checkColumn(
                SqlType.UNIQUEIDENTIFIER,
                true,
                java.util.UUID.fromString("00112233-4455-6677-8899-aabbccddeeff"),
                "24 10",
                "10 33221100 5544 7766 8899AABBCCDDEEFF");
    }

    @Test
    void variants() {
        checkColumn(
                SqlType.SQL_VARIANT,
                true,
                new dev.aul.language.values.Variant(SqlType.nvarchar(2), "a"),
                "62 491F0000",
                "0B000000 E7 07 0904D00034 0400 'a'");
    }

    @Test
    void clientsOfSevenOneGetTheOldLayout() {
        assertEquals(Hex.of("""
                        81 0200
                        0000 0900 63 FEFFFF7F 0904D00034 0000 01 'n'
                        0000 0900 E7 1400 0904D00034 01 'd'
                        D1 00 1400 '2026-07-01'
                        AA 0C00 01000000 01 10 0000 00 00 0900
                        FD 1000 C100 01000000
                        """), Reply.hex(TdsVersion.V7_1, out -> {
            RowWriter rows = out.columns(
                    List.of(Column.of("n", SqlType.nvarchar(SqlType.MAX), true), Column.of("d", SqlType.DATE, true)));
            out.row(rows, new Object[] {null, java.time.LocalDate.of(2026, 7, 1)});
            out.write(new Token.ErrorToken(1, 1, 16, "", "", "", 9));
            out.done(Done.Kind.DONE, Done.COUNT, Command.SELECT, 1);
        }));
    }

    @Test
    void nullsOfACompressedRowAreBits() {
        List<Token> tokens = TokenReader.readAll(
                Hex.bytes("81 0200 00000000 0900 26 04 00 00000000 0900 26 04 00  D2 01 04 07000000"), TdsVersion.V7_4);
        assertEquals(java.util.Arrays.asList(null, 7), ((Token.Row) tokens.get(1)).values());
    }

    @Test
    void unknownChunkedLengthsAreRead() {
        List<Token> tokens = TokenReader.readAll(
                Hex.bytes(
                        "81 0100 00000000 0900 E7 FFFF 0904D00034 00  D1 FEFFFFFFFFFFFFFF 02000000 'a' 04000000 'bc' 00000000"),
                TdsVersion.V7_4);
        assertEquals(List.of("abc"), ((Token.Row) tokens.get(1)).values());
    }
}
