package dev.aul.dialect.postgres;

import dev.aul.dialect.scan.QuerySpelling;
import dev.aul.dialect.scan.Spelling;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.types.SqlType;
import java.util.Optional;

/** PostgreSQL's. A table's alias names its shape, so that a prepared statement never outlives the shape it was made for. */
public record PostgresSpelling(PostgresNames names) implements Spelling, QuerySpelling {
    @Override
    public String table(TableSchema table) {
        return table(table, PostgresLayout.alias(table));
    }

    @Override
    public Optional<QuerySpelling> queries() {
        return Optional.of(this);
    }

    @Override
    public String alias(TableSchema table, int number) {
        return PostgresLayout.alias(table) + "_" + number;
    }

    @Override
    public String table(TableSchema table, String alias) {
        return names.qualified(table) + " AS " + alias;
    }

    @Override
    public String column(ColumnSchema column) {
        return PostgresNames.quote(column.name());
    }

    @Override
    public boolean hasKey(SqlType type) {
        return PostgresForm.hasKey(type);
    }

    @Override
    public String keyColumn(ColumnSchema column) {
        return PostgresNames.quote(PostgresNames.key(column.name()));
    }

    @Override
    public boolean decidesEqual(SqlType type) {
        return PostgresForm.decidesEqual(type);
    }

    @Override
    public boolean decidesOrder(SqlType type) {
        return PostgresForm.decidesOrder(type);
    }

    @Override
    public String parameter(int number, SqlType type, boolean key) {
        return "$" + number + "::" + PostgresWrite.plain(key ? PostgresForm.keyType(type) : PostgresForm.type(type));
    }

    @Override
    public String rowId(TableSchema table) {
        return PostgresLayout.rowId(table);
    }

    @Override
    public String order(String key, boolean nullable, boolean descending) {
        String nulls = !nullable ? "" : descending ? " NULLS LAST" : " NULLS FIRST";
        return key + (descending ? " DESC" : "") + nulls;
    }

    @Override
    public String notDistinct(String left, String right) {
        return "(" + left + " IS NOT DISTINCT FROM " + right + ")";
    }

    /** Not FOR UPDATE: rows that refer to a locked row may be inserted beside. */
    @Override
    public String locked(String select) {
        return select + " FOR NO KEY UPDATE";
    }
}
