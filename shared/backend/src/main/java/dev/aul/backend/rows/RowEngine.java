package dev.aul.backend.rows;

import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.SqlException;
import dev.aul.language.functions.EvalContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts rows into one table, changes and takes them away, keeping what the table promises. One statement's. */
final class RowEngine implements AutoCloseable {
    private final RowSession session;
    private final TableSchema table;
    private final RowRules rules;
    private final RowWriter writer;
    private final EvalContext context;
    private final String statement;
    private final ForeignKeys keys;
    private @Nullable Long lastIdentity;

    private RowEngine(
            RowSession session,
            TableSchema table,
            RowRules rules,
            RowWriter writer,
            EvalContext context,
            String statement,
            ForeignKeys keys) {
        this.session = session;
        this.table = table;
        this.rules = rules;
        this.writer = writer;
        this.context = context;
        this.statement = statement;
        this.keys = keys;
    }

    static RowEngine of(
            RowSession session, TableSchema table, EvalContext context, String statement, ForeignKeys keys) {
        RowRules rules = session.caches().rules(table, context.catalog());
        return new RowEngine(session, table, rules, session.writer(table), context, statement, keys);
    }

    /** A whole row of the values given for some columns: defaults, identity, rowversion and computed columns added. */
    @Nullable
    Object[] complete(List<Integer> ordinals, @Nullable Object[] values) {
        int width = table.columns().size();
        @Nullable Object[] row = new @Nullable Object[width];
        boolean[] given = new boolean[width];
        for (int i = 0; i < ordinals.size(); i++) {
            row[ordinals.get(i)] = values[i];
            given[ordinals.get(i)] = true;
        }
        for (int i = 0; i < width; i++) {
            if (i == rules.rowVersion()) {
                row[i] = new Identities(session).nextRowVersion(table);
            } else if (i == rules.identity()) {
                row[i] = identity(given[i], i, row[i]);
            } else if (!given[i]) {
                row[i] = rules.defaultValue(i, context);
            }
        }
        rules.compute(row, context);
        return row;
    }

    private @Nullable Object identity(boolean given, int ordinal, @Nullable Object value) {
        Identities identities = new Identities(session);
        Object used = given ? value : identities.next(table, ordinal);
        if (given) {
            identities.given(table, ordinal, value);
        }
        lastIdentity = used instanceof Number number ? (Long) number.longValue() : lastIdentity;
        return used;
    }

    void insert(@Nullable Object[] row) {
        check(row, "INSERT");
        writer.insert(row);
        keys.inserted(table, row);
    }

    /** The row after the change: computed columns and rowversion follow. */
    @Nullable
    Object[] changed(@Nullable Object[] before, List<Integer> ordinals, @Nullable Object[] values) {
        @Nullable Object[] row = before.clone();
        for (int i = 0; i < ordinals.size(); i++) {
            row[ordinals.get(i)] = values[i];
        }
        if (rules.rowVersion() >= 0) {
            row[rules.rowVersion()] = new Identities(session).nextRowVersion(table);
        }
        rules.compute(row, context);
        check(row, "UPDATE");
        return row;
    }

    /** Rows that still wait came before this one: what they fail with is what the statement fails with. */
    private void check(@Nullable Object[] row, String merged) {
        try {
            rules.check(row, context, statement.equals("MERGE") ? merged : statement);
        } catch (SqlException e) {
            writer.flush();
            throw e;
        }
    }

    /** The columns that are written when some are assigned. */
    List<Integer> written(List<Integer> assigned) {
        return rules.written(assigned);
    }

    void update(long rowId, @Nullable Object[] before, @Nullable Object[] after, List<Integer> written) {
        writer.update(rowId, after, written);
        keys.updated(table, before, after, written);
    }

    /** Changes several rows whose keys may trade places: all leave before the first comes back. */
    void replaceAll(
            List<Long> rowIds, List<@Nullable Object[]> before, List<@Nullable Object[]> after, List<Integer> written) {
        rowIds.forEach(writer::delete);
        boolean numbered = TableKeys.rowNumberColumn(table) >= 0;
        for (int i = 0; i < rowIds.size(); i++) {
            if (numbered) {
                writer.insert(after.get(i));
            } else {
                writer.insertAt(rowIds.get(i), after.get(i));
            }
            keys.updated(table, before.get(i), after.get(i), written);
        }
    }

    /** Whether assigning these columns can make a key meet another row's. */
    boolean touchesKey(List<Integer> assigned) {
        return TableKeys.uniques(table).stream()
                .flatMap(index -> index.columns().stream())
                .anyMatch(column -> assigned.contains(table.ordinal(column.name())));
    }

    void delete(long rowId, @Nullable Object[] before) {
        writer.delete(rowId);
        keys.deleted(table, before);
    }

    @Nullable
    Object defaultValue(int ordinal) {
        return rules.defaultValue(ordinal, context);
    }

    @Nullable
    Long lastIdentity() {
        return lastIdentity;
    }

    /** What was written is in the table, or has failed. */
    void flush() {
        writer.flush();
    }

    @Override
    public void close() {
        writer.close();
    }
}
