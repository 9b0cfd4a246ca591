package dev.aul.tds.request;

import dev.aul.language.types.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The value of a table-valued parameter.
 *
 * @param database empty for the current one
 * @param schema empty for the default one
 * @param columns all columns; one whose values are not sent has null in {@code rows}
 */
public record TableValue(
        String database, String schema, String typeName, List<TableColumn> columns, List<@Nullable Object[]> rows) {

    /** @param usesDefault no values were sent: the column's default counts */
    public record TableColumn(SqlType type, boolean nullable, boolean usesDefault) {}
}
