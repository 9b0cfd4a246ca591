package dev.aul.backend.relational;

import dev.aul.backend.Definition;
import dev.aul.backend.StoreCatalog;
import dev.aul.backend.StoreSession;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.functions.EvalContext;
import dev.aul.language.relational.Inputs;
import dev.aul.language.relational.OpenStore;
import dev.aul.language.relational.Pushdown;
import dev.aul.language.relational.RelationalPlan;
import dev.aul.language.relational.RowCursor;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Rel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session whose queries the engine runs; all else is the store's. */
public final class RelationalSession implements StoreSession {
    private final StoreSession session;
    private final Pushdown pushdown;
    private volatile boolean interrupted;

    public RelationalSession(StoreSession session, SqliteTables pushdown) {
        this.session = session;
        this.pushdown = pushdown;
    }

    @Override
    public RowStream query(Rel.Query query, @Nullable Object[] slots, EvalContext context) {
        OpenStore store = (scan, parameters, _) -> open((TableScan) scan, slots, parameters, context);
        RowCursor rows =
                RelationalPlan.of(query, pushdown).run(new Inputs(store, slots, context, this::checkInterrupt));
        return new RowStream() {
            @Override
            public boolean next() {
                return rows.next();
            }

            @Override
            public @Nullable Object value(int column) {
                return rows.value(column);
            }

            @Override
            public void close() {
                rows.close();
            }
        };
    }

    private void checkInterrupt() {
        if (interrupted) {
            throw new Interrupted();
        }
    }

    private RowCursor open(
            TableScan scan, @Nullable Object[] slots, @Nullable Object[] parameters, EvalContext context) {
        RowStream rows = session.query(scan.query(), scan.whole() ? slots : parameters, context);
        return new RowCursor() {
            @Override
            public boolean next() {
                return rows.next();
            }

            @Override
            public @Nullable Object value(int column) {
                return rows.value(column);
            }

            @Override
            public void close() {
                rows.close();
            }
        };
    }

    @Override
    public StoreCatalog catalog() {
        return session.catalog();
    }

    @Override
    public void use(String database) {
        session.use(database);
    }

    @Override
    public ChangeResult apply(Change change, @Nullable Object[] slots, EvalContext context, boolean images) {
        return session.apply(change, slots, context, images);
    }

    @Override
    public void truncate(TableSchema table) {
        session.truncate(table);
    }

    @Override
    public boolean inTransaction() {
        return session.inTransaction();
    }

    @Override
    public void begin(String isolation) {
        session.begin(isolation);
    }

    @Override
    public void commit() {
        session.commit();
    }

    @Override
    public void rollback() {
        session.rollback();
    }

    @Override
    public void savepoint(String name) {
        session.savepoint(name);
    }

    @Override
    public void rollbackTo(String name) {
        session.rollbackTo(name);
    }

    @Override
    public void define(Definition definition) {
        session.define(definition);
    }

    @Override
    public void createTemporary(TableSchema table, List<@Nullable Object[]> rows) {
        session.createTemporary(table, rows);
    }

    @Override
    public List<@Nullable Object[]> rows(TableSchema table) {
        return session.rows(table);
    }

    @Override
    public void dropTemporary(TableSchema table) {
        session.dropTemporary(table);
    }

    @Override
    public @Nullable Long currentIdentity(TableSchema table) {
        return session.currentIdentity(table);
    }

    @Override
    public void reseed(TableSchema table, long value) {
        session.reseed(table, value);
    }

    @Override
    public long nextSequenceValue(String database, String schema, String name) {
        return session.nextSequenceValue(database, schema, name);
    }

    @Override
    public void interrupt() {
        interrupted = true;
        session.interrupt();
    }

    @Override
    public void stalled(long millis) {
        session.stalled(millis);
    }

    @Override
    public void ready() {
        interrupted = false;
        session.ready();
    }

    @Override
    public void reset() {
        session.reset();
    }

    @Override
    public void close() {
        session.close();
    }
}
