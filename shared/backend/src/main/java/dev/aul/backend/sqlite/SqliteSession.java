package dev.aul.backend.sqlite;

import dev.aul.backend.Definition;
import dev.aul.backend.StoreCatalog;
import dev.aul.backend.StoreCatalog.Database;
import dev.aul.backend.StoreSession;
import dev.aul.backend.rows.Changes;
import dev.aul.backend.rows.CounterSource;
import dev.aul.backend.rows.Counters;
import dev.aul.backend.rows.Definitions;
import dev.aul.backend.rows.Identities;
import dev.aul.backend.rows.KeyLookup;
import dev.aul.backend.rows.References;
import dev.aul.backend.rows.References.Reference;
import dev.aul.backend.rows.RowCaches;
import dev.aul.backend.rows.RowRead;
import dev.aul.backend.rows.RowSession;
import dev.aul.backend.rows.RowWriter;
import dev.aul.backend.rows.StoreErrors;
import dev.aul.dialect.sqlite.StoreQuery;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.SqlError.Fate;
import dev.aul.language.errors.SqlException;
import dev.aul.language.functions.EvalContext;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Rel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A session on SQLite files. It has a connection while a transaction, a temporary table or an open read needs one. */
final class SqliteSession implements StoreSession, RowSession, WriterQueue.Evictable {
    final SqliteStore store;
    final TemporaryTables temporary;
    final Transaction transaction;
    final Counters temporaryCounters = new Counters();
    private final ReentrantLock busy = new ReentrantLock();
    private DatabaseFile current;
    private volatile @Nullable Link link;
    private Map<String, TableSchema> temporaryAtBegin = Map.of();
    private final Map<String, Map<String, TableSchema>> temporaryAtSavepoint = new HashMap<>();
    private int streams;
    private long lastUsedNanos = System.nanoTime();
    private @Nullable SqlException evicted;
    private boolean closed;
    /** Until the request ends: an interrupt may come between two of its statements, and then stops the next. */
    private volatile boolean interrupted;

    SqliteSession(SqliteStore store, DatabaseFile current) {
        this.store = store;
        this.current = current;
        this.temporary = new TemporaryTables(store);
        this.transaction = new Transaction(store, this);
        current.sessions.incrementAndGet();
    }

    /** Every entry from outside: one at a time, and the connection goes back to the pool when nothing needs it. */
    private <T extends @Nullable Object> T call(Supplier<T> body) {
        busy.lock();
        try {
            if (busy.getHoldCount() == 1) {
                start();
            }
            return body.get();
        } finally {
            if (busy.getHoldCount() == 1) {
                lastUsedNanos = System.nanoTime();
                releaseWhenIdle();
            }
            busy.unlock();
        }
    }

    private void run(Runnable body) {
        this.<@Nullable Object>call(() -> {
            body.run();
            return null;
        });
    }

    private void start() {
        SqlException lost = evicted;
        if (lost != null) {
            evicted = null;
            throw lost;
        }
        Link known = link;
        if (known != null && known.depth() == 0) {
            known.begin(this);
        }
    }

    Link link() {
        Link known = link;
        if (known == null) {
            known = store.pool().take(current);
            known.begin(this);
            link = known;
        }
        return known;
    }

    private void releaseWhenIdle() {
        Link known = link;
        if (known != null && !transaction.isOpen() && streams == 0 && temporary.isEmpty()) {
            link = null;
            store.pool().give(known);
        }
    }

    DatabaseFile current() {
        return current;
    }

    /** Attaches a database's file to this session's connection. */
    DatabaseFile attach(String database) {
        DatabaseFile file = store.file(database);
        link().attach(file);
        return file;
    }

    @Override
    public StoreCatalog catalog() {
        StoreCatalog committed = store.catalog();
        if (transaction.definitions().isEmpty()) {
            return committed;
        }
        Map<String, Database> databases = new HashMap<>(committed.databases());
        transaction.definitions().forEach((file, changed) -> databases.put(Definitions.lower(file.name()), changed));
        return new StoreCatalog(transaction.catalogVersion(), databases);
    }

    @Override
    public void use(String database) {
        run(() -> {
            DatabaseFile next = store.file(database);
            next.sessions.incrementAndGet();
            current.sessions.decrementAndGet();
            current = next;
            if (link != null) {
                attach(database);
            }
        });
    }

    @Override
    public RowStream query(Rel.Query query, @Nullable Object[] slots, EvalContext context) {
        return call(() -> read(query, slots, context));
    }

