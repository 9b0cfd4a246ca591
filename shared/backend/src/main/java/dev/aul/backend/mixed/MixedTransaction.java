package dev.aul.backend.mixed;

import dev.aul.backend.StoreSession;
import dev.aul.backend.rows.StoreErrors;
import dev.aul.language.errors.SqlError.Fate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A session's transaction: begun in each part when a statement first needs it there, written in one part alone. One
 * session's, one thread at a time.
 */
final class MixedTransaction {
    private final Map<Part, StoreSession> begun = new LinkedHashMap<>();
    private final List<String> savepoints = new ArrayList<>();
    private String isolation = "READ COMMITTED";
    private boolean open;
    private @Nullable Part written;
    private String writtenDatabase = "";

    boolean isOpen() {
        return open;
    }

    /** Whether a statement of the transaction has used this part. */
    boolean hasBegun(Part part) {
        return begun.containsKey(part);
    }

    void open(String level) {
        open = true;
        isolation = level;
    }

    /** A statement goes to this part: it is part of the transaction, if one is open. */
    void join(Part part, StoreSession session) {
        if (open && !begun.containsKey(part)) {
            session.begin(isolation);
            begun.put(part, session);
            savepoints.forEach(session::savepoint);
        }
    }

    /** Refuses to write a second part: nothing could commit both or neither. */
    void write(Part part, String database) {
        if (!open) {
            return;
        }
        Part before = written;
        if (before != null && !before.equals(part)) {
            throw StoreErrors.error(
                    8501,
                    16,
                    "A transaction writes one store: it has written database '%s' (%s) and cannot write '%s' (%s). Use two transactions."
                            .formatted(writtenDatabase, before.name(), database, part.name()),
                    Fate.STATEMENT);
        }
        if (before == null) {
            written = part;
            writtenDatabase = database;
        }
    }

    /** What was only read is ended first: when the commit of what was written fails, nothing of it is left. */
    void commit() {
        boolean done = false;
        try {
            begun.forEach((part, session) -> {
                if (!part.equals(written)) {
                    session.commit();
                }
            });
            StoreSession writer = written == null ? null : begun.get(written);
            if (writer != null) {
                writer.commit();
            }
            done = true;
        } finally {
            if (!done) {
                each(session -> {
                    if (session.inTransaction()) {
                        session.rollback();
                    }
                });
            }
            end();
        }
    }

    void rollback() {
        try {
            each(StoreSession::rollback);
        } finally {
            end();
        }
    }

    /** All of them, though one fails; the first failure is thrown. */
    private void each(Consumer<StoreSession> action) {
        RuntimeException failed = null;
        for (StoreSession session : begun.values()) {
            try {
                action.accept(session);
            } catch (RuntimeException e) {
                failed = failed == null ? e : failed;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    void savepoint(String name) {
        savepoints.add(name);
        begun.values().forEach(session -> session.savepoint(name));
    }

    void rollbackTo(String name) {
        savepoints.subList(savepoints.lastIndexOf(name) + 1, savepoints.size()).clear();
        each(session -> session.rollbackTo(name));
    }

    /** It is over, in every part. */
    void end() {
        open = false;
        begun.clear();
        savepoints.clear();
        written = null;
    }
}
