package dev.aul.backend.server;

import dev.aul.backend.StoreSession.ChangeResult;
import dev.aul.backend.rows.Changes;
import dev.aul.backend.rows.References.Reference;
import dev.aul.backend.rows.RowWriter;
import dev.aul.backend.server.ServerErrors.DuplicateKey;
import dev.aul.dialect.scan.SqlScan;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.SqlException;
import dev.aul.language.relational.RowCursor;
import dev.aul.language.routine.Change;
import dev.aul.language.types.SqlType;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one statement of a session asks of the server, and its changes. */
final class ServerWork {
    private final ServerSession session;
    private final ServerDialect dialect;

    ServerWork(ServerSession session) {
        this.session = session;
        this.dialect = session.store.dialect();
    }

    /** Runs a change as a statement of its session's. */
    ChangeResult run(Changes changes, Change change) {
        long lockMillis = changes.context().options().lockTimeoutMillis();
        if (session.isOutside()
                && !changes.images()
                && DirectUpdate.suits(changes.context())
                && ServerFlight.isPlain(session.store, change)) {
            ChangeResult result =
                    session.<@Nullable ChangeResult>statement(false, lockMillis, () -> alone(changes, change));
            if (result != null) {
                return result;
            }
        }
        return session.statement(true, lockMillis, () -> apply(changes, change));
    }

    /** It commits by itself. */
    private @Nullable ChangeResult alone(Changes changes, Change change) {
        try {
            return new ServerFlight(session, changes.slots(), changes::context).alone(change);
        } catch (SqlException e) {
            throw ServerErrors.unanswered(e);
        }
    }

    /** As one statement of the server's where that is the same, else row by row. */
    private ChangeResult apply(Changes changes, Change change) {
        Optional<DirectUpdate> direct = changes.images() || !DirectUpdate.suits(changes.context())
                ? Optional.empty()
                : session.store.direct(change);
        if (direct.isPresent()) {
            Tuple bound = direct.get().bind(changes.slots(), changes.context());
            if (bound != null) {
                return run(direct.get(), bound);
            }
        }
        return changes.apply(change);
    }

    private ChangeResult run(DirectUpdate update, Tuple bound) {
        session.touch(update.table());
        try {
            return DirectUpdate.result(
                    session.link(false).query(update.sql(), bound).rowCount());
        } catch (DuplicateKey e) {
            throw ServerErrors.of(e.failure(), dialect.name());
        } catch (RuntimeException e) {
            throw update.failure(e);
        }
    }

    /** Opens a read of the server's. */
    RowCursor read(SqlScan scan, @Nullable Object[] parameters) {
        scan.tables().forEach(session::touch);
        boolean plain = !scan.locking() && (scan.single() || dialect.keepsCursors());
        return ServerRows.open(session.link(plain), dialect, scan, parameters);
    }

    /** Writes rows of a table of the server's. */
    RowWriter writer(TableSchema table) {
        session.touch(table);
        return new ServerRowWriter(dialect, table, (statement, rows, duplicate) -> {
            try {
                session.link(false).write(statement, rows);
            } catch (DuplicateKey e) {
                throw duplicate.apply(e);
            }
        });
    }

    /** Whether the row that a foreign key's values refer to is there; it stays until the transaction ends. */
    boolean parentExists(Reference reference, @Nullable Object[] values) {
        TableSchema parent = reference.parent();
        session.touch(parent);
        Tuple bound = Tuple.tuple();
        for (int i = 0; i < values.length; i++) {
            SqlType type =
                    parent.columns().get(reference.parentOrdinals().get(i)).type();
            bound.addValue(dialect.bind(values[i], type, true));
        }
        String sql = dialect.keepParent(parent, reference.parentOrdinals());
        return session.link(false).query(sql, bound).size() > 0;
    }
}
