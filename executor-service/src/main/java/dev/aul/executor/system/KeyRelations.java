package dev.aul.executor.system;

import static dev.aul.executor.system.Relation.sys;

import dev.aul.executor.catalog.SystemContext;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.catalog.TableSchema.CheckSchema;
import dev.aul.language.catalog.TableSchema.ForeignKeySchema;
import dev.aul.language.catalog.TableSchema.KeyColumn;
import dev.aul.language.catalog.TableSchema.KeySchema;
import dev.aul.language.functions.TableIndex;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Keys, foreign keys and checks. */
final class KeyRelations {
    private static final String CONSTRAINT =
            "name sysname, object_id int, principal_id int?, schema_id int, parent_object_id int, type char(2)?, "
                    + "type_desc nvarchar(60)?, create_date datetime, modify_date datetime, is_ms_shipped bit, "
                    + "is_published bit, is_schema_published bit";

    private KeyRelations() {}

    static List<Relation> all() {
        return List.of(
                sys(
                        "key_constraints",
                        CONSTRAINT + ", unique_index_id int?, is_system_named bit, is_enforced bit?",
                        KeyRelations::keys),
                sys(
                        "foreign_keys",
                        CONSTRAINT + ", referenced_object_id int?, key_index_id int?, is_disabled bit, "
                                + "is_not_for_replication bit, is_not_trusted bit, delete_referential_action tinyint?, "
                                + "delete_referential_action_desc nvarchar(60)?, update_referential_action tinyint?, "
                                + "update_referential_action_desc nvarchar(60)?, is_system_named bit",
                        KeyRelations::foreignKeys),
                sys(
                        "foreign_key_columns",
                        "constraint_object_id int, constraint_column_id int, parent_object_id int, parent_column_id int, "
                                + "referenced_object_id int, referenced_column_id int",
                        KeyRelations::foreignKeyColumns),
                sys(
                        "check_constraints",
                        CONSTRAINT + ", is_disabled bit, is_not_for_replication bit, is_not_trusted bit, "
                                + "parent_column_id int, definition nvarchar(max)?, uses_database_collation bit?, "
                                + "is_system_named bit",
                        KeyRelations::checks));
    }

    private static Object[] constraint(SystemContext context, TableSchema table, String name, int id, String type) {
        return new Object[] {
            name,
            id,
            null,
            Facts.schemaId(context, table.schema()),
            table.objectId(),
            Facts.code(type),
            Facts.typeName(type),
            Facts.CREATED,
            Facts.CREATED,
            false,
            false,
            false
        };
    }

    private static void keys(SystemContext context, Relation.Sink out) {
        for (TableSchema table : Facts.tables(context)) {
            List<TableIndex> indexes = TableIndex.of(table);
            for (KeySchema key : table.keys()) {
                int index = indexes.stream()
                        .filter(each -> each.name().equals(key.name()))
                        .mapToInt(TableIndex::id)
                        .findFirst()
                        .orElse(0);
                String type = key.primary() ? "PK" : "UQ";
                out.row(with(
                        constraint(context, table, key.name(), key.objectId(), type),
                        index,
                        key.name().startsWith(type + "__"),
                        true));
            }
        }
    }

    private static void foreignKeys(SystemContext context, Relation.Sink out) {
        for (TableSchema table : Facts.tables(context)) {
            for (ForeignKeySchema key : table.foreignKeys()) {
                Optional<TableSchema> referenced = referenced(context, key);
                out.row(with(
                        constraint(context, table, key.name(), key.objectId(), "F"),
                        referenced.map(TableSchema::objectId).orElse(0),
                        referenced.map(other -> index(other, key)).orElse(1),
                        key.disabled(),
                        false,
                        !key.trusted(),
                        action(key.onDelete()),
                        key.onDelete().replace(' ', '_'),
                        action(key.onUpdate()),
                        key.onUpdate().replace(' ', '_'),
                        key.name().startsWith("FK__")));
            }
        }
    }

    /** The number of the key or index that a foreign key refers to. */
    private static int index(TableSchema referenced, ForeignKeySchema key) {
        Set<String> wanted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        wanted.addAll(key.referencedColumns());
        for (TableIndex index : TableIndex.of(referenced)) {
            Set<String> columns = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            index.columns().forEach(column -> columns.add(column.name()));
            if (index.unique() && columns.equals(wanted)) {
                return index.id();
            }
        }
        return 1;
    }

    private static void foreignKeyColumns(SystemContext context, Relation.Sink out) {
        for (TableSchema table : Facts.tables(context)) {
            for (ForeignKeySchema key : table.foreignKeys()) {
                referenced(context, key).ifPresent(other -> {
                    for (int i = 0; i < key.columns().size(); i++) {
                        out.row(
                                key.objectId(),
                                i + 1,
                                table.objectId(),
                                columnId(table, key.columns().get(i)),
                                other.objectId(),
                                columnId(other, key.referencedColumns().get(i)));
                    }
                });
            }
        }
    }

    private static void checks(SystemContext context, Relation.Sink out) {
        for (TableSchema table : Facts.tables(context)) {
            for (CheckSchema check : table.checks()) {
                out.row(with(
                        constraint(context, table, check.name(), check.objectId(), "C"),
                        check.disabled(),
                        false,
                        !check.trusted(),
                        0,
                        Facts.parenthesized(check.condition()),
                        true,
                        check.name().startsWith("CK__")));
            }
        }
    }

    static Optional<TableSchema> referenced(SystemContext context, ForeignKeySchema key) {
        return context.catalog().table(context.database(), key.referencedSchema(), key.referencedTable());
    }

    static int columnId(TableSchema table, String column) {
        int ordinal = table.ordinal(column);
        return ordinal < 0 ? 0 : table.columns().get(ordinal).columnId();
    }

    /** The key that a foreign key refers to, by its columns. */
    static Optional<KeySchema> key(TableSchema referenced, ForeignKeySchema foreign) {
        Set<String> wanted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        wanted.addAll(foreign.referencedColumns());
        return referenced.keys().stream()
                .filter(key -> {
                    Set<String> columns = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
                    key.columns().stream().map(KeyColumn::name).forEach(columns::add);
                    return columns.equals(wanted);
                })
                .findFirst();
    }

    private static int action(String words) {
        return switch (words) {
            case "CASCADE" -> 1;
            case "SET NULL" -> 2;
            case "SET DEFAULT" -> 3;
            default -> 0;
        };
    }

    private static @Nullable Object[] with(Object[] first, @Nullable Object... more) {
        @Nullable Object[] out = java.util.Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, out, first.length, more.length);
        return out;
    }
}
