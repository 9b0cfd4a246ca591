package dev.aul.backend;

import dev.aul.backend.mysql.MysqlStore;
import dev.aul.backend.server.ServerSettings;
import dev.aul.testkit.servers.MariaDbServer;
import io.vertx.core.Vertx;
import io.vertx.mysqlclient.MySQLConnectOptions;
import io.vertx.mysqlclient.MySQLConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A MariaDB server for all tests of this process, with a prefix of databases for each that asks. */
public final class MysqlServer {
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final Vertx VERTX = Vertx.vertx();
    private static final MariaDbServer SERVER = MariaDbServer.start();

    private MysqlServer() {}

    /** The address of a store with nothing in it. */
    public static String database() {
        return SERVER.uri("test" + NAMES.incrementAndGet() + "_");
    }

    /** Runs a statement as an administrator, and gives its rows' first column. */
    public static List<String> execute(String sql) {
        return MySQLConnection.connect(VERTX, MySQLConnectOptions.fromUri(SERVER.uri("mysql")))
                .compose(connection -> connection.query(sql).execute().eventually(connection::close))
                .map(rows -> {
                    List<String> out = new ArrayList<>();
                    rows.forEach(row -> out.add(String.valueOf(row.getValue(0))));
                    return out;
                })
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    public static Store open(String uri) {
        return open(ServerSettings.of(uri));
    }

    public static Store open(ServerSettings settings) {
        return MysqlStore.open(VERTX, settings);
    }
}
