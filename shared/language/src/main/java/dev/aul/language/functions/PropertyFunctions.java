package dev.aul.language.functions;

import static dev.aul.language.functions.Rows.integer;
import static dev.aul.language.functions.Rows.strictVolatile;
import static dev.aul.language.functions.Rows.string;
import static dev.aul.language.functions.Typings.fixed;

import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.ModuleSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.types.SqlType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** OBJECTPROPERTY, COLUMNPROPERTY, INDEXPROPERTY, TYPEPROPERTY and INDEX_COL. An unknown property is NULL. */
final class PropertyFunctions {
    private static final SqlType NAME = SqlType.SYSNAME;

    /** Properties that are 0 or 1 for every object. */
    private static final Map<String, Predicate<SchemaObject>> OBJECT = Map.ofEntries(
            Map.entry("ISTABLE", object -> object.type().equals("U")),
            Map.entry("ISUSERTABLE", object -> object.type().equals("U")),
            Map.entry("ISSYSTEMTABLE", object -> false),
            Map.entry("ISMSSHIPPED", object -> object.schema().equalsIgnoreCase("sys")),
            Map.entry("ISVIEW", object -> object.type().equals("V")),
            Map.entry("ISPROCEDURE", object -> object.type().equals("P")),
            Map.entry("ISTRIGGER", object -> object.type().equals("TR")),
            Map.entry("ISEXECUTED", object -> object.module() != null),
            Map.entry("ISSCALARFUNCTION", object -> object.type().equals("FN")),
            Map.entry("ISINLINEFUNCTION", object -> object.type().equals("IF")),
            Map.entry("ISTABLEFUNCTION", object -> Set.of("IF", "TF").contains(object.type())),
            Map.entry("ISPRIMARYKEY", object -> object.type().equals("PK")),
            Map.entry("ISUNIQUECNST", object -> object.type().equals("UQ")),
            Map.entry("ISFOREIGNKEY", object -> object.type().equals("F")),
            Map.entry("ISCHECKCNST", object -> object.type().equals("C")),
            Map.entry("ISDEFAULTCNST", object -> object.type().equals("D")),
            Map.entry("ISDEFAULT", object -> false),
            Map.entry("ISRULE", object -> false),
            Map.entry(
                    "ISCONSTRAINT", object -> Set.of("PK", "UQ", "F", "C", "D").contains(object.type())),
            Map.entry("ISSCHEMABOUND", object -> false),
            Map.entry("ISENCRYPTED", object -> false),
            Map.entry("ISDETERMINISTIC", object -> false));

    /** Properties of tables only. */
    private static final Map<String, Predicate<TableSchema>> TABLE = Map.ofEntries(
            Map.entry("TABLEHASIDENTITY", table -> table.columns().stream()
                    .anyMatch(column -> column.identity() != null)),
            Map.entry("TABLEHASPRIMARYKEY", table -> table.keys().stream().anyMatch(TableSchema.KeySchema::primary)),
            Map.entry("TABLEHASUNIQUECNST", table -> table.keys().stream().anyMatch(key -> !key.primary())),
            Map.entry("TABLEHASFOREIGNKEY", table -> !table.foreignKeys().isEmpty()),
            Map.entry("TABLEHASCHECKCNST", table -> !table.checks().isEmpty()),
            Map.entry("TABLEHASDEFAULTCNST", table -> table.columns().stream()
                    .anyMatch(column -> column.defaultText() != null)),
            Map.entry(
                    "TABLEHASINDEX",
                    table -> !table.indexes().isEmpty() || !table.keys().isEmpty()),
            Map.entry("TABLEHASCLUSTINDEX", PropertyFunctions::isClustered),
            Map.entry(
                    "TABLEHASNONCLUSTINDEX", table -> table.indexes().stream().anyMatch(index -> !index.clustered())));

    private static final Map<String, Predicate<ModuleSchema>> MODULE = Map.of(
            "EXECISQUOTEDIDENTON", ModuleSchema::quotedIdentifier,
            "EXECISANSINULLSON", ModuleSchema::ansiNulls,
            "EXECISTRIGGERDISABLED", ModuleSchema::disabled);

    private static final Map<String, Function<ColumnSchema, @Nullable Object>> COLUMN = Map.ofEntries(
            Map.entry("ALLOWSNULL", column -> bit(column.nullable())),
            Map.entry("ISIDENTITY", column -> bit(column.identity() != null)),
            Map.entry("ISCOMPUTED", column -> bit(column.computed() != null)),
            Map.entry("ISROWGUIDCOL", column -> 0),
            Map.entry("ISHIDDEN", column -> 0),
            Map.entry("ISSPARSE", column -> 0),
            Map.entry("ISXMLINDEXABLE", column -> 0),
            Map.entry("COLUMNID", ColumnSchema::columnId),
            Map.entry("PRECISION", column -> precision(column.type())),
            Map.entry(
                    "SCALE",
                    column -> TypeFacts.precision(column.type()) == 0 ? null : (Object) TypeFacts.scale(column.type())),
            Map.entry(
                    "CHARMAXLEN",
                    column -> column.type().length() == 0
                            ? null
                            : (Object) column.type().length()),
            Map.entry("USESANSITRIM", column -> column.type().length() == 0 ? null : (Object) 1));

    private PropertyFunctions() {}

