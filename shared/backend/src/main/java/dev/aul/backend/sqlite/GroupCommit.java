package dev.aul.backend.sqlite;

import dev.aul.backend.rows.StoreErrors;
import dev.aul.language.errors.SqlError.Fate;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * One commit for all statements that wait to write at the same time. Each runs in its own thread, in its own savepoint,
 * in turn on one connection; the last one commits, and only then do they all return. Only the holder of the writer's turn
 * calls {@link #join} and {@link #leave}.
 */
final class GroupCommit {
    private static final int MOST_MEMBERS = 256;

    private final DatabaseFile file;
    private final LinkPool pool;
    private @Nullable Link link;
    private Batch batch = new Batch();

    GroupCommit(DatabaseFile file, LinkPool pool) {
        this.file = file;
        this.pool = pool;
    }

    /** The statements of one commit. */
    static final class Batch {
        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile @Nullable RuntimeException failure;
        private int members;

        /** Returns when the commit is on disk, and fails as it failed. */
        void await() {
            boolean interrupted = false;
            while (true) {
                try {
                    ended.await();
                    break;
                } catch (InterruptedException _) {
                    // What may be committed is not reported as failed: the answer is waited for.
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            RuntimeException failed = failure;
            if (failed != null) {
                throw failed;
            }
        }
    }

    /** The connection of the group, inside its transaction. */
    Link join() {
        Link known = link;
        if (known == null) {
            known = pool.take(file);
            link = known;
            batch = new Batch();
            known.runCached("BEGIN");
        }
        batch.members++;
        return known;
    }

    /** The caller's statement is done: the next one goes on, or this one commits for all. */
    Batch leave(WriterQueue.Ticket ticket, boolean done) {
        Batch mine = batch;
        Link known = link;
        boolean alive = known != null && (done || !known.isAutoCommit());
        if (alive && mine.members < MOST_MEMBERS && file.writer.passOn(ticket)) {
            return mine;
        }
        boolean usable = false;
        try {
            if (alive) {
                commit(Objects.requireNonNull(known));
                usable = true;
            } else if (known != null) {
                throw StoreErrors.error(
                        3998, 16, "SQLite rolled back the statements that were committed together.", Fate.BATCH);
            }
        } catch (RuntimeException e) {
            mine.failure = e;
        } finally {
            link = null;
            if (known != null) {
                end(known, usable);
            }
            file.writer.leave(ticket);
            mine.ended.countDown();
        }
        return mine;
    }

    private void commit(Link known) {
        Map<String, Long> counters = file.counters.unsaved();
        new CatalogTable(known, file.name()).saveCounters(counters);
        known.runCached("COMMIT");
        file.counters.saved(counters);
    }

    /** A connection that could not commit is not used again. */
    private void end(Link known, boolean usable) {
        if (usable) {
            pool.give(known);
        } else {
            known.close();
        }
    }
}
