package dev.aul.backend.server;

import dev.aul.backend.Definition;
import dev.aul.backend.StoreCatalog;
import dev.aul.backend.StoreCatalog.Database;
import dev.aul.backend.StoreSession;
import dev.aul.backend.rows.Changes;
import dev.aul.backend.rows.CounterSource;
import dev.aul.backend.rows.Counters;
import dev.aul.backend.rows.Identities;
import dev.aul.backend.rows.References;
import dev.aul.backend.rows.References.Reference;
import dev.aul.backend.rows.RowCaches;
import dev.aul.backend.rows.RowRead;
import dev.aul.backend.rows.RowSession;
import dev.aul.backend.rows.RowWriter;
import dev.aul.dialect.scan.SqlScan;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.functions.EvalContext;
import dev.aul.language.relational.Inputs;
import dev.aul.language.relational.OpenStore;
import dev.aul.language.relational.RowCursor;
import dev.aul.language.relational.Scan;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Rel;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A session on a database server. It has a connection while a transaction that has begun there or an open read needs one;
 * temporary tables need none. Every statement is between {@link #enter} and {@link #leave}; those inside others count to the
 * outermost.
 */
final class ServerSession implements StoreSession, RowSession, OpenStore {
    private static final String STATEMENT = "SAVEPOINT st";

    final ServerStore store;
    private final ServerTransaction transaction = new ServerTransaction();
    private final TemporaryTables temporary;
    final LeftWork leftWork = new LeftWork();
    private final Counters temporaryCounters = new Counters();
    private ServerDatabase current;
    private volatile @Nullable ServerLink link;
    private volatile boolean interrupted;
    private boolean closed;

    /** Statements that are open, one inside the other. */
    private int depth;
    /** The outermost statement has a transaction of its own on the server. */
    private boolean alone;
    /** The outermost statement began the session's transaction on the server. */
    private boolean first;
    /** The outermost statement has set a savepoint. */
    private boolean saved;
    /** The outermost statement needs no savepoint: when it fails, the transaction is undone. */
    private boolean unsaved;
    /** The outermost statement writes: all it does on the server is one transaction. */
    private boolean writes;

    private int mark;
    private long waitMillis = -1;
    private Map<ServerDatabase, Database> kept = Map.of();

    ServerSession(ServerStore store, ServerDatabase current) {
        this.store = store;
        this.current = current;
        this.temporary = new TemporaryTables(store.settings().temporaryRows());
        current.sessions.incrementAndGet();
    }

    private void enter(boolean writing, long lockMillis) {
        if (depth++ == 0) {
            writes = writing;
            waitMillis = lockMillis;
            mark = temporary.mark();
            kept = transaction.kept();
        }
    }

    /** The statement has ended: what it did stays or is undone. */
    void leave(boolean done) {
        if (--depth > 0) {
            return;
        }
        boolean ended = false;
        try {
            ServerLink known = link;
            if (known != null) {
                end(known, done);
            }
            ended = done;
        } finally {
            if (!ended) {
                temporary.undo(mark, true);
                transaction.restore(kept, store.nextVersion());
            }
            alone = false;
            first = false;
            saved = false;
            if (!transaction.isOpen()) {
                temporary.forget();
                publish();
            }
            releaseWhenIdle();
        }
    }

    private void end(ServerLink known, boolean done) {
        if (done) {
            if (saved) {
                known.send("RELEASE " + STATEMENT);
            } else if (alone) {
                known.commit();
            }
        } else if (saved) {
            known.recover("ROLLBACK TO " + STATEMENT);
            known.send("RELEASE " + STATEMENT);
        } else if (alone || first) {
            known.rollback();
            if (first) {
                transaction.unbegun();
            }
        } else {
            known.settle();
        }
    }

    private void publish() {
        if (!transaction.definitions().isEmpty()) {
            transaction.publish();
            store.publish();
        }
    }

    /** Runs a statement, which stays or leaves no trace. */
    <T extends @Nullable Object> T statement(boolean writing, long lockMillis, Supplier<T> body) {
        enter(writing, lockMillis);
        boolean done = false;
        try {
            T result = body.get();
            done = true;
            return result;
        } finally {
            leave(done);
        }
    }

    /** The connection, for a statement of the server; {@code plain}: it may stand outside a transaction. */
    ServerLink link(boolean plain) {
        checkInterrupt();
        transaction.requireWhole(store.dialect().name());
        ServerLink known = link;
        if (known == null) {
            known = store.take();
            link = known;
        }
        known.lockTimeout(waitMillis);
        if (!transaction.isOpen()) {
            if (!alone && (writes || !plain)) {
                known.send(store.dialect().begin("READ COMMITTED"));
                alone = true;
            }
        } else if (!transaction.isBegun()) {
            known.send(store.dialect().begin(transaction.isolation()));
            transaction.begun();
            first = true;
        } else if (!first && !saved && !unsaved) {
            known.send(STATEMENT);
            saved = true;
        }
        return known;
    }

    private void releaseWhenIdle() {
        ServerLink known = link;
        if (depth > 0) {
            return;
        }
        if (known != null && !transaction.keeps(known)) {
            link = null;
            known.settle();
            store.give(known);
        }
        if (!transaction.isOpen()) {
            leftWork.finish(store);
        }
    }

    /** Whether the transaction has read or written a table. */
    boolean touches(TableSchema table) {
        return transaction.touches(table);
    }

    @Override
    public StoreCatalog catalog() {
        return transaction.catalog(store.catalog());
    }

    @Override
    public void use(String database) {
        ServerDatabase next = store.database(database);
        next.sessions.incrementAndGet();
        current.sessions.decrementAndGet();
        current = next;
    }

    @Override
    public Reading query(Rel.Query query, @Nullable Object[] slots, EvalContext context) {
        checkInterrupt();
        enter(false, context.options().lockTimeoutMillis());
        boolean opened = false;
        try {
            ServerPlan plan = store.plan(query);
            RowCursor cursor = plan.plan().run(new Inputs(this, slots, context, this::checkInterrupt));
            opened = true;
            return new Reading(this, cursor, query.columns().size(), plan.tables());
        } finally {
            if (!opened) {
                leave(false);
            }
        }
    }

    @Override
    public List<@Nullable Object[]> rows(TableSchema table) {
        return RowRead.all(this, table);
    }

    @Override
    public Reading read(Rel.Query query, @Nullable Object[] slots, EvalContext context) {
        return query(query, slots, context);
    }

    @Override
    public RowCursor open(Scan scan, @Nullable Object[] parameters, EvalContext context) {
        return switch (scan) {
            case MemoryScan memory -> new MemoryRows(temporary.find(memory.table()), memory.ordinals());
            case SqlScan sql -> new ServerWork(this).read(sql, parameters);
            default -> throw new IllegalArgumentException(scan + " is no scan of this store");
        };
    }

    @Override
    public ChangeResult apply(Change change, @Nullable Object[] slots, EvalContext context, boolean images) {
        ForeignTables.requireRowNumber(change, store);
        return new ServerWork(this).run(new Changes(this, slots, context, images), change);
    }

    /** Whether no statement is open and no transaction. */
    boolean isOutside() {
        return depth == 0 && !transaction.isOpen();
    }

    @Override
    public @Nullable Together together(
            List<Change> changes, @Nullable Object[] slots, Supplier<EvalContext> context, boolean commit) {
        if (!transaction.isOpen()
                || !ServerFlight.isFor(store, changes)
                || changes.stream().anyMatch(change -> ForeignTables.isForeign(change.target(), store))) {
            return null;
        }
        enter(true, context.get().options().lockTimeoutMillis());
        unsaved = true;
        boolean done = false;
        try {
            Together result = new ServerFlight(this, slots, context).run(changes, commit);
            done = result.failure() == null;
            return result;
        } finally {
            unsaved = false;
            leave(done);
        }
    }

    /** The server's transaction is over, by a statement that was sent with others. */
    void ended() {
        transaction.unbegun();
        first = false;
    }

    /** Notes that a table is in use until the transaction ends. */
    void touch(TableSchema table) {
        transaction.touch(table);
    }

    @Override
    public void truncate(TableSchema table) {
        this.<@Nullable Object>statement(true, -1, () -> {
            if (table.isDurable()) {
                new ServerDdl(this).truncate(table);
            } else {
                temporary.truncate(table);
            }
            new Identities(this).forget(table);
            return null;
        });
    }

    @Override
    public boolean inTransaction() {
        return transaction.isOpen();
    }

    @Override
    public void begin(String isolation) {
        transaction.open(isolation, temporary.mark());
    }

    @Override
    public void commit() {
        ServerLink known = link;
        boolean done = false;
        try {
            transaction.requireWhole(store.dialect().name());
            if (known != null && transaction.isBegun()) {
                known.commit();
            }
            done = true;
            publish();
        } finally {
            over(known, !done);
        }
    }

    /** The transaction is over; {@code undo}: it still has to be undone. */
    private void over(@Nullable ServerLink known, boolean undo) {
        if (known != null && undo && transaction.isBegun()) {
            known.rollback();
        }
        if (undo) {
            temporary.undo(transaction.mark(), false);
        }
        transaction.end();
        temporary.forget();
        releaseWhenIdle();
    }

    @Override
    public void rollback() {
        over(link, true);
    }

    @Override
    public void savepoint(String name) {
        String sql = transaction.savepoint(name, temporary.mark());
        ServerLink known = link;
        if (known != null && !sql.isEmpty()) {
            known.run(sql);
        }
    }

    @Override
    public void rollbackTo(String name) {
        ServerTransaction.Rollback rollback = transaction.rollbackTo(name, store.nextVersion());
        ServerLink known = link;
        if (known != null && rollback.all()) {
            known.rollback();
        } else if (known != null && !rollback.sql().isEmpty()) {
            known.recover(rollback.sql());
        }
        temporary.undo(rollback.mark(), false);
        releaseWhenIdle();
    }

    @Override
    public void define(Definition definition) {
        this.<@Nullable Object>statement(true, -1, () -> {
            new ServerDdl(this).define(store.database(definition.database()), definition);
            return null;
        });
    }

    /** The catalogue of a database as this session sees it. */
    Database catalog(ServerDatabase database) {
        return transaction.catalog(database);
    }

    void defined(ServerDatabase database, Database before, Database after) {
        transaction.define(database, before, after, store.nextVersion());
    }

    @Override
    public void createTemporary(TableSchema table, List<@Nullable Object[]> rows) {
        temporary.create(table, rows, new MemoryFilters(this).of(table));
        forgetOutsideTransaction();
    }

    @Override
    public void dropTemporary(TableSchema table) {
        temporary.drop(table);
        temporaryCounters.remove(Identities.key(table));
        forgetOutsideTransaction();
    }

    private void forgetOutsideTransaction() {
        if (depth == 0 && !transaction.isOpen()) {
            temporary.forget();
        }
    }

    @Override
    public @Nullable Long currentIdentity(TableSchema table) {
        return new Identities(this).current(table);
    }

    @Override
    public void reseed(TableSchema table, long value) {
        new Identities(this).reseed(table, value);
    }

    @Override
    public long nextSequenceValue(String database, String schema, String name) {
        ServerDatabase known = store.database(database);
        return Identities.next(transaction.catalog(known), schema, name, known.counters);
    }

    private void checkInterrupt() {
        if (interrupted) {
            throw new Interrupted();
        }
    }

    @Override
    public void interrupt() {
        interrupted = true;
        ServerLink known = link;
        if (known != null) {
            known.interrupt();
        }
    }

    @Override
    public void ready() {
        interrupted = false;
        ServerLink known = link;
        if (known != null) {
            known.settle();
        }
    }

    /** A client that does not read holds a connection and nothing that others wait for. */
    @Override
    public void stalled(long millis) {}

    @Override
    public void reset() {
        depth = 0;
        if (transaction.isOpen() || link != null) {
            ServerLink known = link;
            if (known != null && (alone || transaction.isBegun())) {
                known.rollback();
            }
            alone = false;
            transaction.end();
            releaseWhenIdle();
        }
        temporary.clear();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            reset();
            current.sessions.decrementAndGet();
        }
    }

    @Override
    public References references(String database) {
        return store.caches().references(transaction.catalog(store.database(database)));
    }

    @Override
    public boolean parentExists(Reference reference, @Nullable Object[] values, EvalContext context) {
        return new ServerWork(this).parentExists(reference, values);
    }

    @Override
    public RowWriter writer(TableSchema table) {
        if (!table.isDurable()) {
            return temporary.writer(table);
        }
        transaction.touch(table);
        return new ServerWork(this).writer(table);
    }

    @Override
    public CounterSource counters(TableSchema table) {
        return table.isDurable() ? store.database(table.database()).counters : temporaryCounters;
    }

    @Override
    public RowCaches caches() {
        return store.caches();
    }
}
