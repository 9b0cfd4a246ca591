package dev.aul.standalone;

import dev.aul.platform.configuration.Configuration;
import dev.aul.tds.client.ConnectOptions;
import dev.aul.tds.client.TdsConnection;
import dev.aul.testkit.sqltest.SqlTest;
import dev.aul.testkit.sqltest.SqlTestFile;
import dev.aul.testkit.sqltest.SqlTestRunner;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the {@code .sqltest} files of a tree against a node of its own with fresh databases. */
@Command(name = "test", description = "Runs the .sqltest files of a procedures tree.")
final class TestCommand implements Callable<Integer> {
    private static final String PASSWORD = "only-for-this-run";

    @Parameters(paramLabel = "TREE", defaultValue = "procedures")
    private Path tree = Path.of("procedures");

    @Option(
            names = "--restart",
            hidden = true,
            description = "starts the node once more, so that the ahead-of-time cache learns how data is opened")
    private boolean restart;

    @Option(names = "--storage", paramLabel = "KIND", defaultValue = "sqlite", description = "default sqlite")
    private String storage = "sqlite";

    @Option(
            names = "--storage-uri",
            paramLabel = "URI",
            defaultValue = "",
            description = "an empty database of a server")
    private String storageUri = "";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private int passed;
    private int failed;

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(tree)) {
            throw new Failure("there is no folder " + tree);
        }
        if (storage.equals(StorageOptions.SQL_SERVER)) {
            throw new Failure("the tests of a tree need a storage of aul's own: sqlserver runs its own procedures");
        }
        try (var data = TemporaryFolder.make("aul-test")) {
            try (var node = start(data.path())) {
                for (var file : files()) {
                    run(file, node);
                }
            }
            if (restart) {
                start(data.path()).close();
            }
        }
        var out = spec.commandLine().getOut();
        out.println("%d passed, %d failed".formatted(passed, failed));
        out.flush();
        return failed == 0 ? 0 : 1;
    }

    private Node start(Path data) {
        return Node.start(configuration(data), PASSWORD, new PrintStream(OutputStream.nullOutputStream()));
    }

    private Configuration configuration(Path data) {
        return Configuration.load(
                Optional.empty(),
                Map.of(),
                Map.of(
                        "data.folder",
                        data.toString(),
                        "procedures.folder",
                        tree.toString(),
                        "gateway.tds.port",
                        "0",
                        "gateway.http.port",
                        "0",
                        "storage.kind",
                        storage,
                        "storage.uri",
                        storageUri));
    }

    private List<Path> files() throws IOException {
        try (var walk = Files.walk(tree)) {
            return walk.filter(file -> file.toString().endsWith(".sqltest"))
                    .sorted()
                    .toList();
        }
    }

    private void run(Path file, Node node) {
        var first = tree.relativize(file).getName(0).toString();
        var database = first.startsWith("_") ? "master" : first;
        for (var test : SqlTestFile.parse(ScriptText.read(file))) {
            try (var connection = TdsConnection.open(ConnectOptions.to(node.host(), node.tdsPort(), "sa", PASSWORD)
                    .withDatabase(database))) {
                report(file, test, SqlTestRunner.run(test, text -> connection
                        .batch(text)
                        .tokens()));
            } catch (IOException e) {
                report(file, test, Optional.of(Failure.describe(e)));
            }
        }
    }

    private void report(Path file, SqlTest test, Optional<String> difference) {
        PrintWriter out = spec.commandLine().getOut();
        if (difference.isEmpty()) {
            passed++;
            return;
        }
        failed++;
        out.println("FAIL %s:%d %s%n  %s".formatted(file, test.line(), test.title(), difference.get()));
        out.flush();
    }
}
