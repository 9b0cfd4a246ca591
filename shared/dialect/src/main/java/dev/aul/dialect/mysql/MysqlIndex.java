package dev.aul.dialect.mysql;

import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.catalog.TableSchema.KeyColumn;
import dev.aul.language.types.SqlType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A key or index of a table in MySQL. A unique index there lets NULL in as often as it comes, has no filter and holds 3,072
 * bytes: where T-SQL's is other, a generated column holds a hash of the rows' keys that must differ, and is unique. Immutable.
 *
 * @param where the filter in MySQL's words, or, to drop an index, any text when it has one
 */
public record MysqlIndex(
        MysqlNames names,
        TableSchema table,
        String name,
        boolean unique,
        List<KeyColumn> columns,
        @Nullable String where) {
    public MysqlIndex {
        columns = List.copyOf(columns);
    }

    /** The statement that makes it. */
    public String create() {
        List<String> changes = new ArrayList<>();
        for (KeyColumn key : columns) {
            ColumnSchema column = MysqlLayout.column(table, key);
            if (MysqlForm.hasKey(column.type())) {
                changes.add("MODIFY COLUMN " + MysqlLayout.keyDefinition(column, true));
            }
        }
        String keys = columns.stream().map(this::part).collect(Collectors.joining(", "));
        boolean plain = unique && where == null && isWhole();
        changes.add("ADD " + (plain ? "UNIQUE " : "") + "INDEX " + MysqlNames.quote(name) + " (" + keys + ")");
        if (isHashed()) {
            String hash = MysqlNames.quote(MysqlNames.unique(name));
            changes.add("ADD COLUMN " + hash + " binary(32) GENERATED ALWAYS AS (" + hash(plain) + ") VIRTUAL");
            changes.add("ADD UNIQUE INDEX " + hash + " (" + hash + ")");
        }
        return "ALTER TABLE " + names.qualified(table) + " " + String.join(", ", changes);
    }

    /** The statement that takes it away. */
    public String drop() {
        String hash = MysqlNames.quote(MysqlNames.unique(name));
        return "ALTER TABLE " + names.qualified(table) + " DROP INDEX " + MysqlNames.quote(name)
                + (isHashed() ? ", DROP INDEX " + hash + ", DROP COLUMN " + hash : "");
    }

    /** Whether a server's error about a unique index means this one. */
    public boolean isCalled(String constraint) {
        String own = MysqlLayout.isRowNumber(table, name) ? "PRIMARY" : MysqlNames.fit(name);
        String hash = MysqlNames.fit(MysqlNames.unique(name));
        return isName(constraint, own) || isName(constraint, hash);
    }

    /** MySQL puts the table's name before the index's. */
    private static boolean isName(String constraint, String name) {
        return constraint.equals(name) || constraint.endsWith("." + name);
    }

    private boolean isHashed() {
        return unique && (where != null || !isWhole() || !nullable().isEmpty());
    }

    private boolean isWhole() {
        long bytes = 0;
        for (KeyColumn key : columns) {
            bytes += MysqlForm.keyBytes(MysqlLayout.column(table, key).type());
        }
        return bytes <= MysqlForm.MOST_KEY_BYTES;
    }

    private String part(KeyColumn key) {
        ColumnSchema column = MysqlLayout.column(table, key);
        int share = MysqlForm.MOST_KEY_BYTES / columns.size();
        boolean cut = !isWhole() && MysqlForm.keyBytes(column.type()) > share;
        return MysqlLayout.keyName(column) + (cut ? "(" + share + ")" : "") + (key.descending() ? " DESC" : "");
    }

    private List<String> nullable() {
        return columns.stream()
                .map(key -> MysqlLayout.column(table, key))
                .filter(ColumnSchema::nullable)
                .map(MysqlLayout::keyName)
                .toList();
    }

    /** The hash of the rows that must differ, NULL for all others; {@code plain}: rows without NULL differ by the index. */
    private String hash(boolean plain) {
        String parts = columns.stream()
                .map(key -> MysqlLayout.keyName(MysqlLayout.column(table, key)))
                .map(key -> "COALESCE(HEX(CAST(" + key + " AS BINARY)), '-')")
                .collect(Collectors.joining(", "));
        String hash = "UNHEX(SHA2(CONCAT_WS('|', " + parts + "), 256))";
        List<String> conditions = new ArrayList<>();
        if (plain) {
            conditions.add(nullable().stream().map(key -> key + " IS NULL").collect(Collectors.joining(" OR ")));
        } else if (where != null) {
            conditions.add(where);
        }
        return conditions.isEmpty() ? hash : "CASE WHEN " + conditions.getFirst() + " THEN " + hash + " END";
    }

    /** A value in Java form as a literal of its stored form or key. */
    public static String literal(@Nullable Object value, SqlType type, boolean key) {
        Object stored = key ? MysqlForm.key(value, type) : MysqlForm.store(value, type);
        return switch (stored) {
            case null -> "NULL";
            case byte[] bytes -> "X'" + HexFormat.of().formatHex(bytes) + "'";
            case LocalDate date -> "DATE'" + date + "'";
            case LocalTime time -> "TIME'" + time + "'";
            case LocalDateTime time -> "TIMESTAMP'" + time.toLocalDate() + " " + time.toLocalTime() + "'";
            default -> stored.toString();
        };
    }
}
