package dev.aul.backend.mixed;

import dev.aul.backend.Definition;
import dev.aul.backend.StoreCatalog;
import dev.aul.backend.StoreCatalog.Database;
import dev.aul.backend.StoreSession;
import dev.aul.backend.rows.StoreErrors;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.SqlError.Fate;
import dev.aul.language.functions.EvalContext;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Rel;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A session over several stores: each statement runs in the one whose tables it names. */
final class MixedSession implements StoreSession {
    /** Where a part's session is when the client's database lies elsewhere; every store has it. */
    private static final String NOWHERE = "master";

    private final MixedStore store;
    private final Map<Part, StoreSession> sessions = new ConcurrentHashMap<>();
    private final MixedTransaction transaction = new MixedTransaction();
    private final MixedTemporaries temporaries = new MixedTemporaries(this);
    private final Map<String, Map<String, MixedTemporaries.Entry>> atSavepoint = new HashMap<>();
    private Map<String, MixedTemporaries.Entry> atBegin = Map.of();
    private String current;
    /** The databases that this request uses in parts that the client's own database is not in. */
    private final Map<Part, String> visited = new HashMap<>();

    private volatile boolean interrupted;
    private List<Long> ownVersions = List.of();
    private StoreCatalog own;

    MixedSession(MixedStore store, String database) {
        this.store = store;
        this.current = database;
        this.own = store.catalog();
        var _ = session(store.part(database));
    }

    private Part here() {
        return store.part(current);
    }

    private StoreSession session(Part part) {
        StoreSession known = sessions.get(part);
        if (known != null) {
            return known;
        }
        StoreSession opened = part.store().open(part.equals(here()) ? current : NOWHERE);
        sessions.put(part, opened);
        if (interrupted) {
            opened.interrupt();
        }
        return opened;
    }

    /** The session in a part, which takes part in the open transaction. */
    StoreSession joined(Part part) {
        StoreSession session = session(part);
        transaction.join(part, session);
        return session;
    }

    /** The session that runs a statement over these tables, with all of them there. */
    private StoreSession of(Collection<TableSchema> tables) {
        Part part = place(tables);
        visit(part, tables);
        for (TableSchema table : tables) {
            if (!table.isDurable()) {
                temporaries.bring(table, part);
            }
        }
        return joined(part);
    }

    /** The part's session goes to the database whose tables are used: isolation levels hold what is current. */
    private void visit(Part part, Collection<TableSchema> tables) {
        if (part.equals(here())) {
            return;
        }
        for (TableSchema table : tables) {
            if (table.isDurable()) {
                if (!table.database().equals(visited.put(part, table.database()))) {
                    session(part).use(table.database());
                }
                return;
            }
        }
    }

    private Part place(Collection<TableSchema> tables) {
        TableSchema first = null;
        for (TableSchema table : tables) {
            if (table.isDurable()) {
                first = first == null ? table : first;
                requireTogether(first, table);
            }
        }
        if (first != null) {
            return store.part(first.database());
        }
        return tables.stream()
                .flatMap(table -> temporaries.place(table).stream())
                .findFirst()
                .orElseGet(this::here);
    }

    private void requireTogether(TableSchema one, TableSchema other) {
        Part first = store.part(one.database());
        Part second = store.part(other.database());
        if (!first.equals(second)) {
            throw StoreErrors.error(
                    40517,
                    16,
                    "A statement uses the tables of one store: '%s.%s.%s' is in %s and '%s.%s.%s' in %s. Copy the rows of one into a temporary table first."
                            .formatted(
                                    one.database(),
                                    one.schema(),
                                    one.name(),
                                    first.name(),
                                    other.database(),
                                    other.schema(),
                                    other.name(),
                                    second.name()),
                    Fate.STATEMENT);
        }
    }

    /** As {@link #of}, for a statement that writes {@code target}. */
    private StoreSession writing(TableSchema target, Collection<TableSchema> tables) {
        StoreSession session = of(tables);
        if (target.isDurable()) {
            transaction.write(store.part(target.database()), target.database());
        }
        return session;
    }

