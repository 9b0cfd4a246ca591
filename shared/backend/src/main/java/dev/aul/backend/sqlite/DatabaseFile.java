package dev.aul.backend.sqlite;

import dev.aul.backend.StoreCatalog.Database;
import dev.aul.backend.rows.Counters;
import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** One database: its file, the queue of its writer, its counters and its committed catalogue. Thread-safe. */
final class DatabaseFile {
    final Path path;
    private final File log;
    final WriterQueue writer;
    final Counters counters = new Counters();
    private final LinkPool pool;
    final GroupCommit group;
    /** Sessions whose current database this is. */
    final AtomicInteger sessions = new AtomicInteger();

    private volatile Database catalog;

    DatabaseFile(Path path, Database catalog, WriterQueue writer, LinkPool pool) {
        this.path = path;
        this.log = new File(path + "-wal");
        this.catalog = catalog;
        this.writer = writer;
        this.pool = pool;
        this.group = new GroupCommit(this, pool);
    }

    String name() {
        return catalog.name();
    }

    Database catalog() {
        return catalog;
    }

    /** The length of its write-ahead log; 0 without one. */
    long logBytes() {
        return log.length();
    }

    /** Only the holder of the writer publishes. */
    void publish(Database committed) {
        catalog = committed;
    }

    /** What counters have given out stands in the file after this, without a transaction of a session. */
    void saveCounters() {
        if (counters.unsaved().isEmpty()) {
            return;
        }
        WriterQueue.Ticket ticket = new WriterQueue.Ticket(_ -> false, false);
        writer.enter(ticket, -1);
        Link link = pool.take(this);
        try {
            Map<String, Long> values = counters.unsaved();
            link.runCached("BEGIN");
            new CatalogTable(link, name()).saveCounters(values);
            link.runCached("COMMIT");
            counters.saved(values);
        } finally {
            pool.give(link);
            writer.leave(ticket);
        }
    }
}
