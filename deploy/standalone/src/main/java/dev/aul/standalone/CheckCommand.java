package dev.aul.standalone;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.aul.language.errors.SqlError;
import dev.aul.language.errors.SqlException;
import dev.aul.language.parse.ParseOptions;
import dev.aul.language.parse.Scripts;
import dev.aul.language.parse.SqlParser;
import dev.aul.registry.tree.ModuleFile;
import dev.aul.registry.tree.ModulePath;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Loads procedure trees by their layout, or parses any T-SQL files, and reports each file. */
@Command(name = "check", description = "Checks a procedures tree, or with --scripts any T-SQL files.")
final class CheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PATH", arity = "1..*", description = "trees, or with --scripts files and folders")
    private List<Path> paths = List.of();

    @Option(names = "--scripts", description = "parse only: any T-SQL files, batches separated by GO")
    private boolean scripts;

    @Option(names = "--format", defaultValue = "text", description = "text or json")
    private String format = "text";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private record Report(
            String path,
            boolean ok,
            @Nullable Integer number,
            @Nullable Integer line,
            @Nullable Integer column,
            @Nullable String message) {}

    @Override
    public Integer call() throws IOException {
        boolean allOk = true;
        for (var path : paths) {
            if (!Files.exists(path)) {
                throw new Failure("there is no " + path);
            }
            for (var file : files(path)) {
                var report = report(path, file);
                allOk &= report.ok();
                print(report);
            }
        }
        return allOk ? 0 : 1;
    }

    private static List<Path> files(Path path) throws IOException {
        try (var walk = Files.walk(path)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> file.equals(path) || file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        }
    }

    private Report report(Path root, Path file) {
        try {
            var text = ScriptText.read(file);
            var place = scripts || file.equals(root)
                    ? java.util.Optional.<ModulePath>empty()
                    : ModulePath.of(root.relativize(file));
            if (place.isPresent()) {
                ModuleFile.read(place.get(), text);
            } else {
                parse(text);
            }
            return new Report(file.toString(), true, null, null, null, null);
        } catch (SqlException e) {
            return failure(file, e.error());
        }
    }

    private static void parse(String text) {
        for (var batch : Scripts.split(ScriptText.filled(text))) {
            SqlParser.parse(batch.text(), new ParseOptions(true, batch.firstLine()));
        }
    }

    private static Report failure(Path file, SqlError error) {
        return new Report(file.toString(), false, error.number(), error.line(), 1, error.message());
    }

    private void print(Report report) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (format.equals("json")) {
            out.println(new JsonMapper().writeValueAsString(report));
        } else if (report.ok()) {
            out.println(report.path() + ": ok");
        } else {
            out.println("%s:%d:%d: error %d: %s"
                    .formatted(report.path(), report.line(), report.column(), report.number(), report.message()));
        }
        out.flush();
    }
}
