package dev.aul.language.functions;

/**
 * The SET options of a session: immutable, replaced whole, restored when a procedure ends.
 *
 * @param dateFormat mdy, dmy, ymd, ydm, myd, dym
 * @param dateFirst 1..7, Monday is 1
 * @param rowCount SET ROWCOUNT, 0 is no limit
 * @param textSize bytes, -1 is no limit
 * @param lockTimeoutMillis -1 waits for ever
 * @param isolation as written, upper case: READ COMMITTED, ...
 */
public record SessionOptions(
        boolean ansiNulls,
        boolean ansiWarnings,
        boolean ansiPadding,
        boolean ansiNullDefaultOn,
        boolean arithAbort,
        boolean arithIgnore,
        boolean concatNullYieldsNull,
        boolean quotedIdentifier,
        boolean numericRoundAbort,
        boolean noCount,
        boolean xactAbort,
        boolean implicitTransactions,
        boolean cursorCloseOnCommit,
        boolean fmtOnly,
        boolean noExec,
        boolean parseOnly,
        String language,
        String dateFormat,
        int dateFirst,
        long rowCount,
        int textSize,
        int lockTimeoutMillis,
        String isolation) {

    /** What a modern driver gets at login (ODBC flag). */
    public static final SessionOptions DEFAULTS = new SessionOptions(
            true,
            true,
            true,
            true,
            false,
            false,
            true,
            true,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            "us_english",
            "mdy",
            7,
            0,
            2147483647,
            -1,
            "READ COMMITTED");
}
