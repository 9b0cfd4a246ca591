package dev.aul.language.functions;

import static dev.aul.language.functions.Typings.fixed;

import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import dev.aul.language.values.Bytes;
import dev.aul.language.values.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The {@code @@} variables: rows without arguments. */
final class GlobalVariables {
    static final String VERSION = "Microsoft SQL Server 2019 (aul) - " + ServerFacts.PRODUCT_VERSION
            + " (X64) \n\tCopyright (C) the aul authors\n\tDeveloper Edition (64-bit) on Java\n";

    /** Options in the bits of {@code @@OPTIONS}. */
    private static final List<Option> OPTIONS = List.of(
            new Option(2, SessionOptions::implicitTransactions),
            new Option(4, SessionOptions::cursorCloseOnCommit),
            new Option(8, SessionOptions::ansiWarnings),
            new Option(16, SessionOptions::ansiPadding),
            new Option(32, SessionOptions::ansiNulls),
            new Option(64, SessionOptions::arithAbort),
            new Option(128, SessionOptions::arithIgnore),
            new Option(256, SessionOptions::quotedIdentifier),
            new Option(512, SessionOptions::noCount),
            new Option(1024, SessionOptions::ansiNullDefaultOn),
            new Option(4096, SessionOptions::concatNullYieldsNull),
            new Option(8192, SessionOptions::numericRoundAbort),
            new Option(16384, SessionOptions::xactAbort));

    private record Option(int bit, Function<SessionOptions, Boolean> isOn) {}

    private GlobalVariables() {}

    static List<ScalarFunction> rows() {
        SqlType identity = SqlType.numeric(38, 0);
        return List.of(
                state("@@ROWCOUNT", SqlType.INT, "ROWCOUNT"),
                state("@@ERROR", SqlType.INT, "ERROR"),
                state("@@TRANCOUNT", SqlType.INT, "TRANCOUNT"),
                state("@@FETCH_STATUS", SqlType.INT, "FETCH_STATUS"),
                state("@@NESTLEVEL", SqlType.INT, "NESTLEVEL"),
                state("@@SPID", SqlType.SMALLINT, "SPID"),
                state("@@PROCID", SqlType.INT, "PROCID"),
                state("@@CURSOR_ROWS", SqlType.INT, "CURSOR_ROWS"),
                variable("@@IDENTITY", identity, context -> whole(context.state("IDENTITY"))),
                option("@@DATEFIRST", SqlType.TINYINT, SessionOptions::dateFirst),
                option("@@LOCK_TIMEOUT", SqlType.INT, SessionOptions::lockTimeoutMillis),
                option("@@TEXTSIZE", SqlType.INT, SessionOptions::textSize),
                option("@@OPTIONS", SqlType.INT, GlobalVariables::bits),
                option("@@LANGUAGE", SqlType.SYSNAME, SessionOptions::language),
                option("@@LANGID", SqlType.SMALLINT, options -> language(options)
                        .id()),
                constant("@@VERSION", SqlType.nvarchar(300), VERSION),
                constant("@@MICROSOFTVERSION", SqlType.INT, 0x10000FA0),
                constant("@@MAX_PRECISION", SqlType.TINYINT, 38),
                constant("@@MAX_CONNECTIONS", SqlType.INT, 32767),
                constant("@@SERVICENAME", SqlType.SYSNAME, "MSSQLSERVER"),
                constant("@@REMSERVER", SqlType.SYSNAME, null),
                constant("@@DEF_SORTORDER_ID", SqlType.TINYINT, 52),
                constant("@@DBTS", SqlType.varbinary(8), new Bytes(new byte[8])),
                constant("@@CONNECTIONS", SqlType.INT, 0),
                constant("@@CPU_BUSY", SqlType.INT, 0),
                constant("@@IDLE", SqlType.INT, 0),
                constant("@@IO_BUSY", SqlType.INT, 0),
                constant("@@PACK_RECEIVED", SqlType.INT, 0),
                constant("@@PACK_SENT", SqlType.INT, 0),
                constant("@@PACKET_ERRORS", SqlType.INT, 0),
                constant("@@TIMETICKS", SqlType.INT, 31250),
                constant("@@TOTAL_ERRORS", SqlType.INT, 0),
                constant("@@TOTAL_READ", SqlType.INT, 0),
                constant("@@TOTAL_WRITE", SqlType.INT, 0),
                state("@@SERVERNAME", SqlType.SYSNAME, "SERVERNAME"));
    }

    private static ScalarFunction variable(String name, SqlType type, Function<EvalContext, @Nullable Object> reader) {
        return Rows.reading(name, 0, 0, fixed(type), (context, _, _) -> reader.apply(context));
    }

    /** State that is a count is 0 where the session has none. */
    private static ScalarFunction state(String name, SqlType type, String state) {
        boolean number = type.kind() == TypeKind.INT || type.kind() == TypeKind.SMALLINT;
        return variable(name, type, context -> {
            Object value = context.state(state);
            if (number) {
                return value == null ? 0 : ((Number) value).intValue();
            }
            return value;
        });
    }

    private static ScalarFunction option(String name, SqlType type, Function<SessionOptions, Object> reader) {
        return variable(name, type, context -> reader.apply(context.options()));
    }

    private static ScalarFunction constant(String name, SqlType type, @Nullable Object value) {
        return variable(name, type, _ -> value);
    }

    private static int bits(SessionOptions options) {
        int bits = 0;
        for (Option option : OPTIONS) {
            bits |= option.isOn().apply(options) ? option.bit() : 0;
        }
        return bits;
    }

    private static Language language(SessionOptions options) {
        return Objects.requireNonNullElse(Language.find(options.language()), Language.US_ENGLISH);
    }

    /** An identity value in the form of numeric(38,0). */
    static @Nullable BigDecimal whole(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal decimal -> decimal.setScale(0, RoundingMode.DOWN);
            case Object other -> BigDecimal.valueOf(((Number) other).longValue());
        };
    }
}
