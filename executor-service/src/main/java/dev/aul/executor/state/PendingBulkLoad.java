package dev.aul.executor.state;

import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import java.util.List;

/**
 * What INSERT BULK announced: the rows come with the next request.
 *
 * @param columns as announced, in the order of the rows
 * @param keepNulls a NULL stays NULL; else it becomes the column's default
 */
public record PendingBulkLoad(TableSchema table, List<ColumnSchema> columns, boolean keepNulls, boolean fireTriggers) {}
