package dev.aul.language.analysis;

import dev.aul.language.ast.Position;
import dev.aul.language.errors.Message;
import dev.aul.language.errors.SqlException;
import dev.aul.language.routine.Expr;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sources of one SELECT (or UPDATE, DELETE, MERGE), the query around it, and what its clauses have used so far. */
final class NameScope {
    final @Nullable NameScope parent;
    final List<Exposed> sources = new ArrayList<>();
    Clause clause = Clause.FROM;
    /** Names see only sources from here on: an ON clause knows its own join alone. */
    int visibleFrom;
    /** Expressions of GROUP BY; columns outside of them and of aggregates are refused at the end. */
    List<Expr> groupKeys = List.of();

    boolean grouped;
    boolean aggregates;
    /** How many column references ended here. */
    int hits;

    private final List<SqlException> ungrouped = new ArrayList<>();

    NameScope(@Nullable NameScope parent) {
        this.parent = parent;
    }

    /** A place without rows, inside or outside of a query. */
    static NameScope none() {
        NameScope scope = new NameScope(null);
        scope.clause = Clause.VALUE;
        return scope;
    }

    List<Exposed> visible() {
        return sources.subList(visibleFrom, sources.size());
    }

    /** Notes a column that must be grouped if this turns out to be a grouped query. */
    void use(Exposed source, Expr.Column column, Position position) {
        hits++;
        Message message = clause.notGrouped();
        if (message != null && !groupKeys.contains(column)) {
            ungrouped.add(Lines.error(position, message, source.shown, column.name()));
        }
    }

    int mark() {
        return ungrouped.size();
    }

    /** Takes back what was noted since the mark: the expression around it is a group key or an aggregate. */
    void release(int mark) {
        while (ungrouped.size() > mark) {
            ungrouped.removeLast();
        }
    }

    boolean isGroupKey(Expr expr) {
        return !groupKeys.isEmpty() && groupKeys.contains(expr);
    }

    /** The end of the query: 8120, 8121 or 8127 when it is grouped and a column is not. */
    void checkGrouping() {
        if ((grouped || aggregates) && !ungrouped.isEmpty()) {
            throw ungrouped.getFirst();
        }
    }
}
