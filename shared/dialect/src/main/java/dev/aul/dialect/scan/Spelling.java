package dev.aul.dialect.scan;

import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.types.SqlType;
import java.util.Optional;

/**
 * How a server spells tables, columns and values. A column's key is what the server compares for it: the column itself, or
 * a column beside it that aul fills. Immutable, thread-safe.
 */
public interface Spelling {
    /** The name of a table, with its schema. */
    String table(TableSchema table);

    /** The name of a column. */
    String column(ColumnSchema column);

    /** Whether a column of this type has a key column beside it. */
    boolean hasKey(SqlType type);

    /** The name of the key column of a column that has one. */
    String keyColumn(ColumnSchema column);

    /** Whether keys of this type are equal on the server exactly when the values are in T-SQL. */
    boolean decidesEqual(SqlType type);

    /** Whether keys of this type order on the server exactly as the values do in T-SQL. */
    boolean decidesOrder(SqlType type);

    /** The place of a parameter, counted from 1, of a type's stored value or key. */
    String parameter(int number, SqlType type, boolean key);

    /** The column or expression that identifies a row, a bigint. */
    String rowId(TableSchema table);

    /** One term of ORDER BY, NULL first unless {@code descending}. */
    String order(String key, boolean nullable, boolean descending);

    /** A condition that is true when both sides are equal or both NULL. */
    String notDistinct(String left, String right);

    /** A select that locks its rows until the transaction ends, for a change of them. */
    String locked(String select);

    /** How it spells queries over several tables; empty when the server is asked for single tables only. */
    default Optional<QuerySpelling> queries() {
        return Optional.empty();
    }

    /** What a key column compares for a column: the key beside it, or the column. */
    default String key(ColumnSchema column) {
        return hasKey(column.type()) ? keyColumn(column) : column(column);
    }
}
