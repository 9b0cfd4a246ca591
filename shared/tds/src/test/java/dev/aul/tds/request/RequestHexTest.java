package dev.aul.tds.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import dev.aul.language.values.Bytes;
import dev.aul.tds.Hex;
import dev.aul.tds.TdsVersion;
import dev.aul.tds.request.RpcRequest.Call;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bytes of requests as clients send them. */
final class RequestHexTest {
    private static final String HEADERS = "16000000 12000000 0200 0500000000000000 01000000 ";
    private static final AllHeaders IN_TRANSACTION = new AllHeaders(5, 1);

    @Test
    void batchWithHeaders() {
        SqlBatch batch = new SqlBatch(IN_TRANSACTION, "SELECT 1");
        assertEquals(batch, SqlBatch.read(Hex.bytes(HEADERS + "'SELECT 1'"), TdsVersion.V7_4));
        ByteBuf out = Unpooled.buffer();
        batch.write(out, TdsVersion.V7_4);
        assertEquals(Hex.of(HEADERS + "'SELECT 1'"), Hex.of(out));
    }

    @Test
    void batchOfSevenOneIsTextAlone() {
        assertEquals("GO", SqlBatch.read(Hex.bytes("'GO'"), TdsVersion.V7_1).text());
    }

    @Test
    void headersOfOtherKindsAreSteppedOver() {
        SqlBatch batch = SqlBatch.read(
                Hex.bytes("22000000 0C000000 0300 AABBCCDDEEFF 12000000 0200 0500000000000000 01000000 'x'"),
                TdsVersion.V8_0);
        assertEquals(new SqlBatch(IN_TRANSACTION, "x"), batch);
    }

    @Test
    void callByNumberWithNamedParameters() {
        Call call = call("FFFF 0A00 0200 00 00 E7 0800 0904D00034 0200 'x'  02 '@a' 01 26 04 04 07000000");
        assertEquals("sp_executesql", call.name());
        assertEquals(SystemProcedure.SP_EXECUTESQL, call.system());
        assertTrue(call.has(Call.NO_METADATA));
        assertEquals(
                List.of(Parameter.of("", SqlType.nvarchar(4), "x"), Parameter.output("@a", SqlType.INT, 7)),
                call.parameters());
    }

    @Test
    void callByName() {
        Call call = call("0500 'dbo.p' 0000  00 02 26 04 00");
        assertEquals("dbo.p", call.name());
        assertNull(call.system());
        assertTrue(call.parameters().getFirst().usesDefault());
    }

    private static Call call(String hex) {
        return RpcRequest.read(Hex.bytes(HEADERS + hex), TdsVersion.V7_4)
                .calls()
                .getFirst();
    }

    @Test
    void severalCallsInOneMessage() {
        RpcRequest request = new RpcRequest(
                AllHeaders.NONE,
                List.of(Call.of("sp_unprepare", List.of(Parameter.of("", SqlType.INT, 1))), Call.of("p", List.of())));
        for (TdsVersion version : TdsVersion.values()) {
            ByteBuf bytes = Unpooled.buffer();
            request.write(bytes, version);
            assertEquals(request, RpcRequest.read(bytes, version));
        }
        ByteBuf old = Unpooled.buffer();
        request.write(old, TdsVersion.V7_1);
        assertEquals(Hex.of("FFFF 0F00 0000 00 00 26 04 04 01000000  80  0100 'p' 0000"), Hex.of(old));
    }

    @Test
    void longTextParameters() {
        assertEquals(
                Parameter.of("", SqlType.of(TypeKind.NTEXT), "ab"),
                call("FFFF 0D00 0000 00 00 63 FEFFFF7F 0904D00034 04000000 'ab'")
                        .parameters()
                        .getFirst());
        assertEquals(
                Parameter.of("", SqlType.nvarchar(SqlType.MAX), "abc"),
                call("FFFF 0D00 0000 00 00 E7 FFFF 0904D00034 FEFFFFFFFFFFFFFF 02000000 'a' 04000000 'bc' 00000000")
                        .parameters()
                        .getFirst());
        assertEquals(
                Parameter.of("", SqlType.varbinary(8), new Bytes(new byte[] {1, 2})),
                call("FFFF 0D00 0000 00 00 25 08 02 0102").parameters().getFirst());
    }

    @Test
    void tableParameter() {
        Parameter parameter = call("""
                        0100 'p' 0000  02 '@t' 00 F3 00 03 'dbo' 02 'tt'
                        0200 00000000 0100 26 04 00  00000000 0000 E7 0400 0904D00034 00
                        10 0100 0100 01  00
                        01 04 07000000 0200 'a'  01 00 FFFF  00
                        """).parameters().getFirst();
        TableValue table = assertInstanceOf(TableValue.class, parameter.value());
        assertEquals("dbo", table.schema());
        assertEquals("tt", table.typeName());
        assertEquals(
                List.of(SqlType.INT, SqlType.nvarchar(2)),
                table.columns().stream().map(TableValue.TableColumn::type).toList());
        assertEquals(List.of(7, "a"), Arrays.asList(table.rows().get(0)));
        assertEquals(Arrays.asList(null, null), Arrays.asList(table.rows().get(1)));
    }

    @Test
    void transactionRequests() {
        AllHeaders h = IN_TRANSACTION;
        checkTransaction(new TransactionManagerRequest.Begin(h, Isolation.SERIALIZABLE, ""), "0500 04 00");
        checkTransaction(new TransactionManagerRequest.Save(h, "sp"), "0900 04 'sp'");
        checkTransaction(new TransactionManagerRequest.Rollback(h, "sp", null), "0800 04 'sp' 00");
        checkTransaction(
                new TransactionManagerRequest.Commit(
                        h, "", new TransactionManagerRequest.Begin(h, Isolation.UNCHANGED, "")),
                "0700 00 01 00 00");
        assertEquals(
                new TransactionManagerRequest.Distributed(h, 0),
                TransactionManagerRequest.read(Hex.bytes(HEADERS + "0000 0000"), TdsVersion.V7_4));
    }

    private static void checkTransaction(TransactionManagerRequest request, String hex) {
        assertEquals(request, TransactionManagerRequest.read(Hex.bytes(HEADERS + hex), TdsVersion.V7_4));
        ByteBuf out = Unpooled.buffer();
        request.write(out, TdsVersion.V7_4);
        assertEquals(Hex.of(HEADERS + hex), Hex.of(out));
    }

    @Test
    void bulkRows() {
        BulkLoad load = new BulkLoad(
                Hex.bytes("81 0100 00000000 0900 26 04 01 'a'  D1 04 07000000  D1 00  FD 0000 0000 0000000000000000"),
                TdsVersion.V7_4);
        assertEquals("a", load.columns().getFirst().name());
        assertEquals(List.of(7), load.next());
        List<?> second = load.next();
        assertNotNull(second);
        assertNull(second.getFirst());
        assertNull(load.next());
    }
}
