package dev.aul.backend.rows;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.aul.backend.StoreCatalog.Database;
import dev.aul.language.catalog.CatalogSnapshot.AliasType;
import dev.aul.language.catalog.CatalogSnapshot.SequenceSchema;
import dev.aul.language.catalog.CatalogSnapshot.Synonym;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.types.SqlType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The catalogue of a database as a store keeps it: one row per object, of its kind, its key and its JSON. */
public final class CatalogRows {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
            .build();

    private final Map<String, String> schemas = new HashMap<>();
    private final Map<String, TableSchema> tables = new HashMap<>();
    private final Map<String, AliasType> types = new HashMap<>();
    private final Map<String, SequenceSchema> sequences = new HashMap<>();
    private final Map<String, Synonym> synonyms = new HashMap<>();

    /** {@link AliasType} without its Optional. */
    private record StoredType(
            int id,
            String schema,
            String name,
            SqlType base,
            boolean nullable,
            @Nullable TableSchema table) {}

    /** Where rows are written. */
    public interface Sink {
        void put(String kind, String key, String json);

        void delete(String kind, String key);
    }

    /** Writes what differs between two versions of a catalogue; {@code all} writes the schemas both have, too. */
    public static void save(Database before, Database after, boolean all, Sink sink) {
        save("schema", all ? Map.of() : before.schemas(), after.schemas(), sink);
        save("table", before.tables(), after.tables(), sink);
        save("type", before.types(), after.types(), sink);
        save("sequence", before.sequences(), after.sequences(), sink);
        save("synonym", before.synonyms(), after.synonyms(), sink);
    }

    private static <V> void save(String kind, Map<String, V> before, Map<String, V> after, Sink sink) {
        before.keySet().stream().filter(key -> !after.containsKey(key)).forEach(key -> sink.delete(kind, key));
        after.forEach((key, value) -> {
            if (!value.equals(before.get(key))) {
                sink.put(kind, key, json(value));
            }
        });
    }

    /** A row that was read. */
    public void add(String kind, String key, String json) {
        switch (kind) {
            case "schema" -> schemas.put(key, value(json, String.class));
            case "table" -> tables.put(key, value(json, TableSchema.class));
            case "type" -> types.put(key, alias(value(json, StoredType.class)));
            case "sequence" -> sequences.put(key, value(json, SequenceSchema.class));
            case "synonym" -> synonyms.put(key, value(json, Synonym.class));
            default -> throw new IllegalStateException("Unknown catalogue row " + kind);
        }
    }

    /** The catalogue of all rows added. */
    public Database database(String name, int nextObjectId) {
        return Definitions.numbered(new Database(name, schemas, tables, types, sequences, synonyms, nextObjectId));
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
}
