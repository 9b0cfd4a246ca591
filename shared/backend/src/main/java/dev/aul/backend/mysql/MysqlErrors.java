package dev.aul.backend.mysql;

import dev.aul.backend.server.ServerFailure;
import dev.aul.backend.server.ServerFailure.Kind;
import io.vertx.mysqlclient.MySQLException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The error numbers of MySQL and MariaDB, and else the classes of SQLSTATE. Stateless. */
final class MysqlErrors {
    static final int DUPLICATE = 1062;

    private static final Map<Integer, Kind> NUMBERS = Map.ofEntries(
            Map.entry(DUPLICATE, Kind.DUPLICATE_KEY),
            Map.entry(1586, Kind.DUPLICATE_KEY),
            Map.entry(1213, Kind.DEADLOCK),
            Map.entry(1205, Kind.LOCK_TIMEOUT),
            Map.entry(3572, Kind.LOCK_TIMEOUT),
            Map.entry(1020, Kind.CONFLICT),
            Map.entry(1412, Kind.CONFLICT),
            Map.entry(1317, Kind.CANCELLED),
            Map.entry(1969, Kind.CANCELLED),
            Map.entry(3024, Kind.CANCELLED),
            Map.entry(1053, Kind.CONNECTION_LOST),
            Map.entry(1927, Kind.CONNECTION_LOST),
            Map.entry(4031, Kind.CONNECTION_LOST),
            Map.entry(3, Kind.DISK_FULL),
            Map.entry(1021, Kind.DISK_FULL),
            Map.entry(1114, Kind.DISK_FULL),
            Map.entry(1290, Kind.READ_ONLY),
            Map.entry(1792, Kind.READ_ONLY),
            Map.entry(1836, Kind.READ_ONLY),
            Map.entry(1044, Kind.DENIED),
            Map.entry(1045, Kind.DENIED),
            Map.entry(1142, Kind.DENIED),
            Map.entry(1143, Kind.DENIED),
            Map.entry(1227, Kind.DENIED),
            Map.entry(1370, Kind.DENIED),
            Map.entry(1264, Kind.OVERFLOW),
            Map.entry(1690, Kind.OVERFLOW),
            Map.entry(1007, Kind.EXISTS),
            Map.entry(1050, Kind.EXISTS),
            Map.entry(1061, Kind.EXISTS));

    /** {@code Duplicate entry 'x' for key 'k'}: what is between the last two quotes. */
    private static final Pattern KEY_NAME = Pattern.compile("for key '(.*)'$", Pattern.DOTALL);

    /** How the driver writes the server's own words. */
    private static final Pattern WORDS = Pattern.compile("\\{errorMessage=(.*), errorCode=.*}", Pattern.DOTALL);

    private MysqlErrors() {}

    static ServerFailure of(Throwable thrown) {
        return switch (thrown) {
            case RowFailure row -> of(row.getCause()).atRow(row.row());
            case MySQLException error -> {
                String text = text(String.valueOf(error.getMessage()));
                String state = String.valueOf(error.getSqlState());
                Kind family = state.startsWith("08") ? Kind.CONNECTION_LOST : Kind.OTHER;
                yield new ServerFailure(
                        NUMBERS.getOrDefault(error.getErrorCode(), family),
                        constraint(text),
                        null,
                        text + " (" + error.getErrorCode() + ")");
            }
            default -> new ServerFailure(Kind.CONNECTION_LOST, null, null, String.valueOf(thrown.getMessage()));
        };
    }

    private static String text(String message) {
        Matcher matcher = WORDS.matcher(message);
        return matcher.matches() ? matcher.group(1) : message;
    }

    private static @Nullable String constraint(String message) {
        Matcher matcher = KEY_NAME.matcher(message);
        return matcher.find() ? matcher.group(1) : null;
    }

    /** One of the rows that were written together has failed. */
    static final class RowFailure extends RuntimeException {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        private final int row;

        RowFailure(int row, Throwable cause) {
            super(cause.getMessage(), cause, false, false);
            this.row = row;
        }

        int row() {
            return row;
        }

        @Override
        public synchronized Throwable getCause() {
            return java.util.Objects.requireNonNull(super.getCause());
        }
    }
}
