package dev.aul.executor.session;

/**
 * Limits of one executor.
 *
 * @param sessions open sessions
 * @param calls requests that run or wait at one time; each holds a thread
 * @param queue requests of one session that wait for the one before
 * @param batchFrames frames in one batch to the gateway
 * @param batchRows rows in one batch to the gateway
 * @param plans texts whose plans are kept
 * @param cursorRows rows that one open cursor may keep
 */
public record ExecutorSettings(
        int sessions, int calls, int queue, int batchFrames, int batchRows, int plans, int cursorRows) {
    private static final int BATCH_FRAMES = 256;
    private static final int BATCH_ROWS = 512;

    public static final ExecutorSettings DEFAULTS = of(10_000, 2_000, 16, 5_000, 1_000_000);

    /** With the batch sizes that were measured to suit the gateway. */
    public static ExecutorSettings of(int sessions, int calls, int queue, int plans, int cursorRows) {
        return new ExecutorSettings(sessions, calls, queue, BATCH_FRAMES, BATCH_ROWS, plans, cursorRows);
    }
}
