package dev.aul.backend.server;

import dev.aul.backend.StoreCatalog.Database;
import dev.aul.backend.rows.CatalogRows;
import dev.aul.backend.rows.StoreErrors;
import dev.aul.language.errors.SqlError.Fate;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The catalogue of one realm's databases in tables of the internal schema, over one connection. */
final class ServerCatalog {
    /** The kind of the row that names a database; its body is the next object id. */
    private static final String DATABASE = "database";

    private final ServerLink link;
    private final ServerDialect dialect;
    private final Realm realm;

    ServerCatalog(ServerLink link, ServerDialect dialect, Realm realm) {
        this.link = link;
        this.dialect = dialect;
        this.realm = realm;
    }

    /** Makes the tables when the store is new; throws 948 when a newer aul has written it. */
    void install() {
        dialect.install().forEach(link::run);
        String form = null;
        for (Row row :
                link.query("SELECT value FROM " + dialect.internal("meta") + " WHERE name = 'form'", Tuple.tuple())) {
            form = row.getString(0);
        }
        if (form == null) {
            link.query(
                    dialect.upsert("meta", List.of("name"), List.of("value")),
                    Tuple.of("form", Integer.toString(dialect.formVersion())));
        } else if (Integer.parseInt(form) > dialect.formVersion()) {
            throw StoreErrors.error(
                    948, 20, "The store was written by a newer aul (form " + form + "). Upgrade aul.", Fate.CONNECTION);
        }
    }

    List<Database> load() {
        Map<String, CatalogRows> rows = new HashMap<>();
        Map<String, Row> databases = new HashMap<>();
        String sql = "SELECT db, kind, name, body FROM " + dialect.internal("catalog") + " WHERE "
                + realm.rows(dialect.place(1));
        for (Row row : link.query(sql, Tuple.of(realm.start()))) {
            if (row.getString(1).equals(DATABASE)) {
                databases.put(row.getString(0), row);
            } else {
                rows.computeIfAbsent(row.getString(0), _ -> new CatalogRows())
                        .add(row.getString(1), row.getString(2), row.getString(3));
            }
        }
        List<Database> out = new ArrayList<>();
        databases.forEach((key, row) -> out.add(rows.getOrDefault(key, new CatalogRows())
                .database(row.getString(2), Integer.parseInt(row.getString(3)))));
        return out;
    }

    void create(Database database) {
        save(new Database(database.name(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), 0), database);
    }

    /** Writes what differs between two versions. */
    void save(Database before, Database after) {
        String db = realm.key(after.name());
        CatalogRows.save(before, after, false, new CatalogRows.Sink() {
            @Override
            public void put(String kind, String key, String json) {
                ServerCatalog.this.put(db, kind, key, json);
            }

            @Override
            public void delete(String kind, String key) {
                link.query(
                        "DELETE FROM " + dialect.internal("catalog") + " WHERE db = " + dialect.place(1)
                                + " AND kind = " + dialect.place(2) + " AND name = " + dialect.place(3),
                        Tuple.of(db, kind, key));
            }
        });
        if (before.nextObjectId() != after.nextObjectId()) {
            put(db, DATABASE, after.name(), Integer.toString(after.nextObjectId()));
        }
    }

    private void put(String db, String kind, String name, String body) {
        link.query(
                dialect.upsert("catalog", List.of("db", "kind", "name"), List.of("body")),
                Tuple.of(db, kind, name, body));
    }

    void drop(String database) {
        for (String table : List.of("catalog", "counter")) {
            link.query(
                    "DELETE FROM " + dialect.internal(table) + " WHERE db = " + dialect.place(1),
                    Tuple.of(realm.key(database)));
        }
    }
}
