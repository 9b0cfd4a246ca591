package dev.aul.backend.mysql;

import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tables that aul has not made: how MySQL describes them and what their types are in T-SQL. */
final class MysqlForeign {
    private static final SqlType TEXT = SqlType.nvarchar(SqlType.MAX);
    private static final SqlType BYTES = SqlType.varbinary(SqlType.MAX);
    private static final SqlType MOMENT = SqlType.scaled(TypeKind.DATETIME2, 6);
    private static final int MOST_DIGITS = 38;

    /** By the type without its facets. */
    private static final Map<String, SqlType> TYPES = Map.ofEntries(
            Map.entry("tinyint", SqlType.SMALLINT),
            Map.entry("tinyint unsigned", SqlType.TINYINT),
            Map.entry("smallint", SqlType.SMALLINT),
            Map.entry("smallint unsigned", SqlType.INT),
            Map.entry("mediumint", SqlType.INT),
            Map.entry("mediumint unsigned", SqlType.INT),
            Map.entry("int", SqlType.INT),
            Map.entry("int unsigned", SqlType.BIGINT),
            Map.entry("bigint", SqlType.BIGINT),
            Map.entry("double", SqlType.FLOAT),
            Map.entry("date", SqlType.DATE),
            Map.entry("datetime", MOMENT),
            Map.entry("timestamp", MOMENT),
            Map.entry("char", TEXT),
            Map.entry("varchar", TEXT),
            Map.entry("tinytext", TEXT),
            Map.entry("text", TEXT),
            Map.entry("mediumtext", TEXT),
            Map.entry("longtext", TEXT),
            Map.entry("enum", TEXT),
            Map.entry("binary", BYTES),
            Map.entry("varbinary", BYTES),
            Map.entry("tinyblob", BYTES),
            Map.entry("blob", BYTES),
            Map.entry("mediumblob", BYTES),
            Map.entry("longblob", BYTES));

    private MysqlForeign() {}

    static @Nullable SqlType type(String type, int precision, int scale) {
        if (type.equals("tinyint(1)")) {
            return SqlType.BIT;
        }
        String plain =
                type.replaceAll("\\([^)]*\\)", "").replace(" zerofill", "").strip();
        if (plain.equals("decimal") || plain.equals("decimal unsigned")) {
            return precision <= MOST_DIGITS ? SqlType.decimal(precision, scale) : null;
        }
        return TYPES.get(plain);
    }

    /** {@code database} as MySQL calls it. Columns that the server computes are left out. */
    static String columns(String database) {
        return """
                SELECT CAST(c.TABLE_NAME AS CHAR), CAST(c.COLUMN_NAME AS CHAR), CAST(c.COLUMN_TYPE AS CHAR),
                  CAST(COALESCE(c.NUMERIC_PRECISION, 0) AS SIGNED), CAST(COALESCE(c.NUMERIC_SCALE, 0) AS SIGNED),
                  CAST(c.IS_NULLABLE = 'YES' AS SIGNED), CAST(COALESCE((
                    SELECT MAX(k.ORDINAL_POSITION) FROM information_schema.KEY_COLUMN_USAGE k
                    WHERE k.CONSTRAINT_NAME = 'PRIMARY' AND k.TABLE_SCHEMA = c.TABLE_SCHEMA AND k.TABLE_NAME = c.TABLE_NAME
                      AND k.COLUMN_NAME = c.COLUMN_NAME), 0) AS SIGNED)
                FROM information_schema.COLUMNS c
                JOIN information_schema.TABLES t ON t.TABLE_SCHEMA = c.TABLE_SCHEMA AND t.TABLE_NAME = c.TABLE_NAME
                WHERE c.TABLE_SCHEMA = '%s' AND t.TABLE_TYPE = 'BASE TABLE' AND COALESCE(c.GENERATION_EXPRESSION, '') = ''
                ORDER BY c.TABLE_NAME, c.ORDINAL_POSITION""".formatted(database.replace("\\", "\\\\").replace("'", "''"));
    }
}
