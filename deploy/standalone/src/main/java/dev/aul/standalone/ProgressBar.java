package dev.aul.standalone;

import java.io.PrintStream;

/** How far a long load is, on one line of a terminal; draws nothing before a second has passed, or without a terminal. */
final class ProgressBar {
    private static final int WIDTH = 40;
    private static final long QUIET_NANOS = 1_000_000_000;

    private final PrintStream terminal;
    private final long total;
    private final boolean shown;
    private final long started = System.nanoTime();
    private int drawn = -1;

    /** @param shown whether a person looks at the terminal */
    ProgressBar(PrintStream terminal, long total, boolean shown) {
        this.terminal = terminal;
        this.total = Math.max(1, total);
        this.shown = shown;
    }

    void at(long done) {
        int percent = (int) (100 * done / total);
        if (shown && percent != drawn && System.nanoTime() - started > QUIET_NANOS) {
            drawn = percent;
            int filled = percent * WIDTH / 100;
            terminal.printf("\r[%s%s] %3d %%", "#".repeat(filled), ".".repeat(WIDTH - filled), percent);
            terminal.flush();
        }
    }

    /** Clears the line. */
    void end() {
        if (drawn >= 0) {
            terminal.print("\r" + " ".repeat(WIDTH + 10) + "\r");
            terminal.flush();
        }
    }
}
