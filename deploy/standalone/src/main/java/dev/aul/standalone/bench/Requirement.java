package dev.aul.standalone.bench;

import java.util.Locale;

/** What is asked of a figure, beside its limit. */
public sealed interface Requirement {
    /** The measured number in words. */
    String shown(Measurement measured);

    boolean isMet(Measurement measured);

    /** What is asked, in words; empty for nothing. */
    String wanted();

    /** Calls per second, at least so many percent of the limit's. */
    record Throughput(int percent) implements Requirement {
        @Override
        public String shown(Measurement measured) {
            return String.format(Locale.ROOT, "%.1f %% of the limit", measured.percent());
        }

        @Override
        public boolean isMet(Measurement measured) {
            return measured.percent() >= percent;
        }

        @Override
        public String wanted() {
            return percent + " % required";
        }
    }

    /** The same, and half of the calls take at most so much longer than half of the limit's. */
    record Added(int percent, int micros) implements Requirement {
        @Override
        public String shown(Measurement measured) {
            return String.format(
                    Locale.ROOT,
                    "%.1f %% of the limit, %.0f us added to p50",
                    measured.percent(),
                    measured.addedMicros());
        }

        @Override
        public boolean isMet(Measurement measured) {
            return measured.percent() >= percent && measured.addedMicros() <= micros;
        }

        @Override
        public String wanted() {
            return percent + " % and at most " + micros + " us required";
        }
    }

    /** p50 without that of a bare echo, at most so many times the limit's; {@code most} 0 asks for nothing. */
    record Times(double most) implements Requirement {
        @Override
        public String shown(Measurement measured) {
            return String.format(Locale.ROOT, "%.2f times the limit's p50, the echo's taken off", measured.times());
        }

        @Override
        public boolean isMet(Measurement measured) {
            return most == 0 || measured.times() <= most;
        }

        @Override
        public String wanted() {
            return most == 0 ? "" : String.format(Locale.ROOT, "at most %.1f required", most);
        }
    }
}
