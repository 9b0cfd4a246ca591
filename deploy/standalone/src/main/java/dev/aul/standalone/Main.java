package dev.aul.standalone;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The {@code aul} program. Exit status: 0; 1 with one line that says what went wrong; 2 for wrong usage. */
@Command(name = "aul", description = "Runs T-SQL procedures without SQL Server.")
public final class Main {
    private static final Map<String, Supplier<Object>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("serve", ServeCommand::new);
        COMMANDS.put("exec", ExecCommand::new);
        COMMANDS.put("query", QueryCommand::new);
        COMMANDS.put("check", CheckCommand::new);
        COMMANDS.put("test", TestCommand::new);
        COMMANDS.put("login", LoginCommand::new);
        COMMANDS.put("bench", BenchCommand::new);
        COMMANDS.put("version", VersionCommand::new);
        COMMANDS.put("help", Main::help);
    }

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine(arguments).execute(arguments));
    }

    /** Knows the one command that the arguments name, if they do, and otherwise all: reading the options of all costs a start time. */
    static CommandLine commandLine(String... arguments) {
        var line = new CommandLine(new Main());
        var named = arguments.length == 0 || arguments[0].equals("help") ? null : COMMANDS.get(arguments[0]);
        if (named == null) {
            COMMANDS.forEach((name, command) -> line.addSubcommand(name, command.get()));
        } else {
            line.addSubcommand(arguments[0], named.get());
        }
        return line.setCaseInsensitiveEnumValuesAllowed(true).setExecutionExceptionHandler((exception, command, _) -> {
            command.getErr().println("aul: " + Failure.describe(exception));
            command.getErr().flush();
            return 1;
        });
    }

    /** No constructor reference: the ahead-of-time cache of JDK 25 cannot be made with one to a class as old as picocli's. */
    private static Object help() {
        return new HelpCommand();
    }
}
