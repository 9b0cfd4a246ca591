package dev.aul.executor.system;

import static dev.aul.executor.system.Relation.sys;

import dev.aul.executor.catalog.SystemContext;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.catalog.TableSchema.IndexSchema;
import dev.aul.language.functions.TableIndex;
import java.util.List;
import java.util.Optional;

/** Indexes and partitions: every table is one partition of a heap or a clustered index. */
final class IndexRelations {
    private IndexRelations() {}

    static List<Relation> all() {
        return List.of(
                sys(
                        "indexes",
                        "object_id int, name sysname?, index_id int, type tinyint, type_desc nvarchar(60)?, is_unique bit?, "
                                + "data_space_id int?, ignore_dup_key bit?, is_primary_key bit?, is_unique_constraint bit?, "
                                + "fill_factor tinyint, is_padded bit?, is_disabled bit?, is_hypothetical bit?, "
                                + "is_ignored_in_optimization bit?, allow_row_locks bit?, allow_page_locks bit?, "
                                + "has_filter bit?, filter_definition nvarchar(max)?, compression_delay int?, "
                                + "suppress_dup_key_messages bit?, auto_created bit?, optimize_for_sequential_key bit?",
                        IndexRelations::indexes),
                sys(
                        "index_columns",
                        "object_id int, index_id int, index_column_id int, column_id int, key_ordinal tinyint, "
                                + "partition_ordinal tinyint, is_descending_key bit?, is_included_column bit?, "
                                + "column_store_order_ordinal tinyint",
                        IndexRelations::columns),
                sys(
                        "partitions",
                        "partition_id bigint, object_id int, index_id int, partition_number int, hobt_id bigint, "
                                + "rows bigint?, filestream_filegroup_id smallint, data_compression tinyint, "
                                + "data_compression_desc nvarchar(60)?",
                        IndexRelations::partitions),
                sys(
                        "allocation_units",
                        "allocation_unit_id bigint, type tinyint, type_desc nvarchar(60)?, container_id bigint, "
                                + "data_space_id int?, total_pages bigint, used_pages bigint, data_pages bigint",
                        (_, _) -> {}),
                sys(
                        "stats",
                        "object_id int, name sysname?, stats_id int, auto_created bit?, user_created bit?",
                        (_, _) -> {}),
                sys("stats_columns", "object_id int, stats_id int, stats_column_id int?, column_id int?", (_, _) -> {}),
                sys("dm_db_persisted_sku_features", "feature_name sysname?, feature_id int?", (_, _) -> {}),
                sys(
                        "dm_db_partition_stats",
                        "partition_id bigint?, object_id int, index_id int, partition_number int, "
                                + "used_page_count bigint?, reserved_page_count bigint?, row_count bigint?",
                        (context, out) -> {
                            for (TableSchema table : Facts.tables(context)) {
                                out.row(
                                        (long) table.objectId(),
                                        table.objectId(),
                                        first(table),
                                        1,
                                        1L,
                                        1L,
                                        context.live().rows(table));
                            }
                        }));
    }

    private static int first(TableSchema table) {
        return TableIndex.of(table).stream().anyMatch(TableIndex::clustered) ? 1 : 0;
    }

    private static void indexes(SystemContext context, Relation.Sink out) {
        for (TableSchema table : Facts.tables(context)) {
            List<TableIndex> indexes = TableIndex.of(table);
            if (first(table) == 0) {
                row(out, table, 0, null, 0, "HEAP", false, false, false, null);
            }
            for (TableIndex index : indexes) {
                row(
                        out,
                        table,
                        index.id(),
                        index.name(),
                        index.clustered() ? 1 : 2,
                        index.clustered() ? "CLUSTERED" : "NONCLUSTERED",
                        index.unique(),
                        index.primary(),
                        index.constraint() && !index.primary(),
                        own(table, index).map(IndexSchema::filter).orElse(null));
            }
        }
    }

    private static void row(
            Relation.Sink out,
            TableSchema table,
            int id,
            @org.jspecify.annotations.Nullable String name,
            int type,
            String description,
            boolean unique,
            boolean primary,
            boolean constraint,
            @org.jspecify.annotations.Nullable String filter) {
        out.row(
                table.objectId(),
                name,
                id,
                type,
                description,
                unique,
                1,
                false,
                primary,
                constraint,
                0,
                false,
                false,
                false,
                false,
                true,
                true,
                filter != null,
                Facts.parenthesized(filter),
                null,
                false,
                false,
                false);
    }

    private static void columns(SystemContext context, Relation.Sink out) {
        for (TableSchema table : Facts.tables(context)) {
            for (TableIndex index : TableIndex.of(table)) {
                int place = 0;
                for (TableSchema.KeyColumn column : index.columns()) {
                    place++;
                    out.row(
                            table.objectId(),
                            index.id(),
                            place,
                            KeyRelations.columnId(table, column.name()),
                            place,
                            0,
                            column.descending(),
                            false,
                            0);
                }
                for (String column :
                        own(table, index).map(IndexSchema::included).orElse(List.of())) {
                    place++;
                    out.row(
                            table.objectId(),
                            index.id(),
                            place,
                            KeyRelations.columnId(table, column),
                            0,
                            0,
                            false,
                            true,
                            0);
                }
            }
        }
    }

    private static Optional<IndexSchema> own(TableSchema table, TableIndex index) {
        return index.constraint()
                ? Optional.empty()
                : table.indexes().stream()
                        .filter(each -> each.name().equals(index.name()))
                        .findFirst();
    }

    private static void partitions(SystemContext context, Relation.Sink out) {
        for (TableSchema table : Facts.tables(context)) {
            long rows = context.live().rows(table);
            long base = (long) table.objectId() << 8;
            if (first(table) == 0) {
                out.row(base, table.objectId(), 0, 1, base, rows, 0, 0, "NONE");
            }
            for (TableIndex index : TableIndex.of(table)) {
                long id = base + index.id();
                out.row(id, table.objectId(), index.id(), 1, id, rows, 0, 0, "NONE");
            }
        }
    }
}
