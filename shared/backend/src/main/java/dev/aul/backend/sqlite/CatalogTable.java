package dev.aul.backend.sqlite;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.aul.backend.StoreCatalog.Database;
import dev.aul.dialect.sqlite.Names;
import dev.aul.dialect.sqlite.PhysicalForm;
import dev.aul.language.catalog.CatalogSnapshot.AliasType;
import dev.aul.language.catalog.CatalogSnapshot.SequenceSchema;
import dev.aul.language.catalog.CatalogSnapshot.Synonym;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.SqlError.Fate;
import dev.aul.language.types.SqlType;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The catalogue of a database in its own file: one row per object, as JSON. */
final class CatalogTable {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
            .build();

    private final Link link;
    private final String schema;

    CatalogTable(Link link, String database) {
        this.link = link;
        this.schema = Names.quote(Names.attached(database)) + ".";
    }

    /** {@link AliasType} without its Optional. */
    private record StoredType(
            int id,
            String schema,
            String name,
            SqlType base,
            boolean nullable,
            @Nullable TableSchema table) {}

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
        saveMap("schema", all ? Map.of() : before.schemas(), after.schemas());
        saveMap("table", before.tables(), after.tables());
        saveMap("type", before.types(), after.types());
        saveMap("sequence", before.sequences(), after.sequences());
        saveMap("synonym", before.synonyms(), after.synonyms());
        put("_aul_meta(name, value) VALUES (?, ?)", "next", Integer.toString(after.nextObjectId()));
    }

    private <V> void saveMap(String kind, Map<String, V> before, Map<String, V> after) {
        before.keySet().stream().filter(key -> !after.containsKey(key)).forEach(key -> delete(kind, key));
        after.forEach((key, value) -> {
            if (!value.equals(before.get(key))) {
                put("_aul_catalog(kind, key, json) VALUES (?, ?, ?)", kind, key, json(value));
            }
        });
    }

    private void put(String target, Object... values) {
        run("INSERT OR REPLACE INTO " + schema + target, values);
    }

    private void delete(String kind, String key) {
        run("DELETE FROM " + schema + "_aul_catalog WHERE kind = ? AND key = ?", kind, key);
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
            throw Failures.error(
                    948,
                    20,
                    "The database was written by a newer aul (form " + form + "). Upgrade aul.",
                    Fate.CONNECTION);
        }
        Map<String, String> schemas = new HashMap<>();
        Map<String, TableSchema> tables = new HashMap<>();
        Map<String, AliasType> types = new HashMap<>();
        Map<String, SequenceSchema> sequences = new HashMap<>();
        Map<String, Synonym> synonyms = new HashMap<>();
        read("SELECT kind, key, json FROM " + schema + "_aul_catalog", (kind, key, json) -> {
            switch (kind) {
                case "schema" -> schemas.put(key, value(json, String.class));
                case "table" -> tables.put(key, value(json, TableSchema.class));
                case "type" -> types.put(key, alias(value(json, StoredType.class)));
                case "sequence" -> sequences.put(key, value(json, SequenceSchema.class));
                case "synonym" -> synonyms.put(key, value(json, Synonym.class));
                default -> throw new IllegalStateException("Unknown catalogue row " + kind);
            }
        });
        int next = Integer.parseInt(Objects.requireNonNull(meta.get("next")));
        String name = Objects.requireNonNull(meta.get("name"));
        return new Database(name, schemas, tables, types, sequences, synonyms, next);
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

    private static AliasType alias(StoredType type) {
        return new AliasType(
                type.id(), type.schema(), type.name(), type.base(), type.nullable(), Optional.ofNullable(type.table()));
    }

    private static String json(Object value) {
        Object plain = value instanceof AliasType type
                ? new StoredType(
                        type.id(),
                        type.schema(),
                        type.name(),
                        type.base(),
                        type.nullable(),
                        type.table().orElse(null))
                : value;
        try {
            return JSON.writeValueAsString(plain);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T value(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The catalogue is damaged: " + e.getOriginalMessage(), e);
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
