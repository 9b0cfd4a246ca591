package dev.aul.dialect.scan;

import dev.aul.dialect.scan.TableScan.Bound;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Condition.Comparison;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes conditions on one table that the server decides as T-SQL does; what it cannot is null. One scan's. */
final class ConjunctWriter {
    private static final int MOST_ITEMS = 1_000;

    private final Spelling spelling;
    private final int source;
    private final TableSchema table;
    final List<Expr> parameters = new ArrayList<>();
    final List<Bound> bound = new ArrayList<>();
    /** Columns that one of the conjuncts written holds equal to a value. */
    final BitSet fixed = new BitSet();

    ConjunctWriter(Spelling spelling, int source, TableSchema table) {
        this.spelling = spelling;
        this.source = source;
        this.table = table;
    }

    /** A conjunct, or null; what a half-written one had bound is forgotten. */
    @Nullable
    String conjunct(Condition condition) {
        int before = parameters.size();
        String text = condition(condition);
        if (text == null) {
            parameters.subList(before, parameters.size()).clear();
            bound.subList(before, bound.size()).clear();
        } else if (condition instanceof Condition.Compare compare && compare.comparison() == Comparison.EQUAL) {
            note(compare.left(), compare.right());
            note(compare.right(), compare.left());
        }
        return text;
    }

    private void note(Expr side, Expr other) {
        Expr.Column column = Operands.column(side, source);
        if (column != null && column.ordinal() >= 0 && Operands.isKnown(other, source)) {
            fixed.set(column.ordinal());
        }
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
                Expr.Column column = Operands.column(isNull.operand(), source);
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
        Expr.Column column = Operands.column(list.operand(), source);
        if (column == null || list.items().size() > MOST_ITEMS) {
            return null;
        }
        List<String> items = new ArrayList<>();
        for (Expr item : list.items()) {
            String text = side(item, list.operand(), false);
            if (text == null || !Operands.isKnown(item, source)) {
                return null;
            }
            items.add(text);
        }
        return "(" + key(column) + (list.negated() ? " NOT IN (" : " IN (") + String.join(", ", items) + "))";
    }

    /** One side of a comparison: a column's key, or a parameter in the form that the other side's column has. */
    private @Nullable String side(Expr expr, Expr other, boolean orders) {
        Expr.Column own = Operands.column(expr, source);
        if (own != null) {
            return decides(own.type(), orders) ? key(own) : null;
        }
        Expr.Column against = Operands.column(other, source);
        if (against == null || !Operands.isKnown(expr, source) || !decides(against.type(), orders)) {
            return null;
        }
        return parameter(expr, against.type());
    }

    private boolean decides(SqlType type, boolean orders) {
        return orders ? spelling.decidesOrder(type) : spelling.decidesEqual(type);
    }

    private @Nullable String parameter(Expr expr, SqlType column) {
        boolean key = spelling.hasKey(column);
        SqlType type = expr.type();
        boolean alike = type.kind() == column.kind()
                || (type.kind().isInteger() && column.kind().isInteger())
                || (type.kind().isDecimal() && column.kind().isDecimal())
                || (key && type.kind().isString() && column.kind().isString());
        boolean sameForm = !type.kind().isTemporal() || type.equals(column);
        if (!alike || !sameForm || type.kind() == TypeKind.NULL) {
            return null;
        }
        parameters.add(expr);
        bound.add(new Bound(type, key));
        return spelling.parameter(parameters.size(), type, key);
    }

    private String name(Expr.Column column) {
        return column.ordinal() == Rel.ROW_ID ? spelling.rowId(table) : spelling.column(schema(column));
    }

    private String key(Expr.Column column) {
        return column.ordinal() == Rel.ROW_ID ? spelling.rowId(table) : spelling.key(schema(column));
    }

    private ColumnSchema schema(Expr.Column column) {
        return table.columns().get(column.ordinal());
    }
}
