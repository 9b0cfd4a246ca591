package dev.aul.executor.ddl;

import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.catalog.TableSchema.CheckSchema;
import dev.aul.language.catalog.TableSchema.ForeignKeySchema;
import dev.aul.language.catalog.TableSchema.IndexSchema;
import dev.aul.language.catalog.TableSchema.KeySchema;
import java.util.List;

/** A table's schema with parts of it replaced. */
public final class TableChanges {
    private final TableSchema from;
    private String schema;
    private String name;
    private List<ColumnSchema> columns;
    private List<KeySchema> keys;
    private List<IndexSchema> indexes;
    private List<ForeignKeySchema> foreignKeys;
    private List<CheckSchema> checks;

    public TableChanges(TableSchema from) {
        this.from = from;
        schema = from.schema();
        name = from.name();
        columns = from.columns();
        keys = from.keys();
        indexes = from.indexes();
        foreignKeys = from.foreignKeys();
        checks = from.checks();
    }

    public TableChanges schema(String next) {
        schema = next;
        return this;
    }

    public TableChanges name(String next) {
        name = next;
        return this;
    }

    public TableChanges columns(List<ColumnSchema> next) {
        columns = next;
        return this;
    }

    public TableChanges keys(List<KeySchema> next) {
        keys = next;
        return this;
    }

    public TableChanges indexes(List<IndexSchema> next) {
        indexes = next;
        return this;
    }

    public TableChanges foreignKeys(List<ForeignKeySchema> next) {
        foreignKeys = next;
        return this;
    }

    public TableChanges checks(List<CheckSchema> next) {
        checks = next;
        return this;
    }

    public TableSchema table() {
        return new TableSchema(
                from.objectId(),
                from.database(),
                schema,
                name,
                from.physicalName(),
                from.kind(),
                columns,
                keys,
                indexes,
                foreignKeys,
                checks);
    }
}
