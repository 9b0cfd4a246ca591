package dev.aul.backend.rows;

import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.catalog.TableSchema.KeyColumn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys and indexes of a table. Stateless. */
public final class TableKeys {
    private TableKeys() {}

    /** A key or unique index, or an index that only speeds up. */
    public record Index(
            String name,
            boolean unique,
            List<KeyColumn> columns,
            @Nullable String filter) {}

    /** Every key and unique index, the primary key first. */
    public static List<Index> uniques(TableSchema table) {
        List<Index> out = new ArrayList<>();
        for (var key : table.keys()) {
            out.add(key.primary() ? 0 : out.size(), new Index(key.name(), true, key.columns(), null));
        }
        for (var index : table.indexes()) {
            if (index.unique()) {
                out.add(new Index(index.name(), true, index.columns(), index.filter()));
            }
        }
        return out;
    }

    /** The ordinal of the integer column that is the whole primary key, and so serves as the row number; -1 without one. */
    public static int rowNumberColumn(TableSchema table) {
        return table.keys().stream()
                .filter(key -> key.primary() && key.columns().size() == 1)
                .map(key -> table.ordinal(key.columns().getFirst().name()))
                .filter(ordinal -> isRowNumber(table.columns().get(ordinal)))
                .findFirst()
                .orElse(-1);
    }

    private static boolean isRowNumber(ColumnSchema column) {
        return switch (column.type().kind()) {
            case TINYINT, SMALLINT, INT, BIGINT -> true;
            default -> false;
        };
    }
}
