package dev.aul.dialect.sqlite;

import dev.aul.language.eval.Evaluation;
import dev.aul.language.routine.Rel.OutColumn;
import dev.aul.language.types.SqlType;
import java.util.List;
import java.util.Set;

/**
 * A statement for SQLite. Immutable, and the same for every run of the bound statement it was made from.
 *
 * @param parameters values of ?1, ?2, ...
 * @param programs what the text's callbacks refer to, by index
 * @param shape how the columns are read
 * @param tables the stored tables that it reads, as they stand in the text
 * @param databases the databases whose files it reads, in lower case
 * @param locking whether a source is read for update
 */
public record StoreQuery(
        String sql,
        List<Parameter> parameters,
        List<Program> programs,
        List<OutColumn> columns,
        Shape shape,
        Set<String> databases,
        Set<String> tables,
        boolean locking) {

    /** What every callback name begins with. */
    public static final String PREFIX = "aul";

    /** {@code key}: bound as the key of the value. */
    public record Parameter(Evaluation evaluation, SqlType type, boolean key) {}
}
