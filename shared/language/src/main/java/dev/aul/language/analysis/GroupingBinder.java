package dev.aul.language.analysis;

import dev.aul.language.ast.Expression;
import dev.aul.language.ast.Query.GroupItem;
import dev.aul.language.errors.BindingMessage;
import dev.aul.language.routine.Expr;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** GROUP BY: its keys, and the grouping sets that ROLLUP, CUBE and GROUPING SETS stand for. */
final class GroupingBinder {
    private final ExpressionBinder expressions;
    private final Set<Expr> keys = new LinkedHashSet<>();

    GroupingBinder(ExpressionBinder expressions) {
        this.expressions = expressions;
    }

    /** Empty without GROUP BY. The keys are noted in the scope. */
    List<List<Expr>> bind(List<GroupItem> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        List<List<Expr>> sets = List.of(List.of());
        for (GroupItem item : items) {
            sets = product(sets, written(item));
        }
        expressions.names.groupKeys = List.copyOf(keys);
        return sets;
    }

    private List<List<Expr>> written(GroupItem item) {
        List<List<Expr>> parts = new ArrayList<>();
        for (List<Expression> part : item.sets()) {
            parts.add(part.stream().map(this::key).toList());
        }
        return switch (item.grouping()) {
            case PLAIN, GROUPING_SETS -> parts;
            case ROLLUP -> prefixes(parts);
            case CUBE -> subsets(parts);
        };
    }

    /** A key must have a column of this query: 164. */
    private Expr key(Expression expression) {
        int hits = expressions.names.hits;
        Expr key = expressions.bind(expression);
        if (expressions.names.hits == hits) {
            throw Lines.error(expression.position(), BindingMessage.GROUP_BY_CONSTANT);
        }
        keys.add(key);
        return key;
    }

    /** From all parts down to none. */
    private static List<List<Expr>> prefixes(List<List<Expr>> parts) {
        List<List<Expr>> result = new ArrayList<>();
        for (int length = parts.size(); length >= 0; length--) {
            result.add(joined(parts.subList(0, length)));
        }
        return result;
    }

    private static List<List<Expr>> subsets(List<List<Expr>> parts) {
        List<List<Expr>> result = new ArrayList<>();
        for (int mask = (1 << parts.size()) - 1; mask >= 0; mask--) {
            List<List<Expr>> chosen = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                if ((mask & (1 << (parts.size() - 1 - i))) != 0) {
                    chosen.add(parts.get(i));
                }
            }
            result.add(joined(chosen));
        }
        return result;
    }

    private static List<List<Expr>> product(List<List<Expr>> left, List<List<Expr>> right) {
        List<List<Expr>> result = new ArrayList<>();
        for (List<Expr> l : left) {
            for (List<Expr> r : right) {
                result.add(joined(List.of(l, r)));
            }
        }
        return result;
    }

    private static List<Expr> joined(List<List<Expr>> parts) {
        Set<Expr> all = new LinkedHashSet<>();
        parts.forEach(all::addAll);
        return List.copyOf(all);
    }
}
