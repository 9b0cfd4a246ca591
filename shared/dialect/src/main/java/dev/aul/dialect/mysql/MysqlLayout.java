package dev.aul.dialect.mysql;

import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.catalog.TableSchema.KeyColumn;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a table lies in MySQL: its columns, a key column behind each that has one, and a hidden row number unless one integer
 * column is the whole primary key. Constraints but NOT NULL and keys are kept by aul. Immutable.
 */
public final class MysqlLayout {
    private static final String ROW = "`_aul_row`";

    private final MysqlNames names;

    public MysqlLayout(MysqlNames names) {
        this.names = names;
    }

    public String createTable(TableSchema table) {
        List<String> columns = new ArrayList<>();
        ColumnSchema rowNumber = rowNumber(table);
        if (rowNumber == null) {
            columns.add(ROW + " bigint NOT NULL AUTO_INCREMENT PRIMARY KEY");
        }
        Set<String> indexed = indexed(table);
        for (ColumnSchema column : table.columns()) {
            String nulls = column.nullable() ? " NULL" : " NOT NULL";
            columns.add(MysqlNames.quote(column.name()) + " " + MysqlForm.type(column.type()) + nulls);
            if (MysqlForm.hasKey(column.type())) {
                columns.add(keyDefinition(column, indexed.contains(lower(column.name()))));
            }
        }
        if (rowNumber != null) {
            columns.add("PRIMARY KEY (" + MysqlNames.quote(rowNumber.name()) + ")");
        }
        return "CREATE TABLE " + names.qualified(table) + " (" + String.join(", ", columns)
                + ") ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin";
    }

    /** A key that an index can hold whole lies as VARBINARY when one holds it: only a prefix of a BLOB could be indexed. */
    static String keyDefinition(ColumnSchema column, boolean indexed) {
        SqlType type = column.type();
        String blank = MysqlForm.keyType(type);
        boolean whole = indexed && blank.equals("blob") && MysqlForm.keyBytes(type) <= MysqlForm.MOST_KEY_BYTES;
        return MysqlNames.quote(MysqlNames.key(column.name())) + " "
                + (whole ? "varbinary(" + MysqlForm.keyBytes(type) + ")" : blank)
                + (column.nullable() ? " NULL" : " NOT NULL");
    }

    private static Set<String> indexed(TableSchema table) {
        Set<String> out = new HashSet<>();
        table.keys().forEach(key -> key.columns().forEach(column -> out.add(lower(column.name()))));
        table.indexes().forEach(index -> index.columns().forEach(column -> out.add(lower(column.name()))));
        return out;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The integer column that is the whole primary key. */
    static @Nullable ColumnSchema rowNumber(TableSchema table) {
        for (var key : table.keys()) {
            if (key.primary() && key.columns().size() == 1) {
                ColumnSchema column = table.columns()
                        .get(table.ordinal(key.columns().getFirst().name()));
                return isWhole(column.type().kind()) ? column : null;
            }
        }
        return null;
    }

    private static boolean isWhole(TypeKind kind) {
        return kind == TypeKind.TINYINT || kind == TypeKind.SMALLINT || kind == TypeKind.INT || kind == TypeKind.BIGINT;
    }

    /** Whether an index is the table's own order, which it has from its creation. */
    public static boolean isRowNumber(TableSchema table, String index) {
        return rowNumber(table) != null
                && table.keys().stream()
                        .anyMatch(key -> key.primary() && key.name().equals(index));
    }

    /** The column that a row is found by. */
    static String rowColumn(TableSchema table) {
        ColumnSchema column = rowNumber(table);
        return column == null ? ROW : MysqlNames.quote(column.name());
    }

    /** The INSERT of whole rows up to VALUES; {@code numbered}: the hidden row number comes first. */
    public String insert(TableSchema table, boolean numbered) {
        List<String> targets = new ArrayList<>();
        if (numbered) {
            targets.add(ROW);
        }
        for (ColumnSchema column : table.columns()) {
            addColumns(targets, column, "");
        }
        return "INSERT INTO " + names.qualified(table) + " (" + String.join(", ", targets) + ") VALUES ";
    }

    /** An UPDATE of some columns by row number, the last parameter. */
    public String update(TableSchema table, List<Integer> ordinals) {
        List<String> sets = new ArrayList<>();
        for (int ordinal : ordinals) {
            addColumns(sets, table.columns().get(ordinal), " = ?");
        }
        return "UPDATE " + names.qualified(table) + " SET " + String.join(", ", sets) + " WHERE " + rowColumn(table)
                + " = ?";
    }

    private static void addColumns(List<String> out, ColumnSchema column, String end) {
        out.add(MysqlNames.quote(column.name()) + end);
        if (MysqlForm.hasKey(column.type())) {
            out.add(MysqlNames.quote(MysqlNames.key(column.name())) + end);
        }
    }

    /** A DELETE up to the list of row numbers. */
    public String delete(TableSchema table) {
        return "DELETE FROM " + names.qualified(table) + " WHERE " + rowColumn(table) + " IN ";
    }

    /** What an index compares of a column. */
    static ColumnSchema column(TableSchema table, KeyColumn key) {
        return table.columns().get(table.ordinal(key.name()));
    }

    static String keyName(ColumnSchema column) {
        return MysqlNames.quote(MysqlForm.hasKey(column.type()) ? MysqlNames.key(column.name()) : column.name());
    }
}
