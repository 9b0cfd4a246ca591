package dev.aul.backend.mysql;

import dev.aul.backend.rows.StoreErrors;
import dev.aul.backend.server.DirectDriver;
import dev.aul.backend.server.ServerSettings;
import dev.aul.language.errors.SqlError.Fate;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.mysqlclient.MySQLConnectOptions;
import io.vertx.mysqlclient.MySQLConnection;
import io.vertx.sqlclient.SqlConnection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/** Makes connections that all behave alike, whatever the server's defaults are. Thread-safe. */
final class MysqlConnections {
    private static final int CACHED_STATEMENTS = 512;
    private static final int CACHED_TEXT = 16_384;
    private static final int PIPELINED = 256;

    /** NO_AUTO_VALUE_ON_ZERO: a row may have the number 0. */
    private static final List<String> SESSION = List.of(
            "sql_mode = 'STRICT_ALL_TABLES,NO_BACKSLASH_ESCAPES,NO_ZERO_DATE,NO_ZERO_IN_DATE,"
                    + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,NO_AUTO_VALUE_ON_ZERO'",
            "time_zone = '+00:00'",
            "lc_messages = 'en_US'",
            "autocommit = 1",
            "max_sort_length = 32768",
            "sort_buffer_size = 2097152");

    private final Vertx vertx;
    private final MySQLConnectOptions options;
    private final String prefix;
    /** The server's number of each connection, to cancel what runs there. */
    private final Map<SqlConnection, Long> numbers = Collections.synchronizedMap(new WeakHashMap<>());

    /** Whether the server refuses a write to what has changed since the snapshot; MariaDB does. */
    private volatile boolean conflicts;

    private MysqlConnections(Vertx vertx, MySQLConnectOptions options, String prefix) {
        this.vertx = vertx;
        this.options = options;
        this.prefix = prefix;
    }

    /** Throws 40613 when the URI is none of MySQL's. */
    static MysqlConnections of(Vertx vertx, ServerSettings settings) {
        MySQLConnectOptions options = options(settings);
        String prefix = options.getDatabase() == null ? "" : options.getDatabase();
        options.setDatabase("");
        options.setCollation("utf8mb4_bin");
        options.setCachePreparedStatements(true);
        options.setPreparedStatementCacheMaxSize(CACHED_STATEMENTS);
        options.setPreparedStatementCacheSqlLimit(CACHED_TEXT);
        options.setPipeliningLimit(PIPELINED);
        options.addProperty("program_name", "aul");
        return new MysqlConnections(vertx, options, prefix);
    }

    /** Connections of the driver as it is. */
    static DirectDriver direct(String uri, int connections) {
        MySQLConnectOptions options = options(ServerSettings.of(uri));
        String prefix = options.getDatabase() == null ? "" : options.getDatabase();
        options.setDatabase("");
        options.setCollation("utf8mb4_bin");
        options.setCachePreparedStatements(true);
        options.setPipeliningLimit(1);
        return DirectDriver.open(connections, prefix, vertx -> MySQLConnection.connect(vertx, options));
    }

    /** The driver takes no empty name of a database, and its exception holds the password. */
    private static MySQLConnectOptions options(ServerSettings settings) {
        try {
            return MySQLConnectOptions.fromUri(settings.uri().replaceFirst("(?<=[^/])/(?=\\?|$)", ""));
        } catch (IllegalArgumentException _) {
            throw StoreErrors.error(
                    40613,
                    17,
                    settings.address() + " is not of the form mysql://user:password@host:port/prefix.",
                    Fate.BATCH);
        }
    }

    /** What begins the name of each MySQL database. */
    String prefix() {
        return prefix;
    }

    boolean conflicts() {
        return conflicts;
    }

    Future<MySQLConnection> connect() {
        return MySQLConnection.connect(vertx, options)
                .compose(connection -> prepare(connection).onFailure(_ -> connection.close()));
    }

    private Future<MySQLConnection> prepare(MySQLConnection connection) {
        return connection
                .query("SET SESSION " + String.join(", ", SESSION)
                        + "; SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED")
                .execute()
                .compose(_ -> connection
                        .query("SET SESSION innodb_snapshot_isolation = ON")
                        .execute()
                        .onSuccess(_ -> conflicts = true)
                        .otherwiseEmpty())
                .compose(_ -> connection.query("SELECT CONNECTION_ID()").execute())
                .map(rows -> {
                    numbers.put(connection, rows.iterator().next().getLong(0));
                    return connection;
                });
    }

    /** Ends the statement that runs on a connection. */
    Future<Void> cancel(SqlConnection connection) {
        Long number = numbers.get(connection);
        if (number == null) {
            return Future.succeededFuture();
        }
        return MySQLConnection.connect(vertx, options).compose(other -> other.query("KILL QUERY " + number)
                .execute()
                .eventually(other::close)
                .mapEmpty());
    }
}
