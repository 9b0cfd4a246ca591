package dev.aul.standalone;

import dev.aul.backend.Translator;
import dev.aul.backend.mysql.MysqlStore;
import dev.aul.backend.postgres.PostgresStore;
import dev.aul.backend.sqlite.SqliteTranslator;
import dev.aul.executor.interpreter.Inspection;
import dev.aul.language.errors.SqlException;
import dev.aul.language.parse.ScriptBatch;
import dev.aul.language.parse.Scripts;
import dev.aul.platform.configuration.Configuration;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what T-SQL files would run on a store, and what aul does itself and why. Needs no server, runs nothing. */
@Command(name = "translate", description = "Prints what T-SQL files would run on a store, and what stays in aul.")
final class TranslateCommand implements Callable<Integer> {
    private static final String PASSWORD = "only-for-this-run";

    /** The stores that text can be made for. */
    enum Dialect {
        SQLITE,
        POSTGRES,
        MYSQL;

        Translator translator(Vertx vertx) {
            return switch (this) {
                case SQLITE -> new SqliteTranslator();
                case POSTGRES -> PostgresStore.translator();
                case MYSQL -> MysqlStore.translator(vertx);
            };
        }
    }

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "T-SQL files, batches separated by GO")
    private List<Path> files = List.of();

    @Option(
            names = "--dialect",
            paramLabel = "KIND",
            defaultValue = "sqlite",
            description = "sqlite, postgres or mysql")
    private Dialect dialect = Dialect.SQLITE;

    @Option(
            names = {"-d", "--database"},
            paramLabel = "DATABASE",
            description =
                    "where names are looked up; made when it is missing. Default: the files' folder in TREE, else master")
    private @Nullable String database;

    @Option(
            names = "--procedures",
            paramLabel = "TREE",
            description = "a tree whose schema scripts and modules the files may use")
    private @Nullable Path tree;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        for (var file : files) {
            if (!Files.isRegularFile(file)) {
                throw new Failure("there is no file " + file);
            }
        }
        if (tree != null && !Files.isDirectory(tree)) {
            throw new Failure("there is no folder " + tree);
        }
        var folder = TemporaryFolder.make("aul-translate");
        var vertx = Vertx.vertx();
        try (folder;
                var node = Node.start(
                        configuration(folder.path()),
                        vertx,
                        PASSWORD,
                        new PrintStream(OutputStream.nullOutputStream()))) {
            var translator = dialect.translator(vertx);
            boolean allOk = true;
            for (var file : files) {
                allOk &= translate(file, node, translator);
            }
            return allOk ? 0 : 1;
        }
    }

    private Configuration configuration(Path folder) throws IOException {
        var procedures = tree == null ? Files.createDirectory(folder.resolve("procedures")) : tree;
        return Configuration.load(
                Optional.empty(),
                Map.of(),
                Map.of(
                        "data.folder",
                        folder.resolve("data").toString(),
                        "procedures.folder",
                        procedures.toString(),
                        "gateway.tds.port",
                        "0",
                        "gateway.http.port",
                        "0"));
    }

    private boolean translate(Path file, Node node, Translator translator) {
        var printer = new TranslationPrinter(spec.commandLine().getOut(), file, translator);
        try (var inspection = node.inspect(home(file))) {
            for (var batch : Scripts.split(ScriptText.filled(ScriptText.read(file)))) {
                batch(batch, inspection, printer);
            }
        }
        return printer.isOk();
    }

    private static void batch(ScriptBatch batch, Inspection inspection, TranslationPrinter printer) {
        try {
            printer.batch(inspection.batch(batch.text()), batch.firstLine(), inspection.catalog());
        } catch (SqlException e) {
            printer.failed(e.error(), batch.firstLine());
        }
    }

    /** A file of the tree lies in its database's folder. */
    private String home(Path file) {
        if (database != null) {
            return database;
        }
        var root = tree == null ? null : tree.toAbsolutePath().normalize();
        var place = file.toAbsolutePath().normalize();
        if (root == null || !place.startsWith(root)) {
            return "master";
        }
        var first = root.relativize(place).getName(0).toString();
        return first.startsWith("_") || place.getNameCount() == root.getNameCount() + 1 ? "master" : first;
    }
}
