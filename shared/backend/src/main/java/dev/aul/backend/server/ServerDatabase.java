package dev.aul.backend.server;

import dev.aul.backend.StoreCatalog.Database;
import java.util.concurrent.atomic.AtomicInteger;

/** One T-SQL database on a server: its committed catalogue and its counters. Thread-safe. */
final class ServerDatabase {
    /** What it is called in the server's catalogue. */
    final String key;

    final ServerCounters counters;
    /** Sessions whose current database this is. */
    final AtomicInteger sessions = new AtomicInteger();

    private volatile Database catalog;

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

    void publish(Database committed) {
        catalog = committed;
    }
}
