package dev.aul.executor.system;

import static dev.aul.executor.system.Relation.information;

import dev.aul.executor.catalog.SystemContext;
import dev.aul.language.catalog.CatalogSnapshot.AliasType;
import dev.aul.language.catalog.CatalogSnapshot.SequenceSchema;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.ModuleSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.functions.TypeFacts;
import dev.aul.language.routine.Rel.OutColumn;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** INFORMATION_SCHEMA: schemas, tables, columns, views, sequences, domains. */
final class InformationTables {
    /** DATA_TYPE and what follows it in COLUMNS, PARAMETERS, ROUTINES and DOMAINS. */
    static final String TYPE = "DATA_TYPE nvarchar(128)?, CHARACTER_MAXIMUM_LENGTH int?, CHARACTER_OCTET_LENGTH int?, "
            + "NUMERIC_PRECISION tinyint?, NUMERIC_PRECISION_RADIX smallint?, NUMERIC_SCALE int?, "
            + "DATETIME_PRECISION smallint?, CHARACTER_SET_CATALOG sysname?, CHARACTER_SET_SCHEMA sysname?, "
            + "CHARACTER_SET_NAME sysname?, COLLATION_CATALOG sysname?, COLLATION_SCHEMA sysname?, COLLATION_NAME sysname?";

    static final int TYPE_COLUMNS = 13;

    private InformationTables() {}

    static List<Relation> all() {
        return List.of(
                information(
                        "SCHEMATA",
                        "CATALOG_NAME nvarchar(128)?, SCHEMA_NAME nvarchar(128), SCHEMA_OWNER nvarchar(128)?, "
                                + "DEFAULT_CHARACTER_SET_CATALOG varchar(6)?, DEFAULT_CHARACTER_SET_SCHEMA varchar(3)?, "
                                + "DEFAULT_CHARACTER_SET_NAME sysname?",
                        (context, out) -> context.catalog()
                                .schemas(context.database())
                                .forEach(schema -> out.row(context.database(), schema, "dbo", null, null, "iso_1"))),
                information(
                        "TABLES",
                        "TABLE_CATALOG nvarchar(128)?, TABLE_SCHEMA sysname?, TABLE_NAME sysname, TABLE_TYPE varchar(10)?",
                        InformationTables::tables),
                information(
                        "VIEWS",
                        "TABLE_CATALOG nvarchar(128)?, TABLE_SCHEMA nvarchar(128)?, TABLE_NAME sysname, "
                                + "VIEW_DEFINITION nvarchar(4000)?, CHECK_OPTION varchar(7)?, IS_UPDATABLE varchar(2)",
                        (context, out) -> views(context)
                                .forEach(view -> out.row(
                                        context.database(),
                                        view.schema(),
                                        view.name(),
                                        view.text().length() > 4000 ? null : view.text(),
                                        "NONE",
                                        "NO"))),
                information(
                        "COLUMNS",
                        "TABLE_CATALOG nvarchar(128)?, TABLE_SCHEMA nvarchar(128)?, TABLE_NAME nvarchar(128), "
                                + "COLUMN_NAME sysname?, ORDINAL_POSITION int?, COLUMN_DEFAULT nvarchar(4000)?, "
                                + "IS_NULLABLE varchar(3)?, " + TYPE
                                + ", DOMAIN_CATALOG sysname?, DOMAIN_SCHEMA sysname?, "
                                + "DOMAIN_NAME sysname?",
                        InformationTables::columns),
                information(
                        "SEQUENCES",
                        "SEQUENCE_CATALOG nvarchar(128)?, SEQUENCE_SCHEMA nvarchar(128)?, SEQUENCE_NAME sysname, "
                                + "DATA_TYPE sysname?, NUMERIC_PRECISION tinyint?, NUMERIC_PRECISION_RADIX smallint?, "
                                + "NUMERIC_SCALE int?, START_VALUE sql_variant?, MINIMUM_VALUE sql_variant?, "
                                + "MAXIMUM_VALUE sql_variant?, INCREMENT sql_variant?, CYCLE_OPTION int?, "
                                + "DECLARED_DATA_TYPE sysname?, DECLARED_NUMERIC_PRECISION tinyint?, "
                                + "DECLARED_NUMERIC_SCALE tinyint?",
                        InformationTables::sequences),
                information(
                        "DOMAINS",
                        "DOMAIN_CATALOG nvarchar(128)?, DOMAIN_SCHEMA nvarchar(128)?, DOMAIN_NAME sysname, " + TYPE
                                + ", DOMAIN_DEFAULT nvarchar(4000)?",
                        InformationTables::domains));
    }

