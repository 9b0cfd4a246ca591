package dev.aul.standalone;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code aul} program. Exit status: 0; 1 with one line that says what went wrong; 2 for wrong usage. */
@Command(
        name = "aul",
        description = "Runs T-SQL procedures without SQL Server.",
        subcommands = {
            ServeCommand.class,
            ExecCommand.class,
            QueryCommand.class,
            CheckCommand.class,
            TestCommand.class,
            LoginCommand.class,
            BenchCommand.class,
            VersionCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        var commandLine = new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setExecutionExceptionHandler((exception, command, _) -> {
            command.getErr().println("aul: " + Failure.describe(exception));
            command.getErr().flush();
            return 1;
        });
        return commandLine;
    }
}
