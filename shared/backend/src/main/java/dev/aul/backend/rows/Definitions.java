package dev.aul.backend.rows;

import dev.aul.backend.Definition;
import dev.aul.backend.StoreCatalog.Database;
import dev.aul.language.catalog.CatalogSnapshot.AliasType;
import dev.aul.language.catalog.CatalogSnapshot.SequenceSchema;
import dev.aul.language.catalog.CatalogSnapshot.Synonym;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.SqlError.Fate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a definition makes of a database's catalogue. Pure. */
public final class Definitions {
    private static final List<String> SCHEMAS = List.of("dbo", "guest", "sys", "INFORMATION_SCHEMA");
    private static final int FIRST_OBJECT_ID = 100_000_000;

    private Definitions() {}

    public static Database empty(String name) {
        Map<String, String> schemas = new HashMap<>();
        SCHEMAS.forEach(schema -> schemas.put(lower(schema), schema));
        return new Database(name, schemas, Map.of(), Map.of(), Map.of(), Map.of(), FIRST_OBJECT_ID);
    }

    /** Whether a schema can have tables: those of the system have none. */
    public static boolean holdsTables(String schema) {
        return SCHEMAS.indexOf(schema) <= 0;
    }

    public static Database apply(Database to, Definition definition) {
        return switch (definition) {
            case Definition.CreateTable d -> tables(to, null, d.table());
            case Definition.DropTable d -> tables(to, d.table(), null);
            case Definition.AlterTable d -> tables(to, d.before(), d.after());
            case Definition.CreateSchema d -> schemas(to, d.schema(), true);
            case Definition.DropSchema d -> schemas(to, d.schema(), false);
            case Definition.CreateType d ->
                types(to, key(d.type().schema(), d.type().name()), d);
            case Definition.DropType d -> types(to, key(d.schema(), d.name()), null);
            case Definition.CreateSequence d ->
                sequences(to, key(d.sequence().schema(), d.sequence().name()), d);
            case Definition.DropSequence d -> sequences(to, key(d.schema(), d.name()), null);
            case Definition.CreateSynonym d ->
                synonyms(to, key(d.synonym().schema(), d.synonym().name()), d);
            case Definition.DropSynonym d -> synonyms(to, key(d.schema(), d.name()), null);
        };
    }

    /** Throws 1205 when another session has changed or dropped the table since the definition was made for it. */
    public static void requireCurrent(Database now, Definition definition) {
        if (definition instanceof Definition.AlterTable alter) {
            requireCurrent(now, alter.before());
        } else if (definition instanceof Definition.DropTable drop) {
            requireCurrent(now, drop.table());
        }
    }

    private static void requireCurrent(Database now, TableSchema table) {
        if (table.isDurable() && !table.equals(now.tables().get(key(table)))) {
            throw StoreErrors.error(
                    1205,
                    13,
                    "Table '" + table.name()
                            + "' was changed by another session while this change of it waited. Rerun the"
                            + " transaction.",
                    Fate.BATCH);
        }
    }

    /** Makes of a catalogue what made {@code after} of {@code before}: what others have changed meanwhile stays. */
    public static Database merge(Database to, Database before, Database after) {
        return new Database(
                after.name(),
                merged(to.schemas(), before.schemas(), after.schemas()),
                merged(to.tables(), before.tables(), after.tables()),
                merged(to.types(), before.types(), after.types()),
                merged(to.sequences(), before.sequences(), after.sequences()),
                merged(to.synonyms(), before.synonyms(), after.synonyms()),
                Math.max(to.nextObjectId(), after.nextObjectId()));
    }

    private static <V> Map<String, V> merged(Map<String, V> to, Map<String, V> before, Map<String, V> after) {
        Map<String, V> out = new HashMap<>(to);
        before.keySet().stream().filter(key -> !after.containsKey(key)).forEach(out::remove);
        after.forEach((key, value) -> {
            if (!value.equals(before.get(key))) {
                out.put(key, value);
            }
        });
        return out;
    }

    public static String key(String schema, String name) {
        return lower(schema) + "." + lower(name);
    }

    public static String key(TableSchema table) {
        return key(table.schema(), table.name());
    }

    public static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static Database tables(Database d, @Nullable TableSchema before, @Nullable TableSchema after) {
        Map<String, TableSchema> tables = new HashMap<>(d.tables());
        int next = d.nextObjectId();
        if (before != null) {
            tables.remove(key(before));
        }
        if (after != null) {
            tables.put(key(after), after);
            next = Math.max(next, highestId(after) + 1);
        }
        return new Database(d.name(), d.schemas(), tables, d.types(), d.sequences(), d.synonyms(), next);
    }

    /** With a next object id that is above all: the order of two commits is not that of their ids. */
    static Database numbered(Database d) {
        int highest = Stream.of(
                        d.tables().values().stream().map(Definitions::highestId),
                        d.types().values().stream().map(AliasType::id),
                        d.sequences().values().stream().map(SequenceSchema::objectId),
                        d.synonyms().values().stream().map(Synonym::objectId))
                .flatMap(ids -> ids)
                .reduce(0, Math::max);
        int next = Math.max(d.nextObjectId(), highest + 1);
        return new Database(d.name(), d.schemas(), d.tables(), d.types(), d.sequences(), d.synonyms(), next);
    }

    private static int highestId(TableSchema table) {
        int highest = table.objectId();
        for (var key : table.keys()) {
            highest = Math.max(highest, key.objectId());
        }
        for (var foreign : table.foreignKeys()) {
            highest = Math.max(highest, foreign.objectId());
        }
        for (var check : table.checks()) {
            highest = Math.max(highest, check.objectId());
        }
        return highest;
    }

    private static <V> Map<String, V> changed(Map<String, V> map, String key, @Nullable V value) {
        Map<String, V> out = new HashMap<>(map);
        if (value == null) {
            out.remove(key);
        } else {
            out.put(key, value);
        }
        return out;
    }

    private static Database schemas(Database d, String schema, boolean add) {
        var schemas = changed(d.schemas(), lower(schema), add ? schema : null);
        return new Database(d.name(), schemas, d.tables(), d.types(), d.sequences(), d.synonyms(), d.nextObjectId());
    }

    private static Database types(Database d, String key, Definition.@Nullable CreateType create) {
        var types = changed(d.types(), key, create == null ? null : create.type());
        int next = create == null
                ? d.nextObjectId()
                : Math.max(d.nextObjectId(), create.type().id() + 1);
        return new Database(d.name(), d.schemas(), d.tables(), types, d.sequences(), d.synonyms(), next);
    }

    private static Database sequences(Database d, String key, Definition.@Nullable CreateSequence create) {
        var sequences = changed(d.sequences(), key, create == null ? null : create.sequence());
        int next = create == null
                ? d.nextObjectId()
                : Math.max(d.nextObjectId(), create.sequence().objectId() + 1);
        return new Database(d.name(), d.schemas(), d.tables(), d.types(), sequences, d.synonyms(), next);
    }

    private static Database synonyms(Database d, String key, Definition.@Nullable CreateSynonym create) {
        var synonyms = changed(d.synonyms(), key, create == null ? null : create.synonym());
        int next = create == null
                ? d.nextObjectId()
                : Math.max(d.nextObjectId(), create.synonym().objectId() + 1);
        return new Database(d.name(), d.schemas(), d.tables(), d.types(), d.sequences(), synonyms, next);
    }
}