    static List<ScalarFunction> rows() {
        return List.of(
                strictVolatile(
                        "OBJECTPROPERTY",
                        2,
                        2,
                        fixed(SqlType.INT, SqlType.INT, NAME),
                        (context, a, _) -> object(context, integer(a, 0), string(a, 1))),
                strictVolatile(
                        "OBJECTPROPERTYEX",
                        2,
                        2,
                        fixed(SqlType.SQL_VARIANT, SqlType.INT, NAME),
                        (context, a, _) -> SystemFunctions.variant(objectEx(context, integer(a, 0), string(a, 1)))),
                strictVolatile(
                        "COLUMNPROPERTY", 3, 3, fixed(SqlType.INT, SqlType.INT, NAME), PropertyFunctions::column),
                strictVolatile("INDEXPROPERTY", 3, 3, fixed(SqlType.INT, SqlType.INT, NAME), PropertyFunctions::index),
                strictVolatile(
                        "INDEX_COL",
                        3,
                        3,
                        fixed(NAME, SqlType.nvarchar(776), SqlType.INT),
                        PropertyFunctions::indexColumn),
                strictVolatile(
                        "TYPEPROPERTY",
                        2,
                        2,
                        fixed(SqlType.INT, SqlType.nvarchar(776), NAME),
                        PropertyFunctions::type));
    }

    private static int bit(boolean value) {
        return value ? 1 : 0;
    }

    /** Characters for strings, digits for numbers and times. */
    private static int precision(SqlType type) {
        return type.length() != 0 ? type.length() : TypeFacts.precision(type);
    }

    private static boolean isClustered(TableSchema table) {
        return table.keys().stream().anyMatch(TableSchema.KeySchema::clustered)
                || table.indexes().stream().anyMatch(TableSchema.IndexSchema::clustered);
    }

    private static @Nullable Integer object(EvalContext context, int id, String property) {
        SchemaObject object =
                ObjectFunctions.byId(context, context.database(), id).orElse(null);
        if (object == null) {
            return null;
        }
        String key = property.toUpperCase(Locale.ROOT);
        if (key.equals("OWNERID")) {
            return 1;
        }
        if (key.equals("SCHEMAID")) {
            return CatalogIds.schemaId(context.catalog(), context.database(), object.schema());
        }
        Predicate<SchemaObject> ofAny = OBJECT.get(key);
        if (ofAny != null) {
            return bit(ofAny.test(object));
        }
        Predicate<TableSchema> ofTable = TABLE.get(key);
        if (ofTable != null && object.table() != null) {
            return bit(ofTable.test(object.table()));
        }
        Predicate<ModuleSchema> ofModule = MODULE.get(key);
        return ofModule != null && object.module() != null ? (Integer) bit(ofModule.test(object.module())) : null;
    }

    private static @Nullable Object objectEx(EvalContext context, int id, String property) {
        if (property.equalsIgnoreCase("BaseType")) {
            return ObjectFunctions.byId(context, context.database(), id)
                    .map(SchemaObject::type)
                    .orElse(null);
        }
        return object(context, id, property);
    }

    private static @Nullable Object column(
            EvalContext context, @Nullable Object[] arguments, ScalarFunction.Signature signature) {
        Function<ColumnSchema, @Nullable Object> property =
                COLUMN.get(string(arguments, 2).toUpperCase(Locale.ROOT));
        TableSchema table = tableById(context, integer(arguments, 0));
        if (property == null || table == null) {
            return null;
        }
        ColumnSchema column = ObjectFunctions.named(table, string(arguments, 1)).orElse(null);
        return column == null ? null : property.apply(column);
    }

    private static @Nullable TableSchema tableById(EvalContext context, int id) {
        return ObjectFunctions.byId(context, context.database(), id)
                .map(SchemaObject::table)
                .orElse(null);
    }

    private static @Nullable Object index(
            EvalContext context, @Nullable Object[] arguments, ScalarFunction.Signature signature) {
        TableSchema table = tableById(context, integer(arguments, 0));
        if (table == null) {
            return null;
        }
        for (TableIndex index : TableIndex.of(table)) {
            if (index.name().equalsIgnoreCase(string(arguments, 1))) {
                return switch (string(arguments, 2).toUpperCase(Locale.ROOT)) {
                    case "INDEXID" -> index.id();
                    case "ISUNIQUE" -> bit(index.unique());
                    case "ISCLUSTERED" -> bit(index.clustered());
                    case "ISDISABLED", "ISHYPOTHETICAL", "ISSTATISTICS", "ISFULLTEXTKEY", "ISPADINDEX" -> 0;
                    default -> null;
                };
            }
        }
        return null;
    }

    private static @Nullable Object indexColumn(
            EvalContext context, @Nullable Object[] arguments, ScalarFunction.Signature signature) {
        TableSchema table = ObjectFunctions.table(context, string(arguments, 0)).orElse(null);
        int place = integer(arguments, 2);
        if (table == null) {
            return null;
        }
        for (TableIndex index : TableIndex.of(table)) {
            if (index.id() == integer(arguments, 1)) {
                return place >= 1 && place <= index.columns().size()
                        ? index.columns().get(place - 1).name()
                        : null;
            }
        }
        return null;
    }

    private static @Nullable Object type(
            EvalContext context, @Nullable Object[] arguments, ScalarFunction.Signature signature) {
        List<@Nullable String> parts = NameParts.of(string(arguments, 0));
        String name = parts.isEmpty() ? null : parts.getLast();
        SqlType type = name == null ? null : CatalogIds.typeNamed(context.catalog(), context.database(), name);
        if (type == null) {
            return null;
        }
        return switch (string(arguments, 1).toUpperCase(Locale.ROOT)) {
            case "PRECISION" -> precision(type);
            case "SCALE" -> TypeFacts.precision(type) == 0 ? null : (Object) TypeFacts.scale(type);
            case "ALLOWSNULL", "USESANSITRIM" -> 1;
            case "OWNERID" -> 1;
            default -> null;
        };
    }
}
