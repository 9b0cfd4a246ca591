package dev.aul.executor.state;

import dev.aul.language.functions.SessionOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The SET options by name, and sets of them with one of them changed. */
public final class OptionSet {
    /** Those that are ON or OFF, in the order of {@link SessionOptions}' components. */
    private static final List<String> SWITCHES = List.of(
            "ANSI_NULLS",
            "ANSI_WARNINGS",
            "ANSI_PADDING",
            "ANSI_NULL_DFLT_ON",
            "ARITHABORT",
            "ARITHIGNORE",
            "CONCAT_NULL_YIELDS_NULL",
            "QUOTED_IDENTIFIER",
            "NUMERIC_ROUNDABORT",
            "NOCOUNT",
            "XACT_ABORT",
            "IMPLICIT_TRANSACTIONS",
            "CURSOR_CLOSE_ON_COMMIT",
            "FMTONLY",
            "NOEXEC",
            "PARSEONLY");

    private static final List<String> ANSI_DEFAULTS = List.of(
            "ANSI_NULLS",
            "ANSI_NULL_DFLT_ON",
            "ANSI_PADDING",
            "ANSI_WARNINGS",
            "CURSOR_CLOSE_ON_COMMIT",
            "IMPLICIT_TRANSACTIONS",
            "QUOTED_IDENTIFIER");

    /** Taken and without effect here. */
    private static final Set<String> IGNORED = Set.of(
            "ANSI_NULL_DFLT_OFF",
            "FORCEPLAN",
            "DEADLOCK_PRIORITY",
            "QUERY_GOVERNOR_COST_LIMIT",
            "REMOTE_PROC_TRANSACTIONS",
            "SHOWPLAN_ALL",
            "SHOWPLAN_TEXT",
            "SHOWPLAN_XML",
            "STATISTICS IO",
            "STATISTICS TIME",
            "STATISTICS XML",
            "STATISTICS PROFILE",
            "FIPS_FLAGGER",
            "OFFSETS",
            "CONTEXT_INFO");

    private final Map<String, Boolean> switches = new HashMap<>();
    private String language;
    private String dateFormat;
    private int dateFirst;
    private long rowCount;
    private int textSize;
    private int lockTimeoutMillis;
    private String isolation;

    private OptionSet(SessionOptions from) {
        boolean[] values = {
            from.ansiNulls(),
            from.ansiWarnings(),
            from.ansiPadding(),
            from.ansiNullDefaultOn(),
            from.arithAbort(),
            from.arithIgnore(),
            from.concatNullYieldsNull(),
            from.quotedIdentifier(),
            from.numericRoundAbort(),
            from.noCount(),
            from.xactAbort(),
            from.implicitTransactions(),
            from.cursorCloseOnCommit(),
            from.fmtOnly(),
            from.noExec(),
            from.parseOnly()
        };
        for (int i = 0; i < values.length; i++) {
            switches.put(SWITCHES.get(i), values[i]);
        }
        language = from.language();
        dateFormat = from.dateFormat();
        dateFirst = from.dateFirst();
        rowCount = from.rowCount();
        textSize = from.textSize();
        lockTimeoutMillis = from.lockTimeoutMillis();
        isolation = from.isolation();
    }

    public static boolean isSwitch(String name) {
        return SWITCHES.contains(name) || name.equals("ANSI_DEFAULTS");
    }

    public static boolean isIgnored(String name) {
        return IGNORED.contains(name);
    }

    public static SessionOptions withSwitch(SessionOptions from, String name, boolean on) {
        OptionSet set = new OptionSet(from);
        (name.equals("ANSI_DEFAULTS") ? ANSI_DEFAULTS : List.of(name)).forEach(each -> set.switches.put(each, on));
        return set.options();
    }

    /** SET LANGUAGE sets the order of dates and the first day of the week too. */
    public static SessionOptions withLanguage(SessionOptions from, Language language) {
        OptionSet set = new OptionSet(from);
        set.language = language.name();
        set.dateFormat = language.dateFormat();
        set.dateFirst = language.dateFirst();
        return set.options();
    }

    public static SessionOptions withDateFormat(SessionOptions from, String format) {
        OptionSet set = new OptionSet(from);
        set.dateFormat = format;
        return set.options();
    }

    public static SessionOptions withIsolation(SessionOptions from, String isolation) {
        OptionSet set = new OptionSet(from);
        set.isolation = isolation;
        return set.options();
    }

    /** DATEFIRST, ROWCOUNT, TEXTSIZE, LOCK_TIMEOUT. */
    public static SessionOptions withNumber(SessionOptions from, String name, long value) {
        OptionSet set = new OptionSet(from);
        switch (name) {
            case "DATEFIRST" -> set.dateFirst = (int) value;
            case "ROWCOUNT" -> set.rowCount = value;
            case "TEXTSIZE" -> set.textSize = value == 0 ? 4096 : (int) value;
            case "LOCK_TIMEOUT" -> set.lockTimeoutMillis = (int) value;
            default -> throw new IllegalArgumentException(name);
        }
        return set.options();
    }

    private boolean on(String name) {
        return Boolean.TRUE.equals(switches.get(name));
    }

    private SessionOptions options() {
        return new SessionOptions(
                on("ANSI_NULLS"),
                on("ANSI_WARNINGS"),
                on("ANSI_PADDING"),
                on("ANSI_NULL_DFLT_ON"),
                on("ARITHABORT"),
                on("ARITHIGNORE"),
                on("CONCAT_NULL_YIELDS_NULL"),
                on("QUOTED_IDENTIFIER"),
                on("NUMERIC_ROUNDABORT"),
                on("NOCOUNT"),
                on("XACT_ABORT"),
                on("IMPLICIT_TRANSACTIONS"),
                on("CURSOR_CLOSE_ON_COMMIT"),
                on("FMTONLY"),
                on("NOEXEC"),
                on("PARSEONLY"),
                language,
                dateFormat,
                dateFirst,
                rowCount,
                textSize,
                lockTimeoutMillis,
                isolation);
    }
}
