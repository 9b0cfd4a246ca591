package dev.aul.backend.sqlite;

import dev.aul.dialect.sqlite.Keys;
import dev.aul.dialect.sqlite.PhysicalForm;
import dev.aul.dialect.sqlite.Program;
import dev.aul.dialect.sqlite.StoredDecimal;
import dev.aul.language.errors.RunMessage;
import dev.aul.language.relational.RowCounts;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;

/** The functions that every connection has: programs of the running statement, keys, rows by handle. */
final class Callbacks {
    /** SQLite's type codes. */
    static final int INTEGER = 1;

    static final int REAL = 2;
    static final int TEXT = 3;
    static final int NULL = 5;

    private static final int SUBQUERY_MANY_ROWS = 512;

    private record Entry(String name, Body body, int arguments, boolean pure) {}

    private static final SqlType OFFSET = SqlType.of(TypeKind.DATETIMEOFFSET);
    private static final List<Entry> SCALARS = List.of(
            new Entry("", Callbacks::program, -1, true),
            new Entry("_v", Callbacks::program, -1, false),
            new Entry("_key", (_, a) -> key(a, SqlType.nvarchar(SqlType.MAX)), 1, true),
            new Entry("_key_binary", (_, a) -> key(a, SqlType.varbinary(SqlType.MAX)), 1, true),
            new Entry("_key_offset", (_, a) -> key(a, OFFSET), 1, true),
            new Entry("_key_variant", (_, a) -> key(a, SqlType.SQL_VARIANT), 1, true),
            new Entry("_halves", Callbacks::halves, 2, true),
            new Entry("_cell", Callbacks::cell, 2, false),
            new Entry("_table", Callbacks::table, -1, false),
            new Entry("_level", Callbacks::level, 2, false),
            new Entry("_top", (_, a) -> RowCounts.top(a.stored(0, PhysicalForm.Storage.INTEGER)), 1, true),
            new Entry("_percent", (_, a) -> RowCounts.percent(a.stored(0, PhysicalForm.Storage.REAL)), 1, true),
            new Entry("_offset", (_, a) -> RowCounts.offset(a.stored(0, PhysicalForm.Storage.INTEGER)), 1, true),
            new Entry("_fetch", (_, a) -> RowCounts.fetch(a.stored(0, PhysicalForm.Storage.INTEGER)), 1, true),
            new Entry("_fail", Callbacks::failure, 1, false));

    private Callbacks() {}

    /**
     * @param prefix one per depth of statements that run inside callbacks of others: sqlite-jdbc's function objects hold
     *     the arguments of one call
     */
    static void register(Connection connection, Link link, String prefix) throws SQLException {
        for (Entry entry : SCALARS) {
            Function function = new ScalarCallback(link, entry.body());
            int flags = entry.pure() ? Function.FLAG_DETERMINISTIC : 0;
            Function.create(connection, prefix + entry.name(), function, entry.arguments(), flags);
        }
        Function.create(connection, prefix + "_rows", new RowsCallback(link), -1, 0);
        Function.create(connection, prefix + "_agg", new FoldCallback(link, false), -1, 0);
        Function.create(connection, prefix + "_win", new FoldCallback(link, true), -1, 0);
    }

    /** What a scalar callback does with the running statement and its arguments. */
    interface Body {
        @Nullable
        Object apply(Frame frame, Arguments arguments) throws SQLException;
    }

    /** Reads arguments in their stored form. */
    interface Arguments {
        @Nullable
        Object stored(int index, PhysicalForm.Storage storage) throws SQLException;
    }

    private static @Nullable Object program(Frame frame, Arguments arguments) throws SQLException {
        Program program = frame.query.programs().get(index(arguments));
        @Nullable Object[] row = leaves(arguments, program.leaves());
        return switch (program) {
            case Program.Value value ->
                PhysicalForm.store(value.evaluation().evaluate(frame.context, frame.slots, row), value.type());
            case Program.Truth truth -> {
                Boolean answer = truth.test().test(frame.context, frame.slots, row);
                yield answer == null ? null : (Object) (answer ? 1L : 0L);
            }
            case Program.Table _, Program.Fold _ -> throw new IllegalStateException("No scalar program");
        };
    }

    static int index(Arguments arguments) throws SQLException {
        return ((Long) Objects.requireNonNull(arguments.stored(0, PhysicalForm.Storage.INTEGER))).intValue();
    }

    static @Nullable Object[] leaves(Arguments arguments, List<SqlType> types) throws SQLException {
        @Nullable Object[] row = new @Nullable Object[types.size()];
        for (int i = 0; i < row.length; i++) {
            SqlType type = types.get(i);
            row[i] = PhysicalForm.load(arguments.stored(i + 1, PhysicalForm.storage(type)), type);
        }
        return row;
    }

    private static @Nullable Object key(Arguments arguments, SqlType type) throws SQLException {
        Object value = PhysicalForm.load(arguments.stored(0, PhysicalForm.storage(type)), type);
        return Keys.key(value, type);
    }

    private static @Nullable Object halves(Frame frame, Arguments arguments) throws SQLException {
        Object high = arguments.stored(0, PhysicalForm.Storage.INTEGER);
        Object low = arguments.stored(1, PhysicalForm.Storage.INTEGER);
        return high == null || low == null ? null : StoredDecimal.ofHalves((Long) high, (Long) low);
    }

    private static @Nullable Object cell(Frame frame, Arguments arguments) throws SQLException {
        Object handle = arguments.stored(0, PhysicalForm.Storage.INTEGER);
        Object column = Objects.requireNonNull(arguments.stored(1, PhysicalForm.Storage.INTEGER));
        return handle == null ? null : frame.cell(((Long) handle).intValue(), ((Long) column).intValue());
    }

    private static Object table(Frame frame, Arguments arguments) throws SQLException {
        Program.Table program = (Program.Table) frame.query.programs().get(index(arguments));
        Object made = program.evaluation().evaluate(frame.context, frame.slots, leaves(arguments, program.leaves()));
        List<Integer> handles = new ArrayList<>();
        if (made instanceof List<?> rows) {
            for (Object row : rows) {
                handles.add(frame.keep(stored((@Nullable Object[]) row, program.columns())));
            }
        }
        return handles.toString();
    }

    private static @Nullable Object[] stored(@Nullable Object[] row, List<SqlType> columns) {
        @Nullable Object[] out = new @Nullable Object[columns.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = PhysicalForm.store(row[i], columns.get(i));
        }
        return out;
    }

    private static Object level(Frame frame, Arguments arguments) throws SQLException {
        long level = (Long) Objects.requireNonNull(arguments.stored(0, PhysicalForm.Storage.INTEGER));
        long limit = (Long) Objects.requireNonNull(arguments.stored(1, PhysicalForm.Storage.INTEGER));
        if (limit > 0 && level > limit) {
            throw RunMessage.RECURSION_EXHAUSTED.exception(limit);
        }
        return level;
    }

    private static Object failure(Frame frame, Arguments arguments) throws SQLException {
        if (index(arguments) == SUBQUERY_MANY_ROWS) {
            throw RunMessage.SUBQUERY_MANY_ROWS.exception();
        }
        throw new IllegalStateException("Unknown failure");
    }
}
