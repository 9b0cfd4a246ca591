package dev.aul.standalone;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs one procedure: {@code aul exec dbo.GetOrder OrderId=1000}. */
@Command(name = "exec", description = "Runs a procedure with NAME=VALUE arguments and prints what it returns.")
final class ExecCommand implements Callable<Integer> {
    @Mixin
    private ServerOptions server = new ServerOptions();

    @Parameters(index = "0", paramLabel = "PROCEDURE")
    private String procedure = "";

    @Parameters(index = "1..*", paramLabel = "NAME=VALUE")
    private List<String> arguments = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var printer = new ReplyPrinter(spec.commandLine().getOut(), ReplyFormat.DEFAULT);
        var batch = new StringBuilder("DECLARE @aul_return int; EXEC @aul_return = ").append(procedure);
        for (int i = 0; i < arguments.size(); i++) {
            batch.append(i == 0 ? " " : ", ").append(argument(arguments.get(i)));
        }
        batch.append("; PRINT CONCAT('return code ', @aul_return)");
        try (var connection = server.connect()) {
            connection.batch(batch.toString(), printer::print);
        }
        return printer.failed() ? 1 : 0;
    }

    private static String argument(String written) {
        var parts = written.split("=", 2);
        if (parts.length != 2) {
            throw new Failure("'" + written + "' is no NAME=VALUE");
        }
        var name = parts[0].startsWith("@") ? parts[0] : "@" + parts[0];
        return name + " = " + (parts[1].equals("NULL") ? "NULL" : "N'" + parts[1].replace("'", "''") + "'");
    }
}
