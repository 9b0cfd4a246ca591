package dev.aul.executor.system;

import static dev.aul.executor.system.Relation.sys;

import dev.aul.executor.catalog.SystemContext;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.ModuleSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.routine.Rel.OutColumn;
import dev.aul.language.routine.Routine;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Columns, parameters and types as ODBC describes them: what the catalogue procedures select from. */
final class OdbcRelations {
    private static final String TYPE =
            "DATA_TYPE smallint, DATA_TYPE_2 smallint, TYPE_NAME sysname, PRECISION int?, LENGTH int?, SCALE smallint?, "
                    + "RADIX smallint?, NULLABLE smallint, REMARKS varchar(254)?, COLUMN_DEF nvarchar(4000)?, "
                    + "SQL_DATA_TYPE smallint, SQL_DATETIME_SUB smallint?, CHAR_OCTET_LENGTH int?, ORDINAL_POSITION int, "
                    + "IS_NULLABLE varchar(254), SS_DATA_TYPE tinyint";

    private static final int TYPE_COLUMNS = 16;

    /** How a value is written, and what the type's facets are called. */
    private record Literal(
            @Nullable String prefix,
            @Nullable String suffix,
            @Nullable String facets) {}

    private static final Map<TypeKind, Literal> LITERALS = Map.ofEntries(
            literal(TypeKind.CHAR, "'", "'", "length"),
            literal(TypeKind.VARCHAR, "'", "'", "max length"),
            literal(TypeKind.TEXT, "'", "'", null),
            literal(TypeKind.NCHAR, "N'", "'", "length"),
            literal(TypeKind.NVARCHAR, "N'", "'", "max length"),
            literal(TypeKind.NTEXT, "N'", "'", null),
            literal(TypeKind.BINARY, "0x", null, "length"),
            literal(TypeKind.VARBINARY, "0x", null, "max length"),
            literal(TypeKind.IMAGE, "0x", null, null),
            literal(TypeKind.ROWVERSION, "0x", null, null),
            literal(TypeKind.UNIQUEIDENTIFIER, "'", "'", null),
            literal(TypeKind.DATE, "'", "'", null),
            literal(TypeKind.DATETIME, "'", "'", null),
            literal(TypeKind.SMALLDATETIME, "'", "'", null),
            literal(TypeKind.DATETIME2, "'", "'", "scale"),
            literal(TypeKind.TIME, "'", "'", "scale"),
            literal(TypeKind.DATETIMEOFFSET, "'", "'", "scale"),
            literal(TypeKind.DECIMAL, null, null, "precision,scale"),
            literal(TypeKind.NUMERIC, null, null, "precision,scale"),
            literal(TypeKind.MONEY, "$", null, null),
            literal(TypeKind.SMALLMONEY, "$", null, null),
            literal(TypeKind.XML, "N'", "'", null));

    private OdbcRelations() {}

    static List<Relation> all() {
        return List.of(
                sys(
                        "spt_columns_odbc_view",
                        "object_id int, TABLE_OWNER sysname, TABLE_NAME sysname, COLUMN_NAME sysname, " + TYPE
                                + ", IS_COMPUTED smallint, IS_IDENTITY smallint",
                        OdbcRelations::columns),
                sys(
                        "spt_parameters_odbc_view",
                        "PROCEDURE_OWNER sysname, PROCEDURE_NAME nvarchar(134), COLUMN_NAME sysname, COLUMN_TYPE smallint, "
                                + TYPE,
                        OdbcRelations::parameters),
                sys(
                        "spt_datatype_info",
                        "TYPE_NAME sysname, DATA_TYPE smallint, DATA_TYPE_2 smallint, PRECISION int?, "
                                + "LITERAL_PREFIX varchar(32)?, LITERAL_SUFFIX varchar(32)?, CREATE_PARAMS varchar(32)?, "
                                + "NULLABLE smallint, CASE_SENSITIVE smallint, SEARCHABLE smallint, UNSIGNED_ATTRIBUTE smallint?, "
                                + "MONEY smallint, AUTO_INCREMENT smallint?, LOCAL_TYPE_NAME sysname, MINIMUM_SCALE smallint?, "
                                + "MAXIMUM_SCALE smallint?, SQL_DATA_TYPE smallint, SQL_DATETIME_SUB smallint?, "
                                + "NUM_PREC_RADIX int?, INTERVAL_PRECISION smallint?, USERTYPE smallint",
                        (_, out) -> types(out)));
    }

    private static void columns(SystemContext context, Relation.Sink out) {
        for (TableSchema table : Facts.tables(context)) {
            for (ColumnSchema column : table.columns()) {
                column(table.objectId(), table.schema(), table.name(), column, out);
            }
        }
        for (ModuleSchema view : InformationTables.views(context)) {
            int id = 1;
            for (OutColumn shape : context.modules().columns(view)) {
                column(
                        view.objectId(),
                        view.schema(),
                        view.name(),
                        ColumnSchema.of(id++, shape.name(), shape.type(), shape.nullable()),
                        out);
            }
        }
    }

