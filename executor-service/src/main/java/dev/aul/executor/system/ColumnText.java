package dev.aul.executor.system;

import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the columns of a relation: {@code "name sysname?, object_id int, type char(2)"}. */
final class ColumnText {
    private static final Pattern COLUMN = Pattern.compile("\\s*(\\w+) (\\w+)(?:\\((\\w+)(?:,(\\d+))?\\))?(\\?)?\\s*");
    private static final Map<String, SqlType> PLAIN = Map.ofEntries(
            Map.entry("int", SqlType.INT),
            Map.entry("bigint", SqlType.BIGINT),
            Map.entry("smallint", SqlType.SMALLINT),
            Map.entry("tinyint", SqlType.TINYINT),
            Map.entry("bit", SqlType.BIT),
            Map.entry("float", SqlType.FLOAT),
            Map.entry("real", SqlType.REAL),
            Map.entry("sysname", SqlType.SYSNAME),
            Map.entry("datetime", SqlType.DATETIME),
            Map.entry("uniqueidentifier", SqlType.UNIQUEIDENTIFIER),
            Map.entry("sql_variant", SqlType.SQL_VARIANT));

    private ColumnText() {}

    static List<ColumnSchema> parse(String text) {
        List<ColumnSchema> out = new ArrayList<>();
        Matcher matcher = COLUMN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new IllegalArgumentException("no column at: " + text.substring(at));
            }
            SqlType type = type(matcher.group(2), matcher.group(3), matcher.group(4));
            out.add(ColumnSchema.of(out.size() + 1, matcher.group(1), type, matcher.group(5) != null));
            at = matcher.end() + 1;
        }
        return out;
    }

    private static SqlType type(
            String name,
            @org.jspecify.annotations.Nullable String first,
            @org.jspecify.annotations.Nullable String second) {
        SqlType plain = PLAIN.get(name);
        if (plain != null) {
            return plain;
        }
        if (first == null) {
            throw new IllegalArgumentException("no type " + name);
        }
        int length = first.equals("max") ? SqlType.MAX : Integer.parseInt(first);
        return switch (name) {
            case "nvarchar" -> SqlType.nvarchar(length);
            case "varchar" -> SqlType.varchar(length);
            case "varbinary" -> SqlType.varbinary(length);
            case "char" -> SqlType.sized(TypeKind.CHAR, length);
            case "nchar" -> SqlType.sized(TypeKind.NCHAR, length);
            case "binary" -> SqlType.sized(TypeKind.BINARY, length);
            case "datetime2" -> SqlType.scaled(TypeKind.DATETIME2, length);
            case "numeric" -> SqlType.numeric(length, second == null ? 0 : Integer.parseInt(second));
            default -> throw new IllegalArgumentException("no type " + name);
        };
    }
}
