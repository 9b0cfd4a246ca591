package dev.aul.backend.server;

import dev.aul.backend.rows.RowErrors;
import dev.aul.backend.rows.RowWriter;
import dev.aul.backend.rows.TableKeys;
import dev.aul.backend.rows.TableKeys.Index;
import dev.aul.backend.server.ServerErrors.DuplicateKey;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes rows of one table in batches: rows wait until there are enough, another statement comes, or all must be written. */
final class ServerRowWriter implements RowWriter {
    private static final int BATCH = 500;

    private final Out out;
    private final ServerDialect dialect;
    private final TableSchema table;
    private final boolean numbered;
    private final List<Tuple> waiting = new ArrayList<>();
    private final List<@Nullable Object[]> rows = new ArrayList<>();
    private final RowStatement inserting;
    private final RowStatement deleting;
    private @Nullable RowStatement statement;
    private @Nullable List<Integer> updated;
    private @Nullable RowStatement updating;

    /** Where batches go. */
    interface Out {
        /** {@code duplicate}: what a key given twice is in T-SQL. */
        void write(RowStatement statement, List<Tuple> rows, Function<DuplicateKey, RuntimeException> duplicate);
    }

    ServerRowWriter(ServerDialect dialect, TableSchema table, Out out) {
        this.out = out;
        this.dialect = dialect;
        this.table = table;
        this.numbered = TableKeys.rowNumberColumn(table) < 0;
        this.inserting = dialect.insert(table, false);
        this.deleting = dialect.delete(table);
    }

    @Override
    public void insert(@Nullable Object[] row) {
        Tuple tuple = Tuple.tuple();
        addAll(tuple, row);
        add(inserting, tuple, row);
    }

    @Override
    public void insertAt(long rowId, @Nullable Object[] row) {
        Tuple tuple = Tuple.tuple();
        if (numbered) {
            tuple.addLong(rowId);
        }
        addAll(tuple, row);
        add(dialect.insert(table, numbered), tuple, row);
    }

    @Override
    public void update(long rowId, @Nullable Object[] row, List<Integer> ordinals) {
        Tuple tuple = Tuple.tuple();
        ordinals.forEach(ordinal -> add(tuple, row, ordinal));
        RowStatement known = updating;
        if (known == null || !ordinals.equals(updated)) {
            known = dialect.update(table, ordinals);
            updating = known;
            updated = ordinals;
        }
        add(known, tuple.addLong(rowId), row);
    }

    @Override
    public void delete(long rowId) {
        add(deleting, Tuple.of(rowId), new @Nullable Object[0]);
    }

    private void addAll(Tuple tuple, @Nullable Object[] row) {
        for (int i = 0; i < row.length; i++) {
            add(tuple, row, i);
        }
    }

    private void add(Tuple tuple, @Nullable Object[] row, int ordinal) {
        ColumnSchema column = table.columns().get(ordinal);
        tuple.addValue(dialect.bind(row[ordinal], column.type(), false));
        if (dialect.spelling().hasKey(column.type())) {
            tuple.addValue(dialect.bind(row[ordinal], column.type(), true));
        }
    }

    private void add(RowStatement next, Tuple tuple, @Nullable Object[] row) {
        if (statement != null && !statement.isLike(next)) {
            flush();
        }
        statement = next;
        waiting.add(tuple);
        rows.add(row);
        if (waiting.size() >= BATCH) {
            flush();
        }
    }

    @Override
    public void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        List<@Nullable Object[]> written = List.copyOf(rows);
        try {
            out.write(Objects.requireNonNull(statement), List.copyOf(waiting), thrown -> duplicate(thrown, written));
        } finally {
            waiting.clear();
            rows.clear();
            statement = null;
        }
    }

    private RuntimeException duplicate(DuplicateKey thrown, List<@Nullable Object[]> written) {
        ServerFailure failure = thrown.failure();
        Index index = failure.constraint() == null ? null : dialect.index(table, failure.constraint());
        if (index == null) {
            return ServerErrors.of(failure, dialect.name());
        }
        return RowErrors.duplicate(table, index, guilty(index, failure, written));
    }

    /**
     * The row whose key the server has named; the first one when it wrote the values in another way. Of rows with one key
     * it is the second: the first was written.
     */
    private @Nullable Object[] guilty(Index index, ServerFailure failure, List<@Nullable Object[]> written) {
        if (failure.row() >= 0 || written.size() == 1) {
            return written.get(Math.max(0, failure.row()));
        }
        List<@Nullable Object[]> named = new ArrayList<>();
        for (@Nullable Object[] row : written) {
            List<String> texts = new ArrayList<>();
            index.columns().forEach(column -> {
                int ordinal = table.ordinal(column.name());
                texts.add(
                        dialect.text(row[ordinal], table.columns().get(ordinal).type()));
            });
            if (dialect.keyText(texts).equals(failure.key())) {
                named.add(row);
            }
        }
        return named.isEmpty() ? written.getFirst() : named.get(Math.min(1, named.size() - 1));
    }

    /** What was not flushed is not written: the statement has failed. */
    @Override
    public void close() {
        waiting.clear();
        rows.clear();
    }
}
