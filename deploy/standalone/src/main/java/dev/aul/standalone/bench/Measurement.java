package dev.aul.standalone.bench;

/**
 * A figure beside its limit from the same run.
 *
 * @param against what the limit is
 */
public record Measurement(String name, Figure figure, String against, Figure limit, int requiredPercent) {
    /** Calls per second, in percent of the limit's. */
    public double percent() {
        return 100 * figure.callsPerSecond() / limit.callsPerSecond();
    }

    public boolean met() {
        return percent() >= requiredPercent;
    }
}
