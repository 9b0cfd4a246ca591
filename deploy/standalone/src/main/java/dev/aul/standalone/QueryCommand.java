package dev.aul.standalone;

import dev.aul.language.parse.ScriptBatch;
import dev.aul.language.parse.Scripts;
import dev.aul.tds.client.TdsConnection;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Runs T-SQL on any SQL Server or aul over TDS: a query, a file, or what is typed. Exit status as sqlcmd's: 0 also after an
 * error of the server, unless {@code -b} asks to end with 1 at the first.
 */
@Command(name = "query", description = "Runs T-SQL over TDS: -Q, -i, or what standard input says, up to each GO.")
final class QueryCommand implements Callable<Integer> {
    @Mixin
    private ServerOptions server = new ServerOptions();

    @Mixin
    private ReplyFormat format = new ReplyFormat();

    @Option(names = "-Q", paramLabel = "SQL", description = "runs it and ends")
    @Nullable
    private String query;

    @Option(names = "-i", paramLabel = "FILE", description = "runs a file and ends")
    @Nullable
    private Path file;

    @Option(names = "-o", paramLabel = "FILE", description = "writes there instead of standard output")
    @Nullable
    private Path output;

    @Option(names = "-v", paramLabel = "NAME=VALUE", description = "a variable, written $(NAME)", arity = "1..*")
    private Map<String, String> variables = new LinkedHashMap<>();

    @Option(names = "-x", description = "$(NAME) is plain text")
    private boolean plain;

    @Option(names = "-b", description = "ends at the first error with exit status 1")
    private boolean stopsAtErrors;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (output == null) {
            return run(spec.commandLine().getOut());
        }
        try (var out = new PrintWriter(output.toFile(), StandardCharsets.UTF_8)) {
            return run(out);
        }
    }

    private int run(PrintWriter out) throws IOException {
        var printer = new ReplyPrinter(out, format);
        var text = new SqlcmdScript(variables, !plain);
        var here = Path.of("");
        boolean whole = true;
        try (var connection = server.connect()) {
            if (query != null) {
                whole = script(connection, printer, text.expand(query, here), false);
            } else if (file != null) {
                var folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
                boolean watched = output != null && Prompt.hasTerminal();
                whole = script(connection, printer, text.expand(ScriptText.read(file), folder), watched);
            } else {
                try (var prompt = Prompt.hasTerminal() ? Prompt.ofTerminal() : Prompt.of(System.in)) {
                    for (var batch = prompt.next(); batch != null && whole; batch = prompt.next()) {
                        whole = script(connection, printer, text.expand(batch, here), false);
                    }
                }
            }
        } finally {
            out.flush();
        }
        return whole ? 0 : 1;
    }

    /** False when it ended at an error. */
    private boolean script(TdsConnection connection, ReplyPrinter printer, String text, boolean watched)
            throws IOException {
        var batches = Scripts.split(text);
        var bar = new ProgressBar(
                System.err, batches.stream().mapToLong(ScriptBatch::count).sum(), watched);
        long done = 0;
        try {
            for (var batch : batches) {
                for (int i = 0; i < batch.count(); i++) {
                    connection.batch(batch.text(), printer::print);
                    if (stopsAtErrors && printer.failed()) {
                        return false;
                    }
                    bar.at(++done);
                }
            }
        } finally {
            bar.end();
        }
        return true;
    }
}
