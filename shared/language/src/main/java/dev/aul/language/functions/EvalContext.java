package dev.aul.language.functions;

import dev.aul.language.catalog.CatalogSnapshot;
import dev.aul.language.types.SqlType;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an expression may read besides its operands. One per running statement of a session; used by one thread at a time. */
public interface EvalContext {
    /** The clock, read once per statement; local offset of the server. */
    OffsetDateTime statementTime();

    SessionOptions options();

    /** The catalogue of all databases that the session may see. */
    CatalogSnapshot catalog();

    /** The current database. */
    String database();

    /**
     * State of the session by name, upper case: ROWCOUNT, ERROR, TRANCOUNT, FETCH_STATUS, NESTLEVEL, SPID, PROCID,
     * CURSOR_ROWS, IDENTITY, SCOPE_IDENTITY, XACT_STATE, ERROR_NUMBER, ERROR_MESSAGE, ERROR_SEVERITY, ERROR_STATE,
     * ERROR_LINE, ERROR_PROCEDURE, LOGIN, USER, HOST_NAME, APP_NAME, DEFAULT_SCHEMA, SERVERNAME. Null for NULL.
     */
    @Nullable
    Object state(String name);

    /** A keyed state: CURSOR_STATUS(scope, name), IDENT_CURRENT(table), SESSION_CONTEXT(key), COLUMNS_UPDATED(), UPDATE(column). */
    @Nullable
    Object state(String name, @Nullable Object... keys);

    /** Calls a scalar user function by its qualified name; the values have the declared parameter types. */
    @Nullable
    Object callUserFunction(String qualifiedName, List<@Nullable Object> arguments, SqlType result);

    /** Notes a message (3606, 3607, 3622, 8153) that the statement sends once at its end. */
    default void warn(int number) {}

    /** RAND() without a seed draws from here; RAND(seed) reseeds it. */
    java.util.Random random();
}