    static List<ModuleSchema> views(SystemContext context) {
        return context.catalog().modules(context.database()).stream()
                .filter(module -> module.kind() == ModuleSchema.Kind.VIEW)
                .toList();
    }

    private static void tables(SystemContext context, Relation.Sink out) {
        Facts.tables(context).forEach(table -> out.row(context.database(), table.schema(), table.name(), "BASE TABLE"));
        views(context).forEach(view -> out.row(context.database(), view.schema(), view.name(), "VIEW"));
    }

    private static void columns(SystemContext context, Relation.Sink out) {
        for (TableSchema table : Facts.tables(context)) {
            int ordinal = 1;
            for (ColumnSchema column : table.columns()) {
                column(context, table.schema(), table.name(), column, ordinal++, out);
            }
        }
        for (ModuleSchema view : views(context)) {
            int ordinal = 1;
            for (OutColumn shape : context.modules().columns(view)) {
                ColumnSchema column = ColumnSchema.of(ordinal, shape.name(), shape.type(), shape.nullable());
                column(context, view.schema(), view.name(), column, ordinal++, out);
            }
        }
    }

    private static void column(
            SystemContext context, String schema, String table, ColumnSchema column, int ordinal, Relation.Sink out) {
        @Nullable Object[] row = new Object[7 + TYPE_COLUMNS + 3];
        row[0] = context.database();
        row[1] = schema;
        row[2] = table;
        row[3] = column.name();
        row[4] = ordinal;
        row[5] = Facts.parenthesized(column.defaultText());
        row[6] = column.nullable() ? "YES" : "NO";
        putType(row, 7, column.type());
        if (column.alias() != null) {
            row[20] = context.database();
            row[21] = "dbo";
            row[22] = column.alias();
        }
        out.row(row);
    }

    /** Fills the columns of {@link #TYPE}. */
    static void putType(@Nullable Object[] row, int at, SqlType type) {
        TypeKind kind = type.kind();
        row[at] = kind.sqlName();
        if (kind.isString() || (kind.isBinary() && kind != TypeKind.ROWVERSION)) {
            row[at + 1] = characters(type);
            row[at + 2] = octets(type);
        }
        if (kind.isNumber() && kind != TypeKind.BIT) {
            row[at + 3] = TypeFacts.precision(type);
            row[at + 4] = kind.isApproximate() ? 2 : 10;
            row[at + 5] = kind.isApproximate() ? null : TypeFacts.scale(type);
        }
        if (kind.isTemporal()) {
            row[at + 6] = kind == TypeKind.DATE || kind == TypeKind.SMALLDATETIME ? 0 : TypeFacts.scale(type);
        }
        if (kind.isString()) {
            row[at + 9] = kind.isUnicode() ? "UNICODE" : "iso_1";
            row[at + 12] = Facts.COLLATION;
        }
    }

    private static int characters(SqlType type) {
        return switch (type.kind()) {
            case TEXT, IMAGE -> Integer.MAX_VALUE;
            case NTEXT -> Integer.MAX_VALUE / 2;
            default -> type.length();
        };
    }

    private static int octets(SqlType type) {
        return switch (type.kind()) {
            case TEXT, IMAGE -> Integer.MAX_VALUE;
            case NTEXT -> Integer.MAX_VALUE - 1;
            default -> TypeFacts.maxLength(type);
        };
    }

    private static void sequences(SystemContext context, Relation.Sink out) {
        for (SequenceSchema sequence : context.catalog().sequences(context.database())) {
            SqlType type = sequence.type();
            out.row(
                    context.database(),
                    sequence.schema(),
                    sequence.name(),
                    type.kind().sqlName(),
                    TypeFacts.precision(type),
                    10,
                    TypeFacts.scale(type),
                    Facts.variant(type, sequence.start()),
                    Facts.variant(type, sequence.minimum()),
                    Facts.variant(type, sequence.maximum()),
                    Facts.variant(type, sequence.increment()),
                    sequence.cycle() ? 1 : 0,
                    null,
                    null,
                    null);
        }
    }

    private static void domains(SystemContext context, Relation.Sink out) {
        for (AliasType type : context.catalog().types(context.database())) {
            @Nullable Object[] row = new Object[3 + TYPE_COLUMNS + 1];
            row[0] = context.database();
            row[1] = type.schema();
            row[2] = type.name();
            if (type.table().isPresent()) {
                row[3] = "table type";
            } else {
                putType(row, 3, type.base());
            }
            out.row(row);
        }
    }
}
