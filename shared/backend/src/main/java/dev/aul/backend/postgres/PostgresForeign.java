package dev.aul.backend.postgres;

import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tables that aul has not made: how PostgreSQL describes them and what their types are in T-SQL. */
final class PostgresForeign {
    private static final SqlType TEXT = SqlType.nvarchar(SqlType.MAX);
    private static final int MICROSECONDS = 6;
    private static final int MOST_DIGITS = 38;

    /** By the name that PostgreSQL keeps a type under. */
    private static final Map<String, SqlType> TYPES = Map.ofEntries(
            Map.entry("int2", SqlType.SMALLINT),
            Map.entry("int4", SqlType.INT),
            Map.entry("int8", SqlType.BIGINT),
            Map.entry("float4", SqlType.REAL),
            Map.entry("float8", SqlType.FLOAT),
            Map.entry("text", TEXT),
            Map.entry("varchar", TEXT),
            Map.entry("bpchar", TEXT),
            Map.entry("bytea", SqlType.varbinary(SqlType.MAX)),
            Map.entry("uuid", SqlType.UNIQUEIDENTIFIER),
            Map.entry("date", SqlType.DATE),
            Map.entry("time", SqlType.scaled(TypeKind.TIME, MICROSECONDS)),
            Map.entry("timestamp", SqlType.scaled(TypeKind.DATETIME2, MICROSECONDS)));

    private PostgresForeign() {}

    static @Nullable SqlType type(String type, int precision, int scale) {
        if (type.equals("numeric")) {
            return precision >= 1 && precision <= MOST_DIGITS && scale >= 0 && scale <= precision
                    ? SqlType.decimal(precision, scale)
                    : null;
        }
        return TYPES.get(type);
    }

    /** {@code schema} as PostgreSQL calls it. Columns that the server computes are left out. */
    static String columns(String schema) {
        return """
                SELECT c.table_name::text, c.column_name::text, c.udt_name::text, coalesce(c.numeric_precision, 0)::bigint,
                  coalesce(c.numeric_scale, 0)::bigint, (c.is_nullable = 'YES')::int::bigint, coalesce((
                    SELECT k.ordinal_position FROM information_schema.table_constraints p
                    JOIN information_schema.key_column_usage k ON k.constraint_schema = p.constraint_schema
                      AND k.constraint_name = p.constraint_name AND k.table_name = p.table_name
                    WHERE p.constraint_type = 'PRIMARY KEY' AND p.table_schema = c.table_schema
                      AND p.table_name = c.table_name AND k.column_name = c.column_name), 0)::bigint
                FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
                WHERE c.table_schema = '%s' AND t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER'
                ORDER BY c.table_name, c.ordinal_position""".formatted(schema.replace("'", "''"));
    }
}
