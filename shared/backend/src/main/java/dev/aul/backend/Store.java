package dev.aul.backend;

import java.util.Collection;
import java.util.Map;

/** One storage: a folder of SQLite files, a PostgreSQL or MySQL server. Thread-safe. */
public interface Store extends AutoCloseable {
    Collection<String> databases();

    /** Makes an empty database; fails with 1801 when it exists. */
    void createDatabase(String database);

    /** Fails with 3701 when it does not exist, 3702 when a session uses it. */
    void dropDatabase(String database);

    /** A session in the given database. Cheap: connections are taken when needed. */
    StoreSession open(String database);

    /**
     * The same storage for one tenant: databases of its own, of which nothing is seen from here or from another tenant. Made
     * when first asked for; the storage closes it. May block.
     */
    Store tenant(TenantName tenant);

    /** Tables, schemas, types, sequences and synonyms that are committed. */
    StoreCatalog catalog();

    /** How often a statement's text for the store was known, by kind of store; a tenant's statements among them. */
    Map<String, CacheUse> sqlCaches();

    /** An object id of a database, from {@code lowest} upwards, that this node has given to nobody. */
    int objectId(String database, int lowest);

    /** Whether it runs native procedures of its own. */
    boolean holdsProcedures();

    /** Whether definitions of a database are part of a transaction; else those that would end it are refused. */
    default boolean definesInTransactions(String database) {
        return true;
    }

    /** Looks again for tables that others have made or changed. Not to be called within a transaction that defines. */
    default void refresh() {}

    @Override
    void close();
}
