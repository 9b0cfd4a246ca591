package dev.aul.executor.temp;

import dev.aul.executor.transactions.Participant;
import dev.aul.language.catalog.TableSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The #temp tables of a session: of two with one name the one made last is seen; a table goes when the level that made
 * it ends. Physical names recur, so that plans and texts are reused. Used by one thread at a time.
 */
public final class TempTables implements Participant {
    private record Entry(TableSchema table, int level) {}

    private List<Entry> entries = List.of();
    private int level;

    /** {@code #t}, ignoring case. */
    public Optional<TableSchema> find(String name) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            TableSchema table = entries.get(i).table();
            if (table.name().equalsIgnoreCase(name)) {
                return Optional.of(table);
            }
        }
        return Optional.empty();
    }

    /** Whether the running level itself has made a table of this name. */
    public boolean madeHere(String name) {
        return entries.stream()
                .anyMatch(
                        entry -> entry.level() == level && entry.table().name().equalsIgnoreCase(name));
    }

    /** What a plan depends on: all tables, in the order they were made. */
    public List<TableSchema> shapes() {
        return entries.stream().map(Entry::table).toList();
    }

    /** A name in the store that no other of this session's tables has. */
    public String physicalName(String name) {
        StringBuilder out = new StringBuilder("tmp_");
        for (char c : name.substring(1).toLowerCase(Locale.ROOT).toCharArray()) {
            out.append(c < 128 && Character.isLetterOrDigit(c) ? c : '_');
        }
        for (int n = 1; ; n++) {
            String candidate = out + "_" + n;
            if (entries.stream().noneMatch(entry -> entry.table().physicalName().equals(candidate))) {
                return candidate;
            }
        }
    }

    public void add(TableSchema table) {
        List<Entry> next = new ArrayList<>(entries);
        next.add(new Entry(table, level));
        entries = List.copyOf(next);
    }

    /** Takes away the table of this physical name. */
    public void remove(TableSchema table) {
        entries = entries.stream()
                .filter(entry -> !entry.table().physicalName().equals(table.physicalName()))
                .toList();
    }

    /** Puts a table's new shape in the place of its old one. */
    public void replace(TableSchema table) {
        entries = entries.stream()
                .map(entry -> entry.table().physicalName().equals(table.physicalName())
                        ? new Entry(table, entry.level())
                        : entry)
                .toList();
    }

    /** A procedure, trigger or string begins. */
    public void enter() {
        level++;
    }

    /** It ends: the tables that it made, to be dropped, newest first. */
    public List<TableSchema> leave() {
        List<TableSchema> gone = new ArrayList<>();
        List<Entry> kept = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.level() >= level) {
                gone.addFirst(entry.table());
            } else {
                kept.add(entry);
            }
        }
        entries = List.copyOf(kept);
        level--;
        return gone;
    }

    /** Forgets all of them, as after a reset of the connection. */
    public void clear() {
        entries = List.of();
        level = 0;
    }

    @Override
    public Object state() {
        return entries;
    }

    /** Tables of levels that have ended since do not come back. */
    @Override
    @SuppressWarnings("unchecked")
    public void restore(Object state) {
        entries = ((List<Entry>) state)
                .stream().filter(entry -> entry.level() <= level).toList();
    }
}
