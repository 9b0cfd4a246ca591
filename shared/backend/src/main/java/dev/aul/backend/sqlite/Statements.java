package dev.aul.backend.sqlite;

import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.RunMessage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One statement inside a transaction: a savepoint, so that a failed one leaves no trace and the transaction lives on. */
final class Statements {
    private final Link link;
    private final Transaction transaction;

    Statements(Link link, Transaction transaction) {
        this.link = link;
        this.transaction = transaction;
    }

    <T> T atomic(@Nullable TableSchema target, Supplier<T> body) {
        link.runCached("SAVEPOINT st");
        boolean done = false;
        try {
            T result = body.get();
            done = true;
            return result;
        } catch (SnapshotConflict _) {
            throw RunMessage.SNAPSHOT_CONFLICT.exception(
                    target == null ? "" : target.schema() + "." + target.name(),
                    target == null ? "" : target.database());
        } finally {
            if (done) {
                link.runCached("RELEASE st");
            } else {
                undo();
            }
        }
    }

    private void undo() {
        if (transaction.isBegun() && link.isAutoCommit()) {
            transaction.lost();
            return;
        }
        link.runCached("ROLLBACK TO st");
        link.runCached("RELEASE st");
    }

    /** Another transaction has written since this one's snapshot was taken. */
    static final class SnapshotConflict extends RuntimeException {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        SnapshotConflict() {
            super("snapshot", null, false, false);
        }
    }
}
