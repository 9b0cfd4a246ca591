package dev.aul.backend;

import dev.aul.language.catalog.CatalogSnapshot;
import dev.aul.language.functions.EvalContext;
import dev.aul.language.functions.SessionOptions;
import dev.aul.language.types.SqlType;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A session's surroundings, as a test fixes them. */
final class TestContext implements EvalContext {
    private final CatalogSnapshot catalog;
    private final String database;

    private final int lockTimeoutMillis;
    /** Numbers of the messages that the statement has noted, each once. */
    final java.util.Set<Integer> warnings = new java.util.TreeSet<>();

    TestContext(CatalogSnapshot catalog, String database, int lockTimeoutMillis) {
        this.lockTimeoutMillis = lockTimeoutMillis;
        this.catalog = catalog;
        this.database = database;
    }

    @Override
    public OffsetDateTime statementTime() {
        return OffsetDateTime.of(2024, 5, 6, 7, 8, 9, 0, ZoneOffset.UTC);
    }

    @Override
    public SessionOptions options() {
        SessionOptions d = SessionOptions.DEFAULTS;
        return new SessionOptions(
                d.ansiNulls(),
                d.ansiWarnings(),
                d.ansiPadding(),
                d.ansiNullDefaultOn(),
                d.arithAbort(),
                d.arithIgnore(),
                d.concatNullYieldsNull(),
                d.quotedIdentifier(),
                d.numericRoundAbort(),
                d.noCount(),
                d.xactAbort(),
                d.implicitTransactions(),
                d.cursorCloseOnCommit(),
                d.fmtOnly(),
                d.noExec(),
                d.parseOnly(),
                d.language(),
                d.dateFormat(),
                d.dateFirst(),
                d.rowCount(),
                d.textSize(),
                lockTimeoutMillis,
                d.isolation());
    }

    @Override
    public CatalogSnapshot catalog() {
        return catalog;
    }

    @Override
    public String database() {
        return database;
    }

    @Override
    public @Nullable Object state(String name) {
        return null;
    }

    @Override
    public @Nullable Object state(String name, @Nullable Object... keys) {
        return null;
    }

    @Override
    public @Nullable Object callUserFunction(String qualifiedName, List<@Nullable Object> arguments, SqlType result) {
        return null;
    }

    @Override
    public void warn(int number) {
        warnings.add(number);
    }

    @Override
    public Random random() {
        return new Random(1);
    }
}
