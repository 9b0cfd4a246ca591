package dev.aul.language.eval;

import dev.aul.language.errors.ValueMessage;
import dev.aul.language.functions.EvalContext;
import dev.aul.language.routine.Expr.AggregateKind;
import dev.aul.language.types.SqlType;
import dev.aul.language.values.Comparison;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the values of one group and gives the aggregate. NULLs are skipped and remembered: info 8153 follows. Used by
 * one thread; throws SqlException for overflow.
 */
public final class Aggregation {
    /** What is specific to one aggregate; never sees NULL. */
    interface Accumulator {
        void add(Object value, @Nullable Object separator);

        /** The aggregate in the Java form of its type, null for NULL. */
        @Nullable
        Object result();
    }

    private final Accumulator accumulator;
    private final @Nullable Set<Object> seen;
    private boolean skippedNull;

    private Aggregation(Accumulator accumulator, boolean distinct) {
        this.accumulator = accumulator;
        this.seen = distinct ? new HashSet<>() : null;
    }

    /**
     * An empty group.
     *
     * @param argument type of the values; of COUNT(*), whose values are anything but NULL, any type
     * @param result type of the aggregate
     */
    public static Aggregation of(AggregateKind kind, boolean distinct, SqlType argument, SqlType result) {
        Accumulator accumulator =
                switch (kind) {
                    case COUNT, COUNT_BIG -> new Counts(result);
                    case SUM -> Sums.of(result, false);
                    case AVG -> Sums.of(result, true);
                    case MIN -> new Extremes(argument, -1);
                    case MAX -> new Extremes(argument, 1);
                    case STDEV -> new Deviations(true, true);
                    case STDEVP -> new Deviations(false, true);
                    case VAR -> new Deviations(true, false);
                    case VARP -> new Deviations(false, false);
                    case STRING_AGG -> new Joins(result);
                    case CHECKSUM_AGG -> new Checksums();
                    case GROUPING, GROUPING_ID -> throw new IllegalArgumentException(kind + " gathers no values");
                };
        return new Aggregation(accumulator, distinct);
    }

    /** A sum or a count that a store has made, in the Java form of the aggregate's type: 8115 when it does not fit. */
    public static Object total(Number total, SqlType type) {
        return Sums.total(total, type);
    }

    public void add(@Nullable Object value) {
        add(value, null);
    }

    /** {@code separator}: stands before the value in STRING_AGG, unless it is the first; null counts as empty. */
    public void add(@Nullable Object value, @Nullable Object separator) {
        if (value == null) {
            skippedNull = true;
        } else if (seen == null || seen.add(Comparison.key(value))) {
            accumulator.add(value, separator);
        }
    }

    public @Nullable Object result() {
        return accumulator.result();
    }

    /** Whether a NULL was left out; STRING_AGG leaves them out without a word. */
    public boolean skippedNull() {
        return skippedNull && !(accumulator instanceof Joins);
    }

    /** Notes 8153 when a NULL was left out. */
    public void warn(EvalContext context) {
        if (skippedNull()) {
            warnOfNull(context);
        }
    }

    /** An aggregate that tells of it has left out a NULL: 8153, unless ANSI_WARNINGS is OFF. */
    public static void warnOfNull(EvalContext context) {
        if (context.options().ansiWarnings()) {
            context.warn(ValueMessage.NULL_ELIMINATED.number());
        }
    }

    private static final class Extremes implements Accumulator {
        private final SqlType type;
        private final int sign;
        private @Nullable Object best;

        Extremes(SqlType type, int sign) {
            this.type = type;
            this.sign = sign;
        }

        @Override
        public void add(Object value, @Nullable Object separator) {
            if (best == null || Comparison.compare(value, best, type) * sign > 0) {
                best = value;
            }
        }

        @Override
        public @Nullable Object result() {
            return best;
        }
    }

    private static final class Checksums implements Accumulator {
        private @Nullable Integer sum;

        @Override
        public void add(Object value, @Nullable Object separator) {
            int number = ((Number) value).intValue();
            sum = sum == null ? number : sum ^ number;
        }

        @Override
        public @Nullable Object result() {
            return sum;
        }
    }
}
