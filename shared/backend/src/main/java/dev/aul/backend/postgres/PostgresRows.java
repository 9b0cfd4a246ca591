package dev.aul.backend.postgres;

import dev.aul.backend.server.RowStatement;
import dev.aul.dialect.postgres.PostgresWrite;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Writes rows to PostgreSQL: one by its values, many as arrays of values. */
record PostgresRows(PostgresWrite write) implements RowStatement {
    /** Arrays by the type of their elements. */
    private static final Map<String, IntFunction<Object[]>> ARRAYS = Map.ofEntries(
            Map.entry("smallint", Short[]::new),
            Map.entry("integer", Integer[]::new),
            Map.entry("bigint", Long[]::new),
            Map.entry("double precision", Double[]::new),
            Map.entry("real", Float[]::new),
            Map.entry("text", String[]::new),
            Map.entry("bytea", Buffer[]::new),
            Map.entry("uuid", UUID[]::new),
            Map.entry("date", LocalDate[]::new),
            Map.entry("time", LocalTime[]::new),
            Map.entry("timestamp", LocalDateTime[]::new));

    @Override
    public boolean isLike(RowStatement other) {
        return other instanceof PostgresRows rows && rows.write.one().equals(write.one());
    }

    @Override
    public String text() {
        return write.one();
    }

    @Override
    public Future<?> run(SqlConnection connection, List<Tuple> rows) {
        return rows.size() == 1
                ? connection.preparedQuery(write.one()).execute(rows.getFirst())
                : connection.preparedQuery(write.many()).execute(columns(rows));
    }

    private Tuple columns(List<Tuple> rows) {
        Tuple out = Tuple.tuple();
        for (int i = 0; i < write.elements().size(); i++) {
            Object[] column =
                    ARRAYS.getOrDefault(write.elements().get(i), Object[]::new).apply(rows.size());
            for (int j = 0; j < column.length; j++) {
                column[j] = element(rows.get(j).getValue(i));
            }
            out.addValue(column);
        }
        return out;
    }

    @SuppressWarnings("NullAway")
    private static Object element(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value;
    }
}
