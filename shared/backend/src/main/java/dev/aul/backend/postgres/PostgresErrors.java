package dev.aul.backend.postgres;

import dev.aul.backend.server.ServerFailure;
import dev.aul.backend.server.ServerFailure.Kind;
import io.vertx.pgclient.PgException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's SQLSTATEs, by whole code or else by class. Stateless. */
final class PostgresErrors {
    private static final Map<String, Kind> STATES = Map.ofEntries(
            Map.entry("23505", Kind.DUPLICATE_KEY),
            Map.entry("40P01", Kind.DEADLOCK),
            Map.entry("40001", Kind.CONFLICT),
            Map.entry("55P03", Kind.LOCK_TIMEOUT),
            Map.entry("57014", Kind.CANCELLED),
            Map.entry("57P01", Kind.CONNECTION_LOST),
            Map.entry("57P02", Kind.CONNECTION_LOST),
            Map.entry("57P03", Kind.CONNECTION_LOST),
            Map.entry("08", Kind.CONNECTION_LOST),
            Map.entry("53100", Kind.DISK_FULL),
            Map.entry("25006", Kind.READ_ONLY),
            Map.entry("42501", Kind.DENIED),
            Map.entry("22003", Kind.OVERFLOW),
            Map.entry("42P06", Kind.EXISTS),
            Map.entry("42P07", Kind.EXISTS));

    /** {@code Key (a, b)=(1, x) already exists.}, in any language. */
    private static final Pattern KEY = Pattern.compile("\\)=\\((.*)\\)", Pattern.DOTALL);

    private PostgresErrors() {}

    static ServerFailure of(Throwable thrown) {
        if (!(thrown instanceof PgException error)) {
            return new ServerFailure(Kind.CONNECTION_LOST, null, null, String.valueOf(thrown.getMessage()));
        }
        String state = String.valueOf(error.getSqlState());
        Kind family = STATES.getOrDefault(state.length() < 2 ? state : state.substring(0, 2), Kind.OTHER);
        return new ServerFailure(
                STATES.getOrDefault(state, family),
                error.getConstraint(),
                key(error.getDetail()),
                error.getErrorMessage() + " (" + state + ")");
    }

    private static @Nullable String key(@Nullable String detail) {
        Matcher matcher = KEY.matcher(detail == null ? "" : detail);
        return matcher.find() ? matcher.group(1) : null;
    }
}
