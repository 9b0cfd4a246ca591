package dev.aul.executor.system;

import static dev.aul.executor.system.Relation.sys;

import dev.aul.executor.catalog.SystemContext;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.ModuleSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.functions.SchemaObject;
import dev.aul.language.functions.TypeFacts;
import dev.aul.language.routine.Rel.OutColumn;
import dev.aul.language.types.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns of tables, views and system relations. */
final class ColumnRelations {
    private static final String COLUMN =
            "object_id int, name sysname?, column_id int, system_type_id tinyint, user_type_id int, max_length smallint, "
                    + "precision tinyint, scale tinyint, collation_name sysname?, is_nullable bit?, is_ansi_padded bit, "
                    + "is_rowguidcol bit, is_identity bit, is_computed bit, is_filestream bit, is_replicated bit?, "
                    + "is_non_sql_subscribed bit?, is_merge_published bit?, is_dts_replicated bit?, is_xml_document bit, "
                    + "xml_collection_id int, default_object_id int, rule_object_id int, is_sparse bit?, is_column_set bit?, "
                    + "generated_always_type tinyint?, generated_always_type_desc nvarchar(60)?, encryption_type int?, "
                    + "encryption_type_desc nvarchar(64)?, encryption_algorithm_name sysname?, column_encryption_key_id int?, "
                    + "column_encryption_key_database_name sysname?, is_hidden bit, is_masked bit, graph_type int?, "
                    + "graph_type_desc nvarchar(60)?";

    private static final String SHORT =
            "object_id int, name sysname?, column_id int, system_type_id tinyint, user_type_id int, max_length smallint, "
                    + "precision tinyint, scale tinyint, collation_name sysname?, is_nullable bit?, is_identity bit, "
                    + "is_computed bit";

    private ColumnRelations() {}

    static List<Relation> all() {
        return List.of(
                sys("columns", COLUMN, (context, out) -> columns(context, out, false)),
                sys("all_columns", COLUMN, (context, out) -> columns(context, out, true)),
                sys("system_columns", COLUMN, (context, out) -> systemColumns(context, out)),
                sys(
                        "computed_columns",
                        SHORT + ", definition nvarchar(max)?, uses_database_collation bit, is_persisted bit",
                        ColumnRelations::computed),
                sys(
                        "identity_columns",
                        SHORT + ", seed_value sql_variant?, increment_value sql_variant?, last_value sql_variant?, "
                                + "is_not_for_replication bit?",
                        ColumnRelations::identities),
                sys(
                        "default_constraints",
                        "name sysname, object_id int, principal_id int?, schema_id int, parent_object_id int, "
                                + "type char(2)?, type_desc nvarchar(60)?, create_date datetime, modify_date datetime, "
                                + "is_ms_shipped bit, is_published bit, is_schema_published bit, parent_column_id int, "
                                + "definition nvarchar(max)?, is_system_named bit",
                        ColumnRelations::defaults));
    }

    private static void columns(SystemContext context, Relation.Sink out, boolean system) {
        for (TableSchema table : Facts.tables(context)) {
            table.columns().forEach(column -> column(context, table.objectId(), table, column, out));
        }
        for (ModuleSchema module : context.catalog().modules(context.database())) {
            int id = 1;
            for (OutColumn shape : context.modules().columns(module)) {
                ColumnSchema column = ColumnSchema.of(id++, shape.name(), shape.type(), shape.nullable());
                column(context, module.objectId(), null, column, out);
            }
        }
        if (system) {
            systemColumns(context, out);
        }
    }

    private static void systemColumns(SystemContext context, Relation.Sink out) {
        for (Relation relation : Relations.list()) {
            relation.columns().forEach(column -> column(context, Relations.objectId(relation), null, column, out));
        }
    }

    private static void column(
            SystemContext context, int objectId, @Nullable TableSchema table, ColumnSchema column, Relation.Sink out) {
        SqlType type = column.type();
        boolean defaulted = table != null && column.defaultName() != null;
        out.row(
                objectId,
                column.name(),
                column.columnId(),
                type.kind().systemTypeId(),
                Facts.userTypeId(context, column),
                TypeFacts.maxLength(type),
                TypeFacts.precision(type),
                TypeFacts.scale(type),
                Facts.collation(type),
                column.nullable(),
                type.kind().isString() || type.kind().isBinary(),
                false,
                column.identity() != null,
                column.computed() != null,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                defaulted && table != null ? SchemaObject.defaultId(table, column) : 0,
                0,
                false,
                false,
                0,
                "NOT_APPLICABLE",
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                null,
                null);
    }

    private static @Nullable Object[] brief(SystemContext context, TableSchema table, ColumnSchema column, int more) {
        SqlType type = column.type();
        @Nullable
        Object[] own = {
            table.objectId(),
            column.name(),
            column.columnId(),
            type.kind().systemTypeId(),
            Facts.userTypeId(context, column),
            TypeFacts.maxLength(type),
            TypeFacts.precision(type),
            TypeFacts.scale(type),
            Facts.collation(type),
            column.nullable(),
            column.identity() != null,
            column.computed() != null
        };
        return java.util.Arrays.copyOf(own, own.length + more);
    }

    private static void computed(SystemContext context, Relation.Sink out) {
        for (TableSchema table : Facts.tables(context)) {
            for (ColumnSchema column : table.columns()) {
                if (column.computed() != null) {
                    @Nullable Object[] row = brief(context, table, column, 3);
                    row[12] = Facts.parenthesized(column.computed());
                    row[13] = true;
                    row[14] = false;
                    out.row(row);
                }
            }
        }
    }

    private static void identities(SystemContext context, Relation.Sink out) {
        for (TableSchema table : Facts.tables(context)) {
            for (ColumnSchema column : table.columns()) {
                ColumnSchema.IdentitySpec identity = column.identity();
                if (identity != null) {
                    Long last = context.live().identity(table);
                    boolean used = last != null && last != identity.seed() - identity.increment();
                    @Nullable Object[] row = brief(context, table, column, 4);
                    row[12] = Facts.variant(column.type(), identity.seed());
                    row[13] = Facts.variant(column.type(), identity.increment());
                    row[14] = used ? Facts.variant(column.type(), last) : null;
                    row[15] = false;
                    out.row(row);
                }
            }
        }
    }

    private static void defaults(SystemContext context, Relation.Sink out) {
        for (TableSchema table : Facts.tables(context)) {
            for (ColumnSchema column : table.columns()) {
                if (column.defaultName() != null) {
                    out.row(
                            column.defaultName(),
                            SchemaObject.defaultId(table, column),
                            null,
                            Facts.schemaId(context, table.schema()),
                            table.objectId(),
                            "D ",
                            "DEFAULT_CONSTRAINT",
                            Facts.CREATED,
                            Facts.CREATED,
                            false,
                            false,
                            false,
                            column.columnId(),
                            Facts.parenthesized(column.defaultText()),
                            column.defaultName().startsWith("DF__"));
                }
            }
        }
    }
}
