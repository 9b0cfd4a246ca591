package dev.aul.standalone.bench;

import org.jspecify.annotations.Nullable;

/**
 * A figure beside its limit from the same run.
 *
 * @param against what the limit is
 * @param echo of the figure's bytes, where it is to be taken off the figure
 */
public record Measurement(
        String name,
        Figure figure,
        String against,
        Figure limit,
        @Nullable Figure echo,
        Requirement requirement) {
    /** Calls per second, in percent of the limit's. */
    public double percent() {
        return 100 * figure.callsPerSecond() / limit.callsPerSecond();
    }

    /** What p50 has more than the limit's. */
    public double addedMicros() {
        return figure.p50Micros() - limit.p50Micros();
    }

    /** How often the limit's p50 goes into the figure's, without the echo's. */
    public double times() {
        return (figure.p50Micros() - (echo == null ? 0 : echo.p50Micros())) / limit.p50Micros();
    }

    public boolean met() {
        return requirement.isMet(this);
    }
}
