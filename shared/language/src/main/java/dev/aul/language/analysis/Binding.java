package dev.aul.language.analysis;

import dev.aul.language.errors.RunMessage;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the binders of one statement share: the surroundings, numbers for sources and common tables, common tables in
 * sight, and the aggregate that is being bound.
 */
final class Binding {
    private static final int MAX_NESTING = 32;

    final AnalysisScope scope;
    final Frame frame;
    /** Innermost last. */
    final List<CommonTables.Entry> commonTables = new ArrayList<>();
    /** All common tables bound so far. */
    final List<Rel.Cte> boundTables = new ArrayList<>();
    /** What an inline function's parameters stand for, by lower-case name. */
    private final Map<String, Expr> substitutes = new HashMap<>();

    private final Numbers numbers;
    private final int nesting;

    /** Scopes whose columns the aggregate that is being bound has used; null outside of aggregates. */
    @Nullable
    List<NameScope> aggregated;

    private static final class Numbers {
        private int source;
        private int commonTable;
    }

    private Binding(AnalysisScope scope, Frame frame, Numbers numbers, int nesting) {
        this.scope = scope;
        this.frame = frame;
        this.numbers = numbers;
        this.nesting = nesting;
    }

    static Binding of(AnalysisScope scope, Frame frame) {
        return new Binding(scope, frame, new Numbers(), 0);
    }

    /** For the text of a view or inline function: its own names, this statement's numbers. */
    Binding inside(String database, String schema, Map<String, Expr> parameters) {
        if (nesting == MAX_NESTING) {
            throw RunMessage.NESTING_LEVEL.exception(MAX_NESTING);
        }
        Binding inner = new Binding(scope.in(database, schema), frame.inside(), numbers, nesting + 1);
        parameters.forEach((name, value) -> inner.substitutes.put(name.toLowerCase(Locale.ROOT), value));
        return inner;
    }

    @Nullable
    Expr substitute(String variable) {
        return substitutes.get(variable.toLowerCase(Locale.ROOT));
    }

    int nextSource() {
        return ++numbers.source;
    }

    int nextCommonTable() {
        return ++numbers.commonTable;
    }
}