    private static void column(int id, String schema, String table, ColumnSchema column, Relation.Sink out) {
        @Nullable Object[] row = new Object[4 + TYPE_COLUMNS + 2];
        row[0] = id;
        row[1] = schema;
        row[2] = table;
        row[3] = column.name();
        boolean identity = column.identity() != null;
        put(row, 4, column.type(), column.nullable(), identity, column.defaultText(), column.columnId());
        row[20] = column.computed() != null ? 1 : 0;
        row[21] = identity ? 1 : 0;
        out.row(row);
    }

    private static void parameters(SystemContext context, Relation.Sink out) {
        for (ModuleSchema module : context.catalog().modules(context.database())) {
            boolean procedure = module.kind() == ModuleSchema.Kind.PROCEDURE;
            if (!procedure && module.kind() != ModuleSchema.Kind.SCALAR_FUNCTION) {
                continue;
            }
            SqlType returns = context.modules().returns(module);
            parameter(module, "@RETURN_VALUE", 5, returns == null ? SqlType.INT : returns, returns != null, 0, out);
            int ordinal = 1;
            for (Routine.Parameter parameter : context.modules().parameters(module)) {
                parameter(module, parameter.name(), parameter.output() ? 2 : 1, parameter.type(), true, ordinal++, out);
            }
        }
    }

    private static void parameter(
            ModuleSchema module,
            String name,
            int kind,
            SqlType type,
            boolean nullable,
            int ordinal,
            Relation.Sink out) {
        @Nullable Object[] row = new Object[4 + TYPE_COLUMNS];
        row[0] = module.schema();
        row[1] = module.name() + (module.kind() == ModuleSchema.Kind.PROCEDURE ? ";1" : ";0");
        row[2] = name;
        row[3] = kind;
        put(row, 4, type, nullable, false, null, ordinal);
        out.row(row);
    }

    /** Fills the columns of {@link #TYPE}. */
    private static void put(
            @Nullable Object[] row,
            int at,
            SqlType type,
            boolean nullable,
            boolean identity,
            @Nullable String defaultText,
            int ordinal) {
        OdbcType odbc = OdbcType.of(type, nullable);
        @Nullable
        Object[] values = {
            odbc.code(),
            odbc.oldCode(),
            OdbcType.name(type.kind(), identity),
            odbc.precision(),
            odbc.length(),
            odbc.scale(),
            odbc.radix(),
            nullable ? 1 : 0,
            null,
            Facts.parenthesized(defaultText),
            odbc.sqlType(),
            odbc.dateSubtype(),
            odbc.octets(),
            ordinal,
            nullable ? "YES" : "NO",
            odbc.internal()
        };
        System.arraycopy(values, 0, row, at, values.length);
    }

    private static void types(Relation.Sink out) {
        for (TypeKind kind : TypeKind.values()) {
            if (kind.systemTypeId() > 0) {
                type(out, kind, false);
                if (kind.isInteger() && kind != TypeKind.BIT) {
                    type(out, kind, true);
                }
            }
        }
    }

    private static void type(Relation.Sink out, TypeKind kind, boolean identity) {
        SqlType type = TypeRelations.widest(kind);
        OdbcType odbc = OdbcType.of(type, true);
        Literal literal = LITERALS.getOrDefault(kind, new Literal(null, null, null));
        boolean number = kind.isNumber() && kind != TypeKind.BIT;
        out.row(
                OdbcType.name(kind, identity),
                odbc.code(),
                odbc.oldCode(),
                odbc.precision(),
                literal.prefix(),
                literal.suffix(),
                literal.facets(),
                identity || kind == TypeKind.ROWVERSION ? 0 : 1,
                0,
                kind.isString() ? 3 : kind == TypeKind.IMAGE || kind == TypeKind.XML ? 0 : 2,
                number ? (kind == TypeKind.TINYINT ? 1 : 0) : null,
                kind.isMoney() ? 1 : 0,
                number ? (identity ? 1 : 0) : null,
                OdbcType.name(kind, identity),
                minimumScale(kind, odbc),
                kind.isDecimal() ? Integer.valueOf(38) : odbc.scale(),
                odbc.sqlType(),
                odbc.dateSubtype(),
                odbc.radix(),
                null,
                kind.systemTypeId());
    }

    private static @Nullable Integer minimumScale(TypeKind kind, OdbcType odbc) {
        return odbc.scale() == null || kind.isMoney() ? odbc.scale() : Integer.valueOf(0);
    }

    private static Map.Entry<TypeKind, Literal> literal(
            TypeKind kind, @Nullable String prefix, @Nullable String suffix, @Nullable String facets) {
        return Map.entry(kind, new Literal(prefix, suffix, facets));
    }
}
