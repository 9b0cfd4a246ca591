package dev.aul.backend.server;

import dev.aul.backend.StoreCatalog;
import dev.aul.backend.StoreSession.ChangeResult;
import dev.aul.backend.StoreSession.Interrupted;
import dev.aul.backend.StoreSession.Together;
import dev.aul.backend.rows.Changes;
import dev.aul.backend.rows.CounterSource;
import dev.aul.backend.rows.References;
import dev.aul.backend.rows.References.Reference;
import dev.aul.backend.rows.RowCaches;
import dev.aul.backend.rows.RowRead;
import dev.aul.backend.rows.RowSession;
import dev.aul.backend.rows.RowWriter;
import dev.aul.backend.server.ServerErrors.DuplicateKey;
import dev.aul.backend.server.ServerLink.Failed;
import dev.aul.backend.server.ServerLink.Sent;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.SqlException;
import dev.aul.language.functions.EvalContext;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Rel;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Several changes of one transaction in one flight: all rows are made before the first statement is sent, and COMMIT may
 * leave behind the last. The server does nothing that stands behind one that fails.
 */
final class ServerFlight implements RowSession {
    private final ServerSession session;
    private final @Nullable Object[] slots;
    private final Supplier<EvalContext> contexts;
    private final List<Sent> sent = new ArrayList<>();
    /** Which change each statement belongs to, and how its failure reads. */
    private final List<Integer> owners = new ArrayList<>();

    private final List<Function<RuntimeException, RuntimeException>> readings = new ArrayList<>();
    private final List<@Nullable ChangeResult> results = new ArrayList<>();
    /** No statement writes several rows of an INSERT, which a server may take in several statements. */
    private boolean single = true;

    ServerFlight(ServerSession session, @Nullable Object[] slots, Supplier<EvalContext> contexts) {
        this.session = session;
        this.slots = slots;
        this.contexts = contexts;
    }

    /** Whether changes can fly on a store. */
    static boolean isFor(ServerStore store, List<Change> changes) {
        return store.dialect().stopsAtFailure() && changes.stream().allMatch(change -> isPlain(store, change));
    }

    /** Whether a change is made before anything is sent. */
    static boolean isPlain(ServerStore store, Change change) {
        return store.isPlainInsert(change) || store.direct(change).isPresent();
    }

    /** Runs one that is plain outside a transaction, without one of its own when it is one statement; null to read first. */
    @Nullable
    ChangeResult alone(Change change) {
        Together together = run(List.of(change), false);
        if (together.failure() != null) {
            throw together.failure();
        }
        return together.done().isEmpty() ? null : together.done().getFirst();
    }

    /** Runs them as far as they go. Throws Interrupted. */
    Together run(List<Change> changes, boolean commit) {
        SqlException failure = null;
        int ready = 0;
        while (ready < changes.size() && failure == null) {
            try {
                if (!prepare(ready, changes.get(ready))) {
                    break;
                }
                ready++;
            } catch (SqlException e) {
                failure = e;
            }
        }
        boolean all = ready == changes.size();
        return send(ready, failure, commit && all);
    }

    /** False when the change must be run alone. Throws what an INSERT's values do. */
    private boolean prepare(int index, Change change) {
        EvalContext context = contexts.get();
        int before = sent.size();
        if (change instanceof Change.Insert) {
            boolean made = false;
            try {
                results.add(new Changes(this, slots, context, false).apply(change));
                made = true;
            } finally {
                if (!made) {
                    sent.subList(before, sent.size()).clear();
                    readings.subList(before, readings.size()).clear();
                }
            }
        } else {
            DirectUpdate update = session.store.direct(change).orElseThrow();
            Tuple bound = update.bind(slots, context);
            if (bound == null) {
                return false;
            }
            session.touch(update.table());
            add(connection -> connection.preparedQuery(update.sql()).execute(bound), update::failure);
            results.add(null);
        }
        while (owners.size() < sent.size()) {
            owners.add(index);
        }
        return true;
    }

    private void add(Sent statement, Function<RuntimeException, RuntimeException> reading) {
        sent.add(statement);
        readings.add(reading);
    }

    private Together send(int ready, @Nullable SqlException next, boolean commit) {
        if (sent.isEmpty()) {
            return new Together(List.of(), next, false);
        }
        ServerLink link = session.link(sent.size() == 1 && single);
        List<Sent> all = new ArrayList<>(sent);
        if (commit) {
            String sql = session.store.dialect().commit();
            all.add(connection -> connection.query(sql).execute());
        }
        List<Failed> failed = new ArrayList<>();
        List<Future<?>> answers = answers(link, all, failed, commit);
        if (commit) {
            session.ended();
        }
        if (failed.isEmpty()) {
            return new Together(done(ready, answers), next, commit);
        }
        Failed first = failed.getFirst();
        int owner = first.index() < owners.size() ? owners.get(first.index()) : ready;
        RuntimeException read =
                first.index() < readings.size() ? readings.get(first.index()).apply(first.thrown()) : first.thrown();
        SqlException told = sqlFailure(read);
        return new Together(done(owner, answers), commit ? ServerErrors.unanswered(told) : told, false);
    }

    private static List<Future<?>> answers(ServerLink link, List<Sent> all, List<Failed> failed, boolean commit) {
        try {
            return link.together(all, failed);
        } catch (SqlException e) {
            throw commit ? ServerErrors.unanswered(e) : e;
        }
    }

    private SqlException sqlFailure(RuntimeException thrown) {
        return switch (thrown) {
            case SqlException e -> e;
            case DuplicateKey e ->
                ServerErrors.of(e.failure(), session.store.dialect().name());
            case Interrupted e -> throw e;
            default -> throw thrown;
        };
    }

    private List<ChangeResult> done(int count, List<Future<?>> answers) {
        List<ChangeResult> out = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ChangeResult known = results.get(i);
            if (known == null) {
                SqlResult<?> answer =
                        (SqlResult<?>) answers.get(owners.indexOf(i)).result();
                known = DirectUpdate.result(answer.rowCount());
            }
            out.add(known);
        }
        return out;
    }

    @Override
    public RowWriter writer(TableSchema table) {
        session.touch(table);
        return new ServerRowWriter(session.store.dialect(), table, (statement, rows, duplicate) -> {
            single &= rows.size() == 1;
            add(
                    connection -> statement.run(connection, rows),
                    thrown -> thrown instanceof DuplicateKey e ? duplicate.apply(e) : thrown);
        });
    }

    @Override
    public StoreCatalog catalog() {
        return session.catalog();
    }

    /** A plain change reads nothing. */
    @Override
    public RowRead read(Rel.Query query, @Nullable Object[] values, EvalContext context) {
        throw new IllegalStateException("a change that was sent with others reads");
    }

    @Override
    public CounterSource counters(TableSchema table) {
        return session.counters(table);
    }

    @Override
    public boolean parentExists(Reference reference, @Nullable Object[] values, EvalContext context) {
        throw new IllegalStateException("a change that was sent with others reads");
    }

    @Override
    public References references(String database) {
        return session.references(database);
    }

    @Override
    public RowCaches caches() {
        return session.caches();
    }
}
