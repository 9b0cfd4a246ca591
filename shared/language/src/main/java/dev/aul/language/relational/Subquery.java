package dev.aul.language.relational;

import dev.aul.language.errors.RunMessage;
import dev.aul.language.eval.Evaluation;
import dev.aul.language.eval.Test;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.rowtext.RowText;
import dev.aul.language.types.SqlType;
import dev.aul.language.values.Comparison;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A query inside an expression. What it gave is remembered as long as the outer columns that it reads are the same: one
 * that reads none runs once.
 *
 * @param state a register of its own
 */
@SuppressWarnings("ArrayRecordComponent")
record Subquery(Operator rows, int[] outputs, Dependencies dependencies, int state) {
    /** What a subquery gave, and for which outer values. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Memo(@Nullable Object[] taken, @Nullable Object value) {}

    private @Nullable Object remembered(Run run, Function<Run, @Nullable Object> compute) {
        if (run.frame[state] instanceof Memo memo && dependencies.same(run, memo.taken())) {
            return memo.value();
        }
        @Nullable Object[] taken = dependencies.take(run);
        Object value = compute.apply(run);
        run.frame[state] = new Memo(taken, value);
        return value;
    }

    /** Its only value, NULL without a row, 512 with several. */
    Evaluation scalar() {
        return (_, _, frame) -> remembered(Run.of(frame), this::one);
    }

    private @Nullable Object one(Run run) {
        try (Operator.Cursor cursor = rows.open(run)) {
            if (!cursor.next()) {
                return null;
            }
            Object value = run.frame[outputs[0]];
            if (cursor.next()) {
                throw RunMessage.SUBQUERY_MANY_ROWS.exception();
            }
            return value;
        }
    }

    Test exists() {
        return (_, _, frame) -> (Boolean) remembered(Run.of(frame), this::any);
    }

    private Boolean any(Run run) {
        try (Operator.Cursor cursor = rows.open(run)) {
            return cursor.next();
        }
    }

    /** FOR XML and FOR JSON. */
    Evaluation text(Expr.ForText text) {
        return (_, _, frame) ->
                remembered(Run.of(frame), run -> gathered(run, RowText.of(text.clause(), text.query())));
    }

    private @Nullable Object gathered(Run run, RowText text) {
        try (Operator.Cursor cursor = rows.open(run)) {
            while (cursor.next()) {
                @Nullable Object[] row = new @Nullable Object[outputs.length];
                for (int i = 0; i < row.length; i++) {
                    row[i] = run.frame[outputs[i]];
                }
                text.add(row);
            }
        }
        return text.result();
    }

    private record Members(Set<Object> keys, boolean hasNull) {}

    /** {@code operand IN (query)}; {@code compared}: the operand as it is told apart, and so the query's column. */
    Test in(Evaluation compared, boolean negated) {
        return (_, _, frame) -> {
            Run run = Run.of(frame);
            Object value = run.value(compared);
            Boolean found = dependencies.isEmpty() ? member(run, value) : searched(run, value);
            return found == null ? null : (Boolean) (found != negated);
        };
    }

    private @Nullable Boolean member(Run run, @Nullable Object value) {
        Members members = (Members) Objects.requireNonNull(remembered(run, this::members));
        if (value == null) {
            boolean empty = members.keys().isEmpty() && !members.hasNull();
            return empty ? Boolean.FALSE : null;
        }
        return members.keys().contains(Keys.of(value)) ? Boolean.TRUE : members.hasNull() ? null : Boolean.FALSE;
    }

    private Members members(Run run) {
        Set<Object> keys = new HashSet<>();
        boolean hasNull = false;
        try (Operator.Cursor cursor = rows.open(run)) {
            while (cursor.next()) {
                Object value = run.frame[outputs[0]];
                hasNull |= value == null;
                if (value != null && keys.add(Keys.of(value))) {
                    run.hold();
                }
            }
        }
        return new Members(keys, hasNull);
    }

    private @Nullable Boolean searched(Run run, @Nullable Object value) {
        boolean unknown = false;
        Object key = value == null ? null : Keys.of(value);
        try (Operator.Cursor cursor = rows.open(run)) {
            while (cursor.next()) {
                Object other = run.frame[outputs[0]];
                if (key == null || other == null) {
                    unknown = true;
                } else if (key.equals(Keys.of(other))) {
                    return true;
                }
            }
        }
        return unknown ? null : (Boolean) false;
    }

    /** Decided by the first row that can; unknown when none does but one is unknown. */
    Test quantified(Evaluation operand, SqlType type, Condition.Comparison comparison, boolean all) {
        return (_, _, frame) -> {
            Run run = Run.of(frame);
            Object value = run.value(operand);
            List<?> others = dependencies.isEmpty()
                    ? (List<?>) Objects.requireNonNull(remembered(run, this::values))
                    : values(run);
            boolean unknown = false;
            for (Object other : others) {
                if (value == null || other == null) {
                    unknown = true;
                } else if (comparison.holds(Comparison.compare(value, other, type)) != all) {
                    return !all;
                }
            }
            return unknown ? null : (Boolean) all;
        };
    }

    private List<@Nullable Object> values(Run run) {
        List<@Nullable Object> values = new ArrayList<>();
        try (Operator.Cursor cursor = rows.open(run)) {
            while (cursor.next()) {
                run.check();
                values.add(run.frame[outputs[0]]);
            }
        }
        return values;
    }
}