    @Override
    public StoreCatalog catalog() {
        StoreCatalog committed = store.catalog();
        Map<Part, StoreCatalog> changed = new HashMap<>();
        sessions.forEach((part, session) -> {
            StoreCatalog seen = session.catalog();
            if (transaction.hasBegun(part)
                    && seen.version() != part.store().catalog().version()) {
                changed.put(part, seen);
            }
        });
        if (changed.isEmpty()) {
            return committed;
        }
        List<Long> versions = new java.util.ArrayList<>(List.of(committed.version()));
        changed.values().forEach(catalog -> versions.add(catalog.version()));
        if (!versions.equals(ownVersions)) {
            Map<String, Database> databases = new HashMap<>(committed.databases());
            changed.forEach((part, catalog) -> databases.putAll(store.owned(part, catalog)));
            own = new StoreCatalog(store.nextVersion(), databases);
            ownVersions = List.copyOf(versions);
        }
        return own;
    }

    @Override
    public void use(String database) {
        store.requireKnown(database);
        Part before = here();
        Part next = store.part(database);
        session(next).use(database);
        if (!next.equals(before)) {
            session(before).use(NOWHERE);
        }
        visited.remove(next);
        current = database;
    }

    @Override
    public RowStream query(Rel.Query query, @Nullable Object[] slots, EvalContext context) {
        return of(store.tables(query)).query(query, slots, context);
    }

    @Override
    public List<@Nullable Object[]> rows(TableSchema table) {
        return of(Set.of(table)).rows(table);
    }

    @Override
    public ChangeResult apply(Change change, @Nullable Object[] slots, EvalContext context, boolean images) {
        return writing(change.target(), store.tables(change)).apply(change, slots, context, images);
    }

    @Override
    public void truncate(TableSchema table) {
        writing(table, Set.of(table)).truncate(table);
    }

    @Override
    public boolean inTransaction() {
        return transaction.isOpen();
    }

    @Override
    public void begin(String isolation) {
        atBegin = temporaries.state();
        transaction.open(isolation);
    }

    @Override
    public void commit() {
        transaction.commit();
    }

    @Override
    public void rollback() {
        try {
            transaction.rollback();
        } finally {
            temporaries.restore(atBegin);
        }
    }

    @Override
    public void savepoint(String name) {
        atSavepoint.put(name, temporaries.state());
        transaction.savepoint(name);
    }

    @Override
    public void rollbackTo(String name) {
        transaction.rollbackTo(name);
        temporaries.restore(atSavepoint.getOrDefault(name, atBegin));
    }

    @Override
    public void define(Definition definition) {
        if (definition instanceof Definition.AlterTable alter && !alter.before().isDurable()) {
            of(Set.of(alter.before())).define(definition);
            temporaries.altered(alter.before(), alter.after());
            return;
        }
        Part part = store.part(definition.database());
        transaction.write(part, definition.database());
        joined(part).define(definition);
    }

    @Override
    public void createTemporary(TableSchema table, List<@Nullable Object[]> rows) {
        temporaries.create(table, rows);
    }

    @Override
    public void dropTemporary(TableSchema table) {
        temporaries.drop(table);
    }

    @Override
    public @Nullable Long currentIdentity(TableSchema table) {
        return of(Set.of(table)).currentIdentity(table);
    }

    @Override
    public void reseed(TableSchema table, long value) {
        writing(table, Set.of(table)).reseed(table, value);
    }

    @Override
    public long nextSequenceValue(String database, String schema, String name) {
        return session(store.part(database)).nextSequenceValue(database, schema, name);
    }

    @Override
    public void interrupt() {
        interrupted = true;
        sessions.values().forEach(StoreSession::interrupt);
    }

    @Override
    public void stalled(long millis) {
        sessions.values().forEach(session -> session.stalled(millis));
    }

    @Override
    public void ready() {
        interrupted = false;
        sessions.values().forEach(StoreSession::ready);
        visited.keySet().forEach(part -> session(part).use(NOWHERE));
        visited.clear();
    }

    @Override
    public void reset() {
        transaction.end();
        temporaries.clear();
        sessions.values().forEach(StoreSession::reset);
    }

    @Override
    public void close() {
        RuntimeException failed = null;
        for (StoreSession session : sessions.values()) {
            try {
                session.close();
            } catch (RuntimeException e) {
                failed = Objects.requireNonNullElse(failed, e);
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}
