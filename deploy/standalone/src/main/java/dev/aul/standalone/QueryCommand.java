package dev.aul.standalone;

import dev.aul.language.parse.Scripts;
import dev.aul.tds.client.TdsConnection;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs T-SQL on any SQL Server or aul over TDS: a query, a file, or what is typed. */
@Command(name = "query", description = "Runs T-SQL over TDS: -Q, -i, or what standard input says, up to each GO.")
final class QueryCommand implements Callable<Integer> {
    @Mixin
    private ServerOptions server = new ServerOptions();

    @Option(names = "-Q", paramLabel = "SQL", description = "runs it and ends")
    @Nullable
    private String query;

    @Option(names = "-i", paramLabel = "FILE", description = "runs a file and ends")
    @Nullable
    private Path file;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        var printer = new ReplyPrinter(out);
        try (var connection = server.connect()) {
            if (query != null) {
                script(connection, printer, query);
            } else if (file != null) {
                script(connection, printer, ScriptText.read(file));
            } else {
                prompt(connection, printer, out);
            }
        }
        return printer.failed() ? 1 : 0;
    }

    private static void script(TdsConnection connection, ReplyPrinter printer, String text) throws IOException {
        for (var batch : Scripts.split(text)) {
            for (int i = 0; i < batch.count(); i++) {
                printer.print(connection.batch(batch.text()).tokens());
            }
        }
    }

    private static void prompt(TdsConnection connection, ReplyPrinter printer, PrintWriter out) throws IOException {
        boolean terminal = java.util.Objects.requireNonNull(System.console()).isTerminal();
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var batch = new StringBuilder();
        int number = 1;
        while (true) {
            if (terminal) {
                out.print(number + "> ");
                out.flush();
            }
            var line = in.readLine();
            if (line == null
                    || line.strip().equalsIgnoreCase("exit")
                    || line.strip().equalsIgnoreCase("quit")) {
                break;
            }
            batch.append(line).append('\n');
            number++;
            if (line.strip().toUpperCase(java.util.Locale.ROOT).matches("GO(\\s+\\d+)?")) {
                script(connection, printer, batch.toString());
                batch.setLength(0);
                number = 1;
            }
        }
        script(connection, printer, batch.toString());
    }
}
