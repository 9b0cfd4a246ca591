package dev.aul.language.eval;

import org.jspecify.annotations.Nullable;

/** STDEV, STDEVP, VAR and VARP by one pass that does not lose digits (Welford). */
final class Deviations implements Aggregation.Accumulator {
    private final boolean sample;
    private final boolean root;
    private long count;
    private double mean;
    private double squares;

    Deviations(boolean sample, boolean root) {
        this.sample = sample;
        this.root = root;
    }

    @Override
    public void add(Object value, @Nullable Object separator) {
        double number = ((Number) value).doubleValue();
        count++;
        double distance = number - mean;
        mean += distance / count;
        squares += distance * (number - mean);
    }

    @Override
    public @Nullable Object result() {
        long divisor = sample ? count - 1 : count;
        if (divisor <= 0) {
            return null;
        }
        double variance = squares / divisor;
        return root ? Math.sqrt(variance) : variance;
    }
}
