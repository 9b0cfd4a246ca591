package dev.aul.standalone.faults;

import dev.aul.tds.client.ConnectOptions;
import dev.aul.tds.client.TdsConnection;
import dev.aul.tds.request.Encryption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A node in a process of its own, on free ports, with a heap of a given size. */
final class NodeProcess implements AutoCloseable {
    static final String PASSWORD = "Fault-Password-1";
    static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern READY = Pattern.compile("ready tds=[^:]+:(\\d+) http=[^:]+:(\\d+) .*");
    private static final Pattern FAULT =
            Pattern.compile(".*(Exception in thread|OutOfMemoryError|\\tat [\\w.]+|SQLITE_BUSY|LEAK:).*");

    private final Path folder;
    private final Process process;
    private final Path log;
    private final int tdsPort;
    private final int httpPort;

    private NodeProcess(Path folder, Process process, Path log, int tdsPort, int httpPort) {
        this.folder = folder;
        this.process = process;
        this.log = log;
        this.tdsPort = tdsPort;
        this.httpPort = httpPort;
    }

    /** Starts a node over {@code folder}, which may hold the data of an earlier one. */
    static NodeProcess start(Path folder, int heapMebibytes, Map<String, String> settings) throws IOException {
        var procedures = Files.createDirectories(folder.resolve("procedures"));
        var log = Files.createTempFile(folder, "node", ".log");
        var out = Files.createTempFile(folder, "node", ".out");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMebibytes + "m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.aul.standalone.Main",
                "serve",
                "--data",
                folder.resolve("data").toString(),
                "--procedures",
                procedures.toString(),
                "--tds-port",
                "0",
                "--http-port",
                "0"));
        settings.forEach((key, value) -> command.addAll(List.of("--set", key + "=" + value)));
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(log.toFile());
        builder.environment().put("AUL_SA_PASSWORD", PASSWORD);
        var process = builder.start();
        try {
            var ready = Await.value(
                    PATIENCE, () -> ready(process, out, log), () -> "no ready line; the log says: " + read(log));
            return new NodeProcess(
                    folder, process, log, Integer.parseInt(ready.group(1)), Integer.parseInt(ready.group(2)));
        } catch (RuntimeException | Error e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static Optional<Matcher> ready(Process process, Path out, Path log) {
        if (!process.isAlive()) {
            throw new IllegalStateException(
                    "the node ended with status %d: %s".formatted(process.exitValue(), read(log)));
        }
        return read(out).lines().map(READY::matcher).filter(Matcher::matches).findFirst();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int tdsPort() {
        return tdsPort;
    }

    int httpPort() {
        return httpPort;
    }

    /** Microsoft's driver. */
    Connection jdbc(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:sqlserver://127.0.0.1:%d;database=%s;encrypt=false;loginTimeout=60".formatted(tdsPort, database),
                "sa",
                PASSWORD);
    }

    /** A bare connection to the TDS port. */
    Socket socket() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), tdsPort);
    }

    /** The client of this repository, without encryption. */
    TdsConnection tds(String database) throws IOException {
        return TdsConnection.open(ConnectOptions.to("127.0.0.1", tdsPort, "sa", PASSWORD)
                .withEncryption(Encryption.NOT_SUPPORTED, true)
                .withTimeoutMillis((int) PATIENCE.toMillis())
                .withDatabase(database));
    }

    /** Runs batches as sa. */
    void run(String database, String... batches) throws IOException {
        try (var connection = tds(database)) {
            for (String batch : batches) {
                var errors = connection.batch(batch).errors();
                if (!errors.isEmpty()) {
                    throw new IllegalStateException(batch + ": " + errors);
                }
            }
        }
    }

    /** Log lines that tell of a fault of the server's: stack traces, errors of the JVM, SQLite's busy state. */
    List<String> faults() {
        return read(log)
                .lines()
                .filter(line -> FAULT.matcher(line).matches())
                .limit(20)
                .toList();
    }

    String log() {
        return read(log);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Bytes of a database's write-ahead log. */
    long walBytes(String database) throws IOException {
        var wal = folder.resolve("data/databases").resolve(database).resolve(database + ".db-wal");
        return Files.exists(wal) ? Files.size(wal) : 0;
    }

    /** The most memory the process has had, in MiB; 0 where the system does not tell. */
    long peakMebibytes() throws IOException {
        var status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        }
    }

    /** {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
