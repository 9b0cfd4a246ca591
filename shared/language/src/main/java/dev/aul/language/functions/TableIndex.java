package dev.aul.language.functions;

import dev.aul.language.catalog.TableSchema;
import java.util.ArrayList;
import java.util.List;

/**
 * An index of a table as sys.indexes numbers them: the clustered one is 1, keys come before the indexes made by CREATE
 * INDEX, which keep their own ids when these are free.
 */
public record TableIndex(
        int id,
        String name,
        boolean unique,
        boolean clustered,
        boolean primary,
        boolean constraint,
        List<TableSchema.KeyColumn> columns) {

    public TableIndex {
        columns = List.copyOf(columns);
    }

    public static List<TableIndex> of(TableSchema table) {
        List<TableIndex> indexes = new ArrayList<>();
        int next = 2;
        for (TableSchema.KeySchema key : table.keys()) {
            int id = key.clustered() ? 1 : next++;
            indexes.add(new TableIndex(id, key.name(), true, key.clustered(), key.primary(), true, key.columns()));
        }
        for (TableSchema.IndexSchema index : table.indexes()) {
            int id = index.clustered() ? 1 : Math.max(next, index.indexId());
            next = index.clustered() ? next : id + 1;
            indexes.add(
                    new TableIndex(id, index.name(), index.unique(), index.clustered(), false, false, index.columns()));
        }
        return indexes;
    }
}
