package dev.aul.backend.mixed;

import dev.aul.backend.CacheUse;
import dev.aul.backend.Store;
import dev.aul.backend.StoreCatalog;
import dev.aul.backend.StoreCatalog.Database;
import dev.aul.backend.StoreSession;
import dev.aul.backend.TenantName;
import dev.aul.backend.rows.Definitions;
import dev.aul.backend.rows.IdentityCache;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.RunMessage;
import dev.aul.language.eval.Tables;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Rel;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Databases in several stores: those that were placed by name, and all others, {@code master} and {@code tempdb} among
 * them, in the main store. Thread-safe.
 */
public final class MixedStore implements Store {
    private final Part main;
    private final Map<String, Part> placed;
    private final List<Part> parts;
    private final Map<TenantName, Store> tenants = new ConcurrentHashMap<>();
    private final AtomicLong versions = new AtomicLong();
    private final int sqlCache;
    private final IdentityCache<Rel.Query, Set<TableSchema>> read;
    private final IdentityCache<Change, Set<TableSchema>> changed;
    private volatile Composed composed = new Composed(List.of(), new StoreCatalog(0, Map.of()));

    /** A catalogue and the versions of the parts' that it was made of. */
    private record Composed(List<Long> versions, StoreCatalog catalog) {}

    private MixedStore(Part main, Map<String, Part> placed, int sqlCache) {
        this.sqlCache = sqlCache;
        this.read = new IdentityCache<>(sqlCache);
        this.changed = new IdentityCache<>(sqlCache);
        this.main = main;
        this.placed = placed;
        Set<Part> all = new LinkedHashSet<>(List.of(main));
        all.addAll(placed.values());
        this.parts = List.copyOf(all);
    }

    /**
     * Makes placed databases that are not there yet.
     *
     * @param placed the part of each database that does not lie in the main one, by name
     * @param sqlCache statements whose tables are kept
     */
    public static MixedStore of(Part main, Map<String, Part> placed, int sqlCache) {
        Map<String, Part> byKey = new HashMap<>();
        placed.forEach((name, part) -> {
            byKey.put(Definitions.lower(name), part);
            if (part.store().databases().stream().noneMatch(name::equalsIgnoreCase)) {
                part.store().createDatabase(name);
            }
        });
        return new MixedStore(main, Map.copyOf(byKey), sqlCache);
    }

    /** Where a database lies or would lie. */
    Part part(String database) {
        return placed.getOrDefault(Definitions.lower(database), main);
    }

    Set<TableSchema> tables(Rel.Query query) {
        return read.get(query, Tables::in);
    }

    Set<TableSchema> tables(Change change) {
        return changed.get(change, Tables::in);
    }

    @Override
    public Collection<String> databases() {
        return parts.stream().flatMap(this::databases).sorted().toList();
    }

    /** Those of a part that are seen: another of the same name is hidden by its place. */
    private Stream<String> databases(Part part) {
        return part.store().databases().stream().filter(name -> part(name).equals(part));
    }

    void requireKnown(String database) {
        if (part(database).store().databases().stream().noneMatch(database::equalsIgnoreCase)) {
            throw RunMessage.UNKNOWN_DATABASE.exception(database);
        }
    }

    @Override
    public void createDatabase(String database) {
        part(database).store().createDatabase(database);
    }

    @Override
    public void dropDatabase(String database) {
        part(database).store().dropDatabase(database);
    }

    @Override
    public StoreSession open(String database) {
        requireKnown(database);
        return new MixedSession(this, database);
    }

    @Override
    public Store tenant(TenantName tenant) {
        return tenants.computeIfAbsent(tenant, name -> {
            Map<Part, Part> own = new HashMap<>();
            parts.forEach(
                    part -> own.put(part, new Part(part.name(), part.store().tenant(name))));
            Map<String, Part> places = new HashMap<>();
            placed.forEach((database, part) -> places.put(database, Objects.requireNonNull(own.get(part))));
            return of(Objects.requireNonNull(own.get(main)), places, sqlCache);
        });
    }

    @Override
    public StoreCatalog catalog() {
        Composed known = composed;
        List<Long> now =
                parts.stream().map(part -> part.store().catalog().version()).toList();
        return known.versions().equals(now) ? known.catalog() : compose();
    }

    private synchronized StoreCatalog compose() {
        List<StoreCatalog> catalogs =
                parts.stream().map(part -> part.store().catalog()).toList();
        List<Long> now = catalogs.stream().map(StoreCatalog::version).toList();
        if (!composed.versions().equals(now)) {
            Map<String, Database> databases = new HashMap<>();
            for (int i = 0; i < catalogs.size(); i++) {
                databases.putAll(owned(parts.get(i), catalogs.get(i)));
            }
            composed = new Composed(now, new StoreCatalog(nextVersion(), databases));
        }
        return composed.catalog();
    }

    /** The databases of a part's catalogue that lie there, by key. */
    Map<String, Database> owned(Part part, StoreCatalog catalog) {
        Map<String, Database> owned = new HashMap<>(catalog.databases());
        owned.keySet().removeIf(key -> !part(key).equals(part));
        return owned;
    }

    long nextVersion() {
        return versions.incrementAndGet();
    }

    @Override
    public int objectId(String database, int lowest) {
        return part(database).store().objectId(database, lowest);
    }

    /** Two parts of one kind are told apart by a number. */
    @Override
    public Map<String, CacheUse> sqlCaches() {
        Map<String, CacheUse> out = new HashMap<>();
        for (Part part : parts) {
            part.store().sqlCaches().forEach((kind, use) -> {
                String name = kind;
                for (int number = 2; out.containsKey(name); number++) {
                    name = kind + "-" + number;
                }
                out.put(name, use);
            });
        }
        return out;
    }

    @Override
    public boolean holdsProcedures() {
        return parts.stream().allMatch(part -> part.store().holdsProcedures());
    }

    @Override
    public boolean definesInTransactions(String database) {
        return part(database).store().definesInTransactions(database);
    }

    @Override
    public void refresh() {
        parts.forEach(part -> part.store().refresh());
    }

    @Override
    public void close() {
        parts.forEach(part -> part.store().close());
    }
}
