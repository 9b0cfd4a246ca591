package dev.aul.backend.sqlite;

import dev.aul.backend.StoreCatalog.Database;
import dev.aul.backend.rows.CatalogRows;
import dev.aul.backend.rows.Counters;
import dev.aul.backend.rows.Definitions;
import dev.aul.backend.rows.StoreErrors;
import dev.aul.dialect.sqlite.Names;
import dev.aul.dialect.sqlite.PhysicalForm;
import dev.aul.language.errors.SqlError.Fate;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The catalogue of a database in its own file: one row per object, as JSON. */
final class CatalogTable {
    private final Link link;
    private final String schema;

    CatalogTable(Link link, String database) {
        this.link = link;
        this.schema = Names.quote(Names.attached(database)) + ".";
    }

    /** Makes the tables of a new file. */
    void create(Database database) {
        link.run("CREATE TABLE IF NOT EXISTS " + schema + "_aul_catalog(kind, key, json, PRIMARY KEY (kind, key))");
        link.run("CREATE TABLE IF NOT EXISTS " + schema + "_aul_counter(key PRIMARY KEY, value)");
        link.run("CREATE TABLE IF NOT EXISTS " + schema + "_aul_meta(name PRIMARY KEY, value)");
        put("_aul_meta(name, value) VALUES (?, ?)", "form", Integer.toString(PhysicalForm.VERSION));
        put("_aul_meta(name, value) VALUES (?, ?)", "name", database.name());
        save(Definitions.empty(database.name()), database, true);
    }

    /** Writes what differs between two versions of the catalogue. */
    void save(Database before, Database after, boolean all) {
        CatalogRows.save(before, after, all, new CatalogRows.Sink() {
            @Override
            public void put(String kind, String key, String json) {
                CatalogTable.this.put("_aul_catalog(kind, key, json) VALUES (?, ?, ?)", kind, key, json);
            }

            @Override
            public void delete(String kind, String key) {
                run("DELETE FROM " + schema + "_aul_catalog WHERE kind = ? AND key = ?", kind, key);
            }
        });
        put("_aul_meta(name, value) VALUES (?, ?)", "next", Integer.toString(after.nextObjectId()));
    }

    private void put(String target, Object... values) {
        run("INSERT OR REPLACE INTO " + schema + target, values);
    }

    private void run(String sql, Object... values) {
        try (var statement = link.connection().prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    /** The name in the file's own case, and what lies in it. */
    Database load() {
        Map<String, String> meta = new HashMap<>();
        read("SELECT name, value, NULL FROM " + schema + "_aul_meta", (name, value, _) -> meta.put(name, value));
        String form = Objects.requireNonNull(meta.get("form"));
        if (Integer.parseInt(form) > PhysicalForm.VERSION) {
            throw StoreErrors.error(
                    948,
                    20,
                    "The database was written by a newer aul (form " + form + "). Upgrade aul.",
                    Fate.CONNECTION);
        }
        CatalogRows rows = new CatalogRows();
        read("SELECT kind, key, json FROM " + schema + "_aul_catalog", rows::add);
        int next = Integer.parseInt(Objects.requireNonNull(meta.get("next")));
        String name = Objects.requireNonNull(meta.get("name"));
        return rows.database(name, next);
    }

    private interface Reader {
        void row(String first, String second, String third);
    }

    private void read(String sql, Reader reader) {
        try (var statement = link.connection().createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.row(rows.getString(1), rows.getString(2), rows.getString(3));
            }
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    void loadCounters(Counters counters) {
        read(
                "SELECT key, value, NULL FROM " + schema + "_aul_counter",
                (key, value, _) -> counters.load(key, Long.parseLong(value)));
    }

    void saveCounters(Map<String, Long> values) {
        values.forEach((key, value) -> put("_aul_counter(key, value) VALUES (?, ?)", key, value));
    }
}
