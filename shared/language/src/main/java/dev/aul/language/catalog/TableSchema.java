package dev.aul.language.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table, temp table, table variable or table of system rows, as declared.
 *
 * @param database the T-SQL database; tempdb for temp tables and table variables
 * @param name as the user wrote it: {@code Orders}, {@code #t}, {@code @t}
 * @param physicalName its name in the store, unquoted
 * @param kind where it lives
 */
public record TableSchema(
        int objectId,
        String database,
        String schema,
        String name,
        String physicalName,
        TableKind kind,
        List<ColumnSchema> columns,
        List<KeySchema> keys,
        List<IndexSchema> indexes,
        List<ForeignKeySchema> foreignKeys,
        List<CheckSchema> checks) {

    public TableSchema {
        columns = List.copyOf(columns);
        keys = List.copyOf(keys);
        indexes = List.copyOf(indexes);
        foreignKeys = List.copyOf(foreignKeys);
        checks = List.copyOf(checks);
    }

    public enum TableKind {
        /** Durable, in its database's store. */
        USER,
        /** {@code #t}: on the session's connection. */
        TEMPORARY,
        /** {@code ##t}: shared by all sessions. */
        GLOBAL_TEMPORARY,
        /** {@code @t}: on the session's connection; its rows survive a rollback. */
        VARIABLE,
        /** sys.* and INFORMATION_SCHEMA: rows made in Java, put into a temporary table before the statement runs. */
        SYSTEM
    }

    /** Whether it lies in its database, not on a session. */
    public boolean isDurable() {
        return switch (kind) {
            case USER, GLOBAL_TEMPORARY -> true;
            case TEMPORARY, VARIABLE, SYSTEM -> false;
        };
    }

    /** PRIMARY KEY or UNIQUE; columns by name. */
    public record KeySchema(int objectId, String name, boolean primary, boolean clustered, List<KeyColumn> columns) {}

    public record KeyColumn(String name, boolean descending) {}

    public record IndexSchema(
            int indexId,
            String name,
            boolean unique,
            boolean clustered,
            List<KeyColumn> columns,
            List<String> included,
            @Nullable String filter) {}

    /** Actions: NO ACTION, CASCADE, SET NULL, SET DEFAULT. */
    public record ForeignKeySchema(
            int objectId,
            String name,
            List<String> columns,
            String referencedSchema,
            String referencedTable,
            List<String> referencedColumns,
            String onDelete,
            String onUpdate,
            boolean disabled,
            boolean trusted) {}

    public record CheckSchema(int objectId, String name, String condition, boolean disabled, boolean trusted) {}

    /** The ordinal of a column by name, ignoring case; -1 when there is none. */
    public int ordinal(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equalsIgnoreCase(column)) {
                return i;
            }
        }
        return -1;
    }
}