    @Override
    public List<@Nullable Object[]> rows(TableSchema table) {
        return call(() -> RowRead.all(this, table));
    }

    @Override
    public SqliteRows read(Rel.Query query, @Nullable Object[] slots, EvalContext context) {
        Link known = link();
        checkInterrupt();
        StoreQuery text = store.translate(query, known.depth());
        text.databases().forEach(this::attach);
        transaction.beforeRead(known, current, text.locking(), waitMillis(context));
        streams++;
        try {
            return SqliteRows.run(known, new Frame(text, context, slots), this::streamClosed);
        } catch (RuntimeException e) {
            streams--;
            throw e;
        }
    }

    private void streamClosed() {
        busy.lock();
        try {
            streams--;
            if (busy.getHoldCount() == 1) {
                releaseWhenIdle();
            }
        } finally {
            busy.unlock();
        }
    }

    static long waitMillis(EvalContext context) {
        return context.options().lockTimeoutMillis();
    }

    @Override
    public ChangeResult apply(Change change, @Nullable Object[] slots, EvalContext context, boolean images) {
        return call(() -> write(
                change.target(), waitMillis(context), () -> new Changes(this, slots, context, images).apply(change)));
    }

    /** Runs a statement that writes a table: all of it or nothing. */
    <T> T write(TableSchema target, long waitMillis, Supplier<T> body) {
        boolean durable = target.isDurable();
        boolean idle = !transaction.isOpen() && !transaction.holdsWriter() && temporary.isEmpty() && streams == 0;
        if (durable && idle && busy.getHoldCount() == 1) {
            return grouped(store.file(target.database()), target, waitMillis, body);
        }
        Link known = link();
        checkInterrupt();
        DatabaseFile file = durable ? attach(target.database()) : current;
        if (transaction.isOpen()) {
            if (durable || target.kind() == TableSchema.TableKind.TEMPORARY) {
                transaction.takeWriter(known, file, waitMillis);
            }
            return new Statements(known, transaction).atomic(target, body);
        }
        if (!durable) {
            return new Statements(known, transaction).atomic(target, body);
        }
        // The savepoint takes table variables back too, which a rollback leaves as they are.
        return alone(known, file, waitMillis, () -> new Statements(known, transaction).atomic(target, body));
    }

    /** A statement outside a transaction that shares the commit of all that wait with it. */
    private <T> T grouped(DatabaseFile file, TableSchema target, long waitMillis, Supplier<T> body) {
        releaseWhenIdle();
        WriterQueue.Ticket mine = transaction.enter(file, waitMillis, true);
        GroupCommit.Batch batch;
        boolean done = false;
        T result;
        try {
            link = file.group.join();
            link().begin(this);
            checkInterrupt();
            result = new Statements(link(), transaction).atomic(target, body);
            done = true;
        } finally {
            link = null;
            transaction.forgetTicket();
            batch = file.group.leave(mine, done);
        }
        batch.await();
        return result;
    }

    /** A statement outside a transaction: its own. */
    <T> T alone(Link known, DatabaseFile file, long waitMillis, Supplier<T> body) {
        temporaryAtBegin = temporary.state();
        transaction.begin("READ COMMITTED");
        try {
            transaction.takeWriter(known, file, waitMillis);
            T result = body.get();
            transaction.commit(known);
            return result;
        } finally {
            if (transaction.isOpen()) {
                undo(known);
            }
        }
    }

    private void undo(Link known) {
        if (transaction.isBegun()) {
            temporary.around(known, temporaryAtBegin, () -> transaction.rollback(known));
        } else {
            transaction.rollback(known);
        }
        temporaryAtSavepoint.clear();
    }

    @Override
    public void truncate(TableSchema table) {
        run(() -> write(table, -1, () -> new Ddl(this).truncate(table)));
    }

    @Override
    public boolean inTransaction() {
        return transaction.isOpen();
    }

    @Override
    public void begin(String isolation) {
        run(() -> {
            link();
            temporaryAtBegin = temporary.state();
            transaction.begin(isolation);
        });
    }

    @Override
    public void commit() {
        run(() -> {
            temporaryAtSavepoint.clear();
            transaction.commit(link());
        });
    }

    @Override
    public void rollback() {
        run(() -> undo(link()));
    }

