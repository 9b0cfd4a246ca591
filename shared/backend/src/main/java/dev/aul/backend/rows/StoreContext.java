package dev.aul.backend.rows;

import dev.aul.language.catalog.CatalogSnapshot;
import dev.aul.language.functions.EvalContext;
import dev.aul.language.functions.SessionOptions;
import dev.aul.language.types.SqlType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What expressions of a table's own text read when a definition runs: a clock, and nothing of a client's session. */
public final class StoreContext implements EvalContext {
    private final RowSession session;
    private final String database;
    private final OffsetDateTime time = OffsetDateTime.now(java.time.ZoneId.systemDefault());
    private final Random random = new Random();

    public StoreContext(RowSession session, String database) {
        this.session = session;
        this.database = database;
    }

    @Override
    public OffsetDateTime statementTime() {
        return time;
    }

    @Override
    public SessionOptions options() {
        return SessionOptions.DEFAULTS;
    }

    @Override
    public CatalogSnapshot catalog() {
        return new StoreSnapshot(session.catalog());
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
        throw StoreErrors.unsupported("the user function " + qualifiedName + " in a definition that rewrites rows");
    }

    @Override
    public Random random() {
        return random;
    }
}
