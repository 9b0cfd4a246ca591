package dev.aul.tds.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import dev.aul.language.values.Bytes;
import dev.aul.language.values.Variant;
import dev.aul.tds.TdsVersion;
import dev.aul.tds.request.AllHeaders;
import dev.aul.tds.request.Parameter;
import dev.aul.tds.request.RpcRequest;
import dev.aul.tds.request.RpcRequest.Call;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is read again, for every type, by rows, parameters and output values. */
final class RoundTripTest {

    static Stream<SqlType> types() {
        return Samples.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void nullableColumn(SqlType type) {
        List<@Nullable Object> values = new ArrayList<>(Samples.of(type));
        values.add(null);
        assertEquals(values, throughRows(type, true, values));
    }

    @ParameterizedTest
    @MethodSource("types")
    void columnThatIsNotNull(SqlType type) {
        assertEquals(Samples.of(type), throughRows(type, false, Samples.of(type)));
    }

    @ParameterizedTest
    @MethodSource("types")
    void parameter(SqlType type) {
        for (Object value : Samples.of(type)) {
            assertEquals(value, throughRpc(type, value));
        }
        assertEquals(null, throughRpc(type, null));
    }

    @ParameterizedTest
    @MethodSource("types")
    void outputValue(SqlType type) {
        for (Object value : Samples.of(type)) {
            List<Token> tokens = Reply.tokens(TdsVersion.V7_4, out -> out.returnValue(3, "@p", type, value));
            assertEquals(value, ((Token.ReturnValue) tokens.getFirst()).value());
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void variantOfEveryTypeItCanHold(SqlType type) {
        if (!Samples.fitsVariant(type)) {
            return;
        }
        for (Object value : Samples.of(type)) {
            Variant variant = new Variant(type, value);
            assertEquals(List.of(variant), throughRows(SqlType.SQL_VARIANT, true, List.of(variant)));
        }
    }

    @Test
    void randomRowsOfAllTypes() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<SqlType> all = List.copyOf(Samples.all().keySet());
        for (int run = 0; run < 50; run++) {
            List<Column> columns = new ArrayList<>();
            for (int i = random.nextInt(1, 40); i > 0; i--) {
                columns.add(Column.of("c" + i, all.get(random.nextInt(all.size())), random.nextBoolean()));
            }
            List<List<@Nullable Object>> rows = new ArrayList<>();
            for (int i = random.nextInt(20); i > 0; i--) {
                rows.add(columns.stream()
                        .<@Nullable Object>map(c -> Samples.random(random, c))
                        .toList());
            }
            assertEquals(rows, throughRows(columns, rows), "seed " + seed);
        }
    }

    private static List<@Nullable Object> throughRows(
            SqlType type, boolean nullable, List<? extends @Nullable Object> values) {
        List<Column> columns = List.of(Column.of("c", type, nullable));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Object value : values) {
            rows.add(Arrays.asList(value));
        }
        List<@Nullable Object> read = new ArrayList<>();
        throughRows(columns, rows).forEach(row -> read.add(row.getFirst()));
        return read;
    }

    private static List<List<@Nullable Object>> throughRows(List<Column> columns, List<List<@Nullable Object>> rows) {
        List<Token> tokens = Reply.tokens(TdsVersion.V7_4, out -> {
            RowWriter writer = out.columns(columns);
            rows.forEach(row -> out.row(writer, row.toArray()));
        });
        List<Column> described = ((Token.ColMetadata) tokens.getFirst()).columns();
        for (int i = 0; i < columns.size(); i++) {
            assertEquals(
                    Reply.onTheWire(columns.get(i).type()), described.get(i).type());
            assertEquals(columns.get(i).nullable(), described.get(i).nullable());
        }
        List<List<@Nullable Object>> read = new ArrayList<>();
        for (Token token : tokens.subList(1, tokens.size())) {
            read.add(((Token.Row) token).values());
        }
        return read;
    }

    private static @Nullable Object throughRpc(SqlType type, @Nullable Object value) {
        ByteBuf bytes = Unpooled.buffer();
        RpcRequest sent =
                new RpcRequest(AllHeaders.NONE, List.of(Call.of("p", List.of(Parameter.of("@p", type, value)))));
        sent.write(bytes, TdsVersion.V7_4);
        Parameter read = RpcRequest.read(bytes, TdsVersion.V7_4)
                .calls()
                .getFirst()
                .parameters()
                .getFirst();
        assertEquals("@p", read.name());
        assertEquals(Reply.onTheWire(type), read.type());
        return read.value();
    }

    @Test
    void rowversionIsBinaryWithAUserType() {
        Bytes version = new Bytes(new byte[] {0, 0, 0, 0, 0, 0, 7, (byte) 0xD1});
        List<Token> tokens = Reply.tokens(TdsVersion.V7_4, out -> {
            RowWriter writer = out.columns(List.of(Column.of("v", SqlType.of(TypeKind.ROWVERSION), false)));
            out.row(writer, new Object[] {version});
        });
        Column column = ((Token.ColMetadata) tokens.getFirst()).columns().getFirst();
        assertEquals(SqlType.sized(TypeKind.BINARY, 8), column.type());
        assertEquals(0x50, column.userType());
        assertEquals(List.of(version), ((Token.Row) tokens.get(1)).values());
    }
}
