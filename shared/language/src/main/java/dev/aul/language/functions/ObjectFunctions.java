package dev.aul.language.functions;

import static dev.aul.language.functions.Rows.integer;
import static dev.aul.language.functions.Rows.strictVolatile;
import static dev.aul.language.functions.Rows.string;
import static dev.aul.language.functions.Typings.fixed;

import dev.aul.language.catalog.CatalogSnapshot;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.types.SqlType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names and ids: OBJECT_ID, OBJECT_NAME, SCHEMA_NAME, DB_NAME, COL_NAME, TYPE_ID and their like. */
final class ObjectFunctions {
    private static final SqlType NAME = SqlType.SYSNAME;
    private static final SqlType LONG_NAME = SqlType.nvarchar(776);

    private ObjectFunctions() {}

    static List<ScalarFunction> rows() {
        return List.of(
                strictVolatile("OBJECT_ID", 1, 2, fixed(SqlType.INT, LONG_NAME), (context, a, _) -> find(
                                context, string(a, 0), a.length > 1 ? string(a, 1) : null)
                        .map(SchemaObject::id)
                        .orElse(null)),
                strictVolatile("OBJECT_NAME", 1, 2, fixed(NAME, SqlType.INT), (context, a, _) -> byId(context, a)
                        .map(SchemaObject::name)
                        .orElse(null)),
                strictVolatile("OBJECT_SCHEMA_NAME", 1, 2, fixed(NAME, SqlType.INT), (context, a, _) -> byId(context, a)
                        .map(SchemaObject::schema)
                        .orElse(null)),
                strictVolatile(
                        "OBJECT_DEFINITION", 1, 1, fixed(Typings.NVARCHAR_MAX, SqlType.INT), (context, a, _) -> byId(
                                        context, a)
                                .map(SchemaObject::definition)
                                .orElse(null)),
                strictVolatile(
                        "SCHEMA_ID",
                        0,
                        1,
                        fixed(SqlType.INT, NAME),
                        (context, a, _) -> CatalogIds.schemaId(
                                context.catalog(),
                                context.database(),
                                a.length > 0 ? string(a, 0) : defaultSchema(context))),
                strictVolatile(
                        "SCHEMA_NAME",
                        0,
                        1,
                        fixed(NAME, SqlType.INT),
                        (context, a, _) -> a.length == 0
                                ? defaultSchema(context)
                                : CatalogIds.schemaName(context.catalog(), context.database(), integer(a, 0))),
                strictVolatile(
                        "DB_ID",
                        0,
                        1,
                        fixed(SqlType.SMALLINT, NAME),
                        (context, a, _) -> CatalogIds.databaseId(
                                context.catalog(), a.length > 0 ? string(a, 0) : context.database())),
                strictVolatile(
                        "DB_NAME",
                        0,
                        1,
                        fixed(NAME, SqlType.INT),
                        (context, a, _) -> a.length == 0
                                ? context.database()
                                : CatalogIds.databaseName(context.catalog(), integer(a, 0))),
                strictVolatile("ORIGINAL_DB_NAME", 0, 0, fixed(NAME), (context, _, _) -> context.database()),
                strictVolatile(
                        "HAS_DBACCESS",
                        1,
                        1,
                        fixed(SqlType.INT, NAME),
                        (context, a, _) -> CatalogIds.databaseId(context.catalog(), string(a, 0)) == null ? null : 1),
                strictVolatile("COL_NAME", 2, 2, fixed(NAME, SqlType.INT), (context, a, _) -> column(
                                context, integer(a, 0), integer(a, 1))
                        .map(ColumnSchema::name)
                        .orElse(null)),
                strictVolatile("COL_LENGTH", 2, 2, fixed(SqlType.SMALLINT, LONG_NAME), (context, a, _) -> table(
                                context, string(a, 0))
                        .flatMap(table -> named(table, string(a, 1)))
                        .map(column -> TypeFacts.maxLength(column.type()))
                        .orElse(null)),
                strictVolatile("TYPE_ID", 1, 1, fixed(SqlType.INT, LONG_NAME), ObjectFunctions::typeId),
                strictVolatile(
                        "TYPE_NAME",
                        1,
                        1,
                        fixed(NAME, SqlType.INT),
                        (context, a, _) -> CatalogIds.typeName(context.catalog(), context.database(), integer(a, 0))),
                strictVolatile(
                        "IDENT_SEED", 1, 1, fixed(SqlType.numeric(38, 0), LONG_NAME), (context, a, _) -> identity(
                                        context, string(a, 0))
                                .map(spec -> GlobalVariables.whole(spec.seed()))
                                .orElse(null)),
                strictVolatile(
                        "IDENT_INCR", 1, 1, fixed(SqlType.numeric(38, 0), LONG_NAME), (context, a, _) -> identity(
                                        context, string(a, 0))
                                .map(spec -> GlobalVariables.whole(spec.increment()))
                                .orElse(null)),
                strictVolatile("STATS_DATE", 2, 2, fixed(SqlType.DATETIME, SqlType.INT), (_, _, _) -> null));
    }

