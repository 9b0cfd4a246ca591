package dev.aul.dialect.mysql;

import dev.aul.dialect.scan.Spelling;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.types.SqlType;

/** MySQL's. */
public class MysqlSpelling implements Spelling {
    /** How a select that locks its rows ends. */
    public static final String LOCK = " FOR UPDATE";

    private final MysqlNames names;

    public MysqlSpelling(MysqlNames names) {
        this.names = names;
    }

    @Override
    public String table(TableSchema table) {
        return names.qualified(table);
    }

    @Override
    public String column(ColumnSchema column) {
        return MysqlNames.quote(column.name());
    }

    @Override
    public boolean hasKey(SqlType type) {
        return MysqlForm.hasKey(type);
    }

    @Override
    public String keyColumn(ColumnSchema column) {
        return MysqlNames.quote(MysqlNames.key(column.name()));
    }

    @Override
    public boolean decidesEqual(SqlType type) {
        return MysqlForm.decides(type);
    }

    @Override
    public boolean decidesOrder(SqlType type) {
        return MysqlForm.decides(type);
    }

    /** A decimal is bound as text, which MySQL would compare as a double. */
    @Override
    public String parameter(int number, SqlType type, boolean key) {
        boolean decimal = type.kind().isDecimal() || type.kind().isMoney();
        return decimal ? "CAST(" + place(number) + " AS " + MysqlForm.type(type) + ")" : place(number);
    }

    /** What stands for a parameter. */
    protected String place(int number) {
        return "?";
    }

    @Override
    public String rowId(TableSchema table) {
        return MysqlLayout.rowColumn(table);
    }

    /** MySQL has NULL before all values. */
    @Override
    public String order(String key, boolean nullable, boolean descending) {
        return descending ? key + " DESC" : key;
    }

    @Override
    public String notDistinct(String left, String right) {
        return "(" + left + " <=> " + right + ")";
    }

    @Override
    public String locked(String select) {
        return select + LOCK;
    }
}
