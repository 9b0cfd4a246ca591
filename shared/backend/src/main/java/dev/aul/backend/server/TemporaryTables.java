package dev.aul.backend.server;

import dev.aul.backend.rows.RowWriter;
import dev.aul.backend.rows.TableKeys.Index;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.catalog.TableSchema.TableKind;
import dev.aul.language.errors.BindingMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A session's temporary tables, table variables and system rows, in memory: they need no connection, and one kind survives a
 * rollback while the other does not. What was done is noted, so that a statement or transaction can be undone.
 */
final class TemporaryTables {
    private final int limit;
    private final Map<String, MemoryTable> active = new HashMap<>();
    private final List<Undo> log = new ArrayList<>();

    /** What takes one step back. */
    private sealed interface Undo {
        MemoryTable table();

        /** {@code before} null: the row was not there. */
        @SuppressWarnings("ArrayRecordComponent")
        record Row(MemoryTable table, long id, @Nullable Object @Nullable [] before) implements Undo {}

        record Created(MemoryTable table) implements Undo {}

        record Dropped(MemoryTable table) implements Undo {}
    }

    TemporaryTables(int limit) {
        this.limit = limit;
    }

    MemoryTable find(TableSchema table) {
        MemoryTable found = active.get(table.physicalName());
        if (found == null) {
            throw BindingMessage.INVALID_OBJECT.exception(table.name());
        }
        return found;
    }

    void create(TableSchema table, List<@Nullable Object[]> rows, Map<Index, Predicate<@Nullable Object[]>> filters) {
        MemoryTable made = new MemoryTable(table, limit, filters);
        for (@Nullable Object[] row : rows) {
            made.put(made.nextId(row), row);
        }
        active.put(table.physicalName(), made);
        log.add(new Undo.Created(made));
    }

    /** A table that a rollback took away is gone already. */
    void drop(TableSchema table) {
        MemoryTable gone = active.remove(table.physicalName());
        if (gone != null) {
            log.add(new Undo.Dropped(gone));
        }
    }

    void clear() {
        active.clear();
        log.clear();
    }

    RowWriter writer(TableSchema table) {
        return new Writer(find(table));
    }

    void truncate(TableSchema table) {
        Writer writer = new Writer(find(table));
        for (long id : writer.table.snapshot().ids()) {
            writer.delete(id);
        }
    }

    /** The moment that {@link #undo} goes back to. */
    int mark() {
        return log.size();
    }

    /** What was done so far stays. */
    void forget() {
        log.clear();
    }

    /** Undoes what was done since; {@code all} false leaves table variables and system rows as they are. */
    void undo(int mark, boolean all) {
        for (int i = log.size() - 1; i >= mark; i--) {
            Undo step = log.remove(i);
            if (all || step.table().schema().kind() == TableKind.TEMPORARY) {
                undo(step);
            }
        }
    }

    private void undo(Undo step) {
        String name = step.table().schema().physicalName();
        switch (step) {
            case Undo.Created created -> active.remove(name, created.table());
            case Undo.Dropped dropped -> active.put(name, dropped.table());
            case Undo.Row row -> {
                row.table().remove(row.id());
                if (row.before() != null) {
                    row.table().put(row.id(), row.before());
                }
            }
        }
    }

    /** Writes rows of one table and notes how to undo it. */
    private final class Writer implements RowWriter {
        private final MemoryTable table;

        Writer(MemoryTable table) {
            this.table = table;
        }

        @Override
        public void insert(@Nullable Object[] row) {
            insertAt(table.nextId(row), row);
        }

        @Override
        public void insertAt(long rowId, @Nullable Object[] row) {
            table.put(rowId, row);
            log.add(new Undo.Row(table, rowId, null));
        }

        @Override
        public void update(long rowId, @Nullable Object[] row, List<Integer> ordinals) {
            delete(rowId);
            insertAt(table.idAfter(rowId, row), row);
        }

        @Override
        public void delete(long rowId) {
            @Nullable Object[] before = table.remove(rowId);
            if (before != null) {
                log.add(new Undo.Row(table, rowId, before));
            }
        }

        /** Each row is written at once. */
        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
