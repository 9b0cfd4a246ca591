package dev.aul.dialect.scan;

import dev.aul.dialect.scan.SqlUpdate.Set;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Change.Assignment;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel.Source;
import dev.aul.language.types.TypeKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes an UPDATE that finds its rows by what the server decides exactly, and assigns values that are the same for all
 * rows, or an integer column that much more or less. What the table asks of its rows is the caller's to look at.
 */
public final class UpdateWriter {
    private final Spelling spelling;
    private final boolean setsFirst;
    private final List<Set> sets = new ArrayList<>();
    private int places;

    private UpdateWriter(Spelling spelling, boolean setsFirst) {
        this.spelling = spelling;
        this.setsFirst = setsFirst;
    }

    /** {@code setsFirst}: the server counts places by where they stand in the text. */
    public static Optional<SqlUpdate> write(Spelling spelling, Change.Update update, boolean setsFirst) {
        return new UpdateWriter(spelling, setsFirst).write(update);
    }

    private Optional<SqlUpdate> write(Change.Update update) {
        boolean plain = update.from() instanceof Source.Table table
                && table.id() == update.targetSource()
                && table.table().equals(update.target())
                && update.top() == null
                && update.with().isEmpty()
                && update.output() == null
                && update.cursor() == null;
        if (!plain) {
            return Optional.empty();
        }
        ConjunctWriter writer = new ConjunctWriter(spelling, Sources.of(update.targetSource(), update.target()), true);
        String where = where(update.where(), writer);
        places = writer.parameters.size();
        String assigned = where == null ? null : assigned(update);
        return assigned == null
                ? Optional.empty()
                : Optional.of(new SqlUpdate(
                        "UPDATE " + spelling.table(update.target()) + " SET " + assigned + where,
                        sets,
                        writer.parameters,
                        writer.bound,
                        setsFirst));
    }

    private static @Nullable String where(@Nullable Condition condition, ConjunctWriter writer) {
        if (condition == null) {
            return "";
        }
        String text = writer.conjunct(condition);
        return text == null ? null : " WHERE " + text;
    }

    private @Nullable String assigned(Change.Update update) {
        List<String> out = new ArrayList<>();
        java.util.Set<Integer> seen = new HashSet<>();
        for (Assignment assignment : update.assignments()) {
            if (assignment.slot() >= 0 || assignment.ordinal() < 0 || !seen.add(assignment.ordinal())) {
                return null;
            }
            String text = assigned(update, assignment);
            if (text == null) {
                return null;
            }
            out.add(text);
        }
        return String.join(", ", out);
    }

    private @Nullable String assigned(Change.Update update, Assignment assignment) {
        TableSchema table = update.target();
        ColumnSchema column = table.columns().get(assignment.ordinal());
        String name = spelling.column(column);
        if (PlainValues.isPlain(assignment.value())) {
            sets.add(new Set(assignment.ordinal(), assignment.value(), false));
            String text = name + " = " + place(column, false);
            return spelling.hasKey(column.type())
                    ? text + ", " + spelling.keyColumn(column) + " = " + place(column, true)
                    : text;
        }
        if (assignment.value() instanceof Expr.Arithmetic sum
                && isOwnSum(sum, update.targetSource(), assignment, column)) {
            sets.add(new Set(assignment.ordinal(), sum.right(), true));
            return name + " = " + name + (sum.operator() == Expr.Operator.ADD ? " + " : " - ") + place(column, false);
        }
        return null;
    }

    private String place(ColumnSchema column, boolean key) {
        return spelling.parameter(++places, column.type(), key);
    }

    /** A column plus or minus a value of its own type: the server overflows where T-SQL does. */
    private static boolean isOwnSum(Expr.Arithmetic sum, int source, Assignment assignment, ColumnSchema column) {
        TypeKind kind = column.type().kind();
        return (kind == TypeKind.INT || kind == TypeKind.BIGINT)
                && (sum.operator() == Expr.Operator.ADD || sum.operator() == Expr.Operator.SUBTRACT)
                && sum.type().kind() == kind
                && sum.left() instanceof Expr.Column own
                && own.source() == source
                && own.ordinal() == assignment.ordinal()
                && sum.right().type().kind() == kind
                && PlainValues.isPlain(sum.right());
    }
}
