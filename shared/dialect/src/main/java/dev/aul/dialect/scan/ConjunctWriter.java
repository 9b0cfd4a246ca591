package dev.aul.dialect.scan;

import dev.aul.dialect.scan.SqlScan.Bound;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Condition.Comparison;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Writes conditions that the server decides as T-SQL does; what it cannot is null. One text's. */
final class ConjunctWriter {
    private static final int MOST_ITEMS = 1_000;

    private final Spelling spelling;
    private final Sources sources;
    private final boolean safe;
    final List<Expr> parameters = new ArrayList<>();
    final List<Bound> bound = new ArrayList<>();
    final Uniqueness uniqueness = new Uniqueness();

    /** {@code safe}: only with parameters that cannot fail. */
    ConjunctWriter(Spelling spelling, Sources sources, boolean safe) {
        this.spelling = spelling;
        this.sources = sources;
        this.safe = safe;
    }

    /** A conjunct that every row fulfils, or null; what a half-written one had bound is forgotten. */
    @Nullable
    String conjunct(Condition condition) {
        return conjunct(condition, sources::owns);
    }

    /** {@code fixed}: the sources whose rows it chooses. */
    @Nullable
    String conjunct(Condition condition, IntPredicate fixed) {
        int before = parameters.size();
        String text = condition(condition);
        if (text == null) {
            parameters.subList(before, parameters.size()).clear();
            bound.subList(before, bound.size()).clear();
        } else {
            note(condition, fixed);
        }
        return text;
    }

    private void note(Condition condition, IntPredicate fixed) {
        if (condition instanceof Condition.And and) {
            and.terms().forEach(term -> note(term, fixed));
        } else if (condition instanceof Condition.Compare compare && compare.comparison() == Comparison.EQUAL) {
            note(compare.left(), compare.right(), fixed);
            note(compare.right(), compare.left(), fixed);
        }
    }

    private void note(Expr side, Expr other, IntPredicate fixed) {
        Expr.Column column = own(side);
        if (column == null || column.ordinal() < 0 || !fixed.test(column.source())) {
            return;
        }
        Expr.Column by = own(other);
        if (by != null) {
            uniqueness.fix(column.source(), column.ordinal(), by.source());
        } else if (isKnown(other)) {
            uniqueness.fix(column.source(), column.ordinal(), Uniqueness.KNOWN);
        }
    }

    private Expr.@Nullable Column own(Expr expr) {
        return Operands.column(expr, sources::owns);
    }

    private boolean isKnown(Expr expr) {
        return Operands.isKnown(expr, sources::owns) && (!safe || Operands.isSafe(expr));
    }

    private @Nullable String condition(Condition condition) {
        return switch (condition) {
            case Condition.Truth truth -> truth.value() ? "1 = 1" : "1 = 0";
            case Condition.And and -> joined(and.terms(), " AND ");
            case Condition.Or or -> joined(or.terms(), " OR ");
            case Condition.Not not -> {
                String operand = condition(not.operand());
                yield operand == null ? null : "NOT " + operand;
            }
            case Condition.IsNull isNull -> {
                Expr.Column column = own(isNull.operand());
                yield column == null ? null : "(" + name(column) + (isNull.negated() ? " IS NOT NULL)" : " IS NULL)");
            }
            case Condition.Compare compare ->
                compare.nullsEqual() ? null : compare(compare.comparison(), compare.left(), compare.right());
            case Condition.NotDistinct same -> {
                String left = side(same.left(), same.right(), false);
                String right = left == null ? null : side(same.right(), same.left(), false);
                yield right == null ? null : spelling.notDistinct(Objects.requireNonNull(left), right);
            }
            case Condition.InList list -> inList(list);
            case Condition.Like _, Condition.InQuery _, Condition.Exists _, Condition.Quantified _ -> null;
        };
    }

    private @Nullable String joined(List<Condition> terms, String operator) {
        List<String> out = new ArrayList<>();
        for (Condition term : terms) {
            String text = condition(term);
            if (text == null) {
                return null;
            }
            out.add(text);
        }
        return "(" + String.join(operator, out) + ")";
    }

    private @Nullable String compare(Comparison comparison, Expr left, Expr right) {
        boolean orders = comparison != Comparison.EQUAL && comparison != Comparison.NOT_EQUAL;
        String first = side(left, right, orders);
        String second = first == null ? null : side(right, left, orders);
        return second == null ? null : "(" + first + operator(comparison) + second + ")";
    }

    private static String operator(Comparison comparison) {
        return switch (comparison) {
            case EQUAL -> " = ";
            case NOT_EQUAL -> " <> ";
            case LESS -> " < ";
            case LESS_OR_EQUAL -> " <= ";
            case GREATER -> " > ";
            case GREATER_OR_EQUAL -> " >= ";
        };
    }

    private @Nullable String inList(Condition.InList list) {
        Expr.Column column = own(list.operand());
        if (column == null || list.items().size() > MOST_ITEMS) {
            return null;
        }
        List<String> items = new ArrayList<>();
        for (Expr item : list.items()) {
            String text = side(item, list.operand(), false);
            if (text == null || !isKnown(item)) {
                return null;
            }
            items.add(text);
        }
        return "(" + key(column) + (list.negated() ? " NOT IN (" : " IN (") + String.join(", ", items) + "))";
    }

    /** One side of a comparison: a column's key, or a parameter in the form that the other side's column has. */
    private @Nullable String side(Expr expr, Expr other, boolean orders) {
        Expr.Column own = own(expr);
        Expr.Column against = own(other);
        if (own != null) {
            boolean comparable = against == null || alike(own.type(), against.type());
            return comparable && decides(own.type(), orders) ? key(own) : null;
        }
        if (against == null || !isKnown(expr) || !decides(against.type(), orders)) {
            return null;
        }
        return parameter(expr, against.type());
    }

    private boolean decides(SqlType type, boolean orders) {
        return orders ? spelling.decidesOrder(type) : spelling.decidesEqual(type);
    }

    private @Nullable String parameter(Expr expr, SqlType column) {
        SqlType type = expr.type();
        return alike(type, column) && type.kind() != TypeKind.NULL ? bind(expr, spelling.hasKey(column)) : null;
    }

    /** Whether the keys that values of the two types have, or else the values as they are stored, can be compared. */
    private boolean alike(SqlType type, SqlType column) {
        boolean kinds = type.kind() == column.kind()
                || (type.kind().isInteger() && column.kind().isInteger())
                || (type.kind().isDecimal() && column.kind().isDecimal())
                || (spelling.hasKey(column)
                        && type.kind().isString()
                        && column.kind().isString());
        boolean asLies = type.kind().isTemporal() || type.kind() == TypeKind.BINARY;
        return kinds && (!asLies || type.equals(column));
    }

    /** The place of a parameter that is bound as its stored value or its key. */
    String bind(Expr expr, boolean key) {
        parameters.add(expr);
        bound.add(new Bound(expr.type(), key));
        return spelling.parameter(parameters.size(), expr.type(), key);
    }

    /** The name of a column. */
    String name(Expr.Column column) {
        return prefix(column)
                + (column.ordinal() == Rel.ROW_ID
                        ? spelling.rowId(sources.named(column.source()).table())
                        : spelling.column(sources.schema(column)));
    }

    /** What is compared of a column. */
    String key(Expr.Column column) {
        return column.ordinal() == Rel.ROW_ID ? name(column) : prefix(column) + spelling.key(sources.schema(column));
    }

    private String prefix(Expr.Column column) {
        return sources.named(column.source()).prefix();
    }
}
