package dev.aul.backend.mixed;

import dev.aul.backend.StoreSession;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.catalog.TableSchema.TableKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a session's temporary tables, table variables and system rows are: with the part whose tables they are used
 * with, from the first statement on that uses them, and moved when a later one needs them elsewhere. One session's, one
 * thread at a time.
 */
final class MixedTemporaries {
    private final MixedSession session;
    /** By physical name. */
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** @param part null as long as no statement has used it: it has {@code rows} then */
    record Entry(TableSchema table, @Nullable Part part, List<@Nullable Object[]> rows) {}

    MixedTemporaries(MixedSession session) {
        this.session = session;
    }

    void create(TableSchema table, List<@Nullable Object[]> rows) {
        entries.put(table.physicalName(), new Entry(table, null, rows));
    }

    /** Another shape of a table. */
    void altered(TableSchema before, TableSchema after) {
        Entry entry = entries.remove(before.physicalName());
        if (entry != null) {
            entries.put(after.physicalName(), new Entry(after, entry.part(), entry.rows()));
        }
    }

    void drop(TableSchema table) {
        Entry entry = entries.remove(table.physicalName());
        if (entry != null && entry.part() != null) {
            session.joined(entry.part()).dropTemporary(table);
        }
    }

    /** Where it is; empty when no statement has used it. */
    Optional<Part> place(TableSchema table) {
        Entry entry = entries.get(table.physicalName());
        return entry == null ? Optional.empty() : Optional.ofNullable(entry.part());
    }

    /** What a rollback to this moment brings back. */
    Map<String, Entry> state() {
        return Map.copyOf(entries);
    }

    /** The transaction is undone to this moment: in each part too, but for what outlives a rollback. */
    void restore(Map<String, Entry> state) {
        entries.values().removeIf(entry -> entry.table().kind() == TableKind.TEMPORARY);
        state.forEach((name, saved) -> {
            if (saved.table().kind() == TableKind.TEMPORARY) {
                entries.put(name, saved);
            }
        });
    }

    void clear() {
        entries.clear();
    }

    /** Makes sure that a table is in a part. */
    void bring(TableSchema table, Part part) {
        Entry entry = entries.get(table.physicalName());
        if (entry == null || part.equals(entry.part())) {
            return;
        }
        StoreSession to = session.joined(part);
        if (entry.part() == null) {
            to.createTemporary(table, entry.rows());
        } else {
            move(entry.table(), entry.part(), to);
        }
        entries.put(table.physicalName(), new Entry(table, part, List.of()));
    }

    private void move(TableSchema table, Part home, StoreSession to) {
        StoreSession from = session.joined(home);
        Long identity = from.currentIdentity(table);
        to.createTemporary(table, from.rows(table));
        if (identity != null) {
            to.reseed(table, identity);
        }
        from.dropTemporary(table);
    }
}