    @Override
    public void savepoint(String name) {
        run(() -> {
            temporaryAtSavepoint.put(name, temporary.state());
            transaction.savepoint(link(), name);
        });
    }

    @Override
    public void rollbackTo(String name) {
        run(() -> {
            Map<String, TableSchema> before = temporaryAtSavepoint.getOrDefault(name, temporaryAtBegin);
            Runnable rollback = () -> transaction.rollbackTo(link(), name);
            if (transaction.isBegun()) {
                temporary.around(link(), before, rollback);
            } else {
                rollback.run();
            }
        });
    }

    @Override
    public void define(Definition definition) {
        run(() -> {
            DatabaseFile file = attach(definition.database());
            Ddl ddl = new Ddl(this);
            if (transaction.isOpen()) {
                transaction.takeWriter(link(), file, -1);
                new Statements(link(), transaction).atomic(null, () -> ddl.define(file, definition));
            } else {
                alone(link(), file, -1, () -> ddl.define(file, definition));
            }
        });
    }

    @Override
    public void createTemporary(TableSchema table, List<@Nullable Object[]> rows) {
        run(() -> temporary.create(link(), table, rows));
    }

    @Override
    public void dropTemporary(TableSchema table) {
        run(() -> {
            temporary.drop(link(), table);
            temporaryCounters.remove(Identities.key(table));
        });
    }

    @Override
    public @Nullable Long currentIdentity(TableSchema table) {
        return new Identities(this).current(table);
    }

    @Override
    public void reseed(TableSchema table, long value) {
        run(() -> write(table, -1, () -> new Identities(this).reseed(table, value)));
    }

    @Override
    public long nextSequenceValue(String database, String schema, String name) {
        return call(() -> {
            DatabaseFile file = store.file(database);
            long next = Identities.next(transaction.catalog(file), schema, name, file.counters);
            if (!transaction.holdsWriter()) {
                file.saveCounters();
            }
            return next;
        });
    }

    @Override
    public void stalled(long millis) {
        busy.lock();
        try {
            Link known = link;
            if (streams == 0 || known == null) {
                return;
            }
            long limit = store.settings().idleTransactionMillis();
            if (limit > 0 && millis > limit && transaction.isWanted()) {
                throw evicted(limit);
            }
            store.requireRoomInLog(known);
        } finally {
            busy.unlock();
        }
    }

    private void checkInterrupt() {
        if (interrupted) {
            throw new Interrupted();
        }
    }

    @Override
    public boolean isInterrupted() {
        return interrupted;
    }

    @Override
    public void ready() {
        interrupted = false;
    }

    @Override
    public void interrupt() {
        interrupted = true;
        Link known = link;
        if (known != null) {
            known.interrupt(this);
        }
        WriterQueue.Ticket ticket = transaction.ticket();
        if (ticket != null) {
            ticket.cancel();
        }
    }

    @Override
    public boolean evictWhenIdle(long millis) {
        if (!busy.tryLock()) {
            return false;
        }
        try {
            boolean idle = busy.getHoldCount() == 1
                    && streams == 0
                    && transaction.holdsWriter()
                    && System.nanoTime() - lastUsedNanos > millis * 1_000_000;
            Link known = link;
            if (!idle || known == null) {
                return false;
            }
            undo(known);
            evicted = evicted(millis);
            return true;
        } finally {
            busy.unlock();
        }
    }

    private static SqlException evicted(long millis) {
        return StoreErrors.error(
                1205,
                13,
                "The transaction was rolled back: it was idle for more than " + millis
                        + " ms while others waited to write. Rerun the transaction.",
                Fate.BATCH);
    }

    @Override
    public void reset() {
        busy.lock();
        try {
            evicted = null;
            Link known = link;
            if (known != null) {
                undo(known);
                temporary.dropAll(known);
                streams = 0;
                releaseWhenIdle();
            }
        } finally {
            busy.unlock();
        }
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
        return store.caches().references(transaction.catalog(store.file(database)));
    }

    @Override
    public boolean parentExists(Reference reference, @Nullable Object[] values, EvalContext context) {
        return new KeyLookup(this).parentExists(reference, values, context);
    }

    @Override
    public RowWriter writer(TableSchema table) {
        return new SqliteRowWriter(link(), table, store.access(table));
    }

    @Override
    public CounterSource counters(TableSchema table) {
        return table.isDurable() ? store.file(table.database()).counters : temporaryCounters;
    }

    @Override
    public RowCaches caches() {
        return store.caches();
    }
}