    private static String defaultSchema(EvalContext context) {
        return context.state("DEFAULT_SCHEMA") instanceof String schema ? schema : "dbo";
    }

    /** The object of a name as written in a string; the code restricts it to one type. */
    static Optional<SchemaObject> find(EvalContext context, String name, @Nullable String code) {
        List<@Nullable String> parts = NameParts.of(name);
        int size = parts.size();
        String last = size == 0 ? null : parts.get(size - 1);
        if (last == null || size > 3) {
            return Optional.empty();
        }
        String schema = size > 1 ? parts.get(size - 2) : null;
        String given = size > 2 ? parts.get(size - 3) : null;
        String database = given != null ? given : context.database();
        if (last.startsWith("#")) {
            return temporary(context, last).filter(object -> fits(object, code));
        }
        for (String candidate : schema != null ? List.of(schema) : List.of(defaultSchema(context), "dbo", "sys")) {
            Optional<SchemaObject> found = inSchema(context.catalog(), database, candidate, last, code);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<SchemaObject> temporary(EvalContext context, String name) {
        return context.catalog().table("tempdb", "dbo", name).map(SchemaObject::of);
    }

    private static Optional<SchemaObject> inSchema(
            CatalogSnapshot catalog, String database, String schema, String name, @Nullable String code) {
        Optional<SchemaObject> found = catalog.table(database, schema, name)
                .map(SchemaObject::of)
                .or(() -> catalog.module(database, schema, name).map(SchemaObject::of));
        if (found.isEmpty()) {
            found = SchemaObject.find(
                    catalog,
                    database,
                    object -> object.name().equalsIgnoreCase(name)
                            && object.schema().equalsIgnoreCase(schema));
        }
        return found.filter(object -> fits(object, code));
    }

    private static boolean fits(SchemaObject object, @Nullable String code) {
        return code == null || object.type().equalsIgnoreCase(code.strip());
    }

    /** The object of an id in the first argument; a second one names the database by its id. */
    private static Optional<SchemaObject> byId(EvalContext context, @Nullable Object[] arguments) {
        CatalogSnapshot catalog = context.catalog();
        String database =
                arguments.length > 1 ? CatalogIds.databaseName(catalog, integer(arguments, 1)) : context.database();
        return database == null ? Optional.empty() : byId(context, database, integer(arguments, 0));
    }

    static Optional<SchemaObject> byId(EvalContext context, String database, int id) {
        return SchemaObject.find(context.catalog(), database, object -> object.id() == id)
                .or(() -> SchemaObject.find(context.catalog(), "tempdb", object -> object.id() == id));
    }

    static Optional<TableSchema> table(EvalContext context, String name) {
        return find(context, name, null).map(SchemaObject::table);
    }

    static Optional<ColumnSchema> named(TableSchema table, String column) {
        int ordinal = table.ordinal(column);
        return ordinal < 0 ? Optional.empty() : Optional.of(table.columns().get(ordinal));
    }

    private static Optional<ColumnSchema> column(EvalContext context, int objectId, int columnId) {
        return byId(context, context.database(), objectId)
                .map(SchemaObject::table)
                .flatMap(table -> table.columns().stream()
                        .filter(column -> column.columnId() == columnId)
                        .findFirst());
    }

    private static @Nullable Object typeId(
            EvalContext context, @Nullable Object[] arguments, ScalarFunction.Signature signature) {
        List<@Nullable String> parts = NameParts.of(string(arguments, 0).toLowerCase(Locale.ROOT));
        String name = parts.isEmpty() ? null : parts.getLast();
        String schema = parts.size() > 1 ? parts.get(parts.size() - 2) : null;
        return name == null ? null : CatalogIds.typeId(context.catalog(), context.database(), schema, name);
    }

    private static Optional<ColumnSchema.IdentitySpec> identity(EvalContext context, String table) {
        return table(context, table).flatMap(found -> found.columns().stream()
                .map(ColumnSchema::identity)
                .filter(spec -> spec != null)
                .findFirst());
    }
}
