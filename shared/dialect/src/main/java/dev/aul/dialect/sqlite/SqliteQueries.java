package dev.aul.dialect.sqlite;

import dev.aul.language.catalog.TableSchema;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Rel;
import org.jspecify.annotations.Nullable;

/** Bound queries as SQLite statements. Thread-safe. */
public final class SqliteQueries {
    private final ExpressionCompiler compiler;

    public SqliteQueries(ExpressionCompiler compiler) {
        this.compiler = compiler;
    }

    /**
     * A condition on one row of a table (source 0), without parameters, for the definition of an index; null when it needs
     * a callback.
     */
    public @Nullable String filter(TableSchema table, Condition condition) {
        return new FilterWriter(table).write(condition);
    }

    /** @param depth how many callbacks of other statements this one runs inside of */
    public StoreQuery query(Rel.Query query, int depth) {
        Statement statement = new Statement(compiler, depth);
        String sql = new SqliteWriter(statement).query(query, null);
        return statement.finish(sql, query.columns());
    }
}
