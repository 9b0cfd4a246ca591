package dev.aul.backend.server;

import dev.aul.backend.StoreCatalog.Database;
import dev.aul.backend.rows.Definitions;
import dev.aul.language.catalog.TableSchema;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** One T-SQL database on a server: its committed catalogue and its counters. Thread-safe. */
final class ServerDatabase {
    /** What it is called in the server's catalogue. */
    final String key;

    final ServerCounters counters;
    /** Sessions whose current database this is. */
    final AtomicInteger sessions = new AtomicInteger();

    private volatile Database catalog;
    /** Tables that aul has not made, by key; part of the catalogue that is seen, not of the one that is kept. */
    private volatile Map<String, TableSchema> foreign = Map.of();

    ServerDatabase(String key, Database catalog, ServerCounters counters) {
        this.key = key;
        this.catalog = catalog;
        this.counters = counters;
    }

    String name() {
        return catalog.name();
    }

    Database catalog() {
        return catalog;
    }

    /** Shows tables that aul has not made in the place of those shown before. */
    synchronized void show(Map<String, TableSchema> tables) {
        Database own = own();
        foreign = Map.copyOf(tables);
        catalog = ForeignTables.with(own, tables);
    }

    /** The catalogue that aul keeps. */
    Database own() {
        return ForeignTables.without(catalog, foreign);
    }

    boolean isForeign(TableSchema table) {
        return table.equals(foreign.get(Definitions.key(table)));
    }

    /** Takes a committed change over; another may have been committed behind it and published before. */
    synchronized void publish(Database before, Database after) {
        catalog = Definitions.merge(catalog, before, after);
    }
}
