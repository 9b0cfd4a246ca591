package dev.aul.standalone;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The {@code aul} program. Exit status: 0; 1 with one line that says what went wrong; 2 for wrong usage. */
public final class Main {
    private static final Map<String, Supplier<CommandLine>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("serve", ServeCommand::commandLine);
        COMMANDS.put("exec", () -> new CommandLine(new ExecCommand()));
        COMMANDS.put("query", () -> new CommandLine(new QueryCommand()));
        COMMANDS.put("check", () -> new CommandLine(new CheckCommand()));
        COMMANDS.put("translate", () -> new CommandLine(new TranslateCommand()));
        COMMANDS.put("test", () -> new CommandLine(new TestCommand()));
        COMMANDS.put("login", LoginCommand::commandLine);
        COMMANDS.put("bench", () -> new CommandLine(new BenchCommand()));
        COMMANDS.put("version", () -> new CommandLine(new VersionCommand()));
        COMMANDS.put("help", () -> new CommandLine(new HelpCommand()));
    }

    private static final String HELP = "--help";

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine(arguments).execute(arguments));
    }

    /** Knows the one command that the arguments name, if they do, and otherwise all: a node's start pays for no other's options. */
    static CommandLine commandLine(String... arguments) {
        var spec = CommandSpec.create().name("aul");
        spec.usageMessage().description("Runs T-SQL procedures without SQL Server.");
        var line = new CommandLine(spec);
        var named = arguments.length == 0 || arguments[0].equals("help") ? null : COMMANDS.get(arguments[0]);
        if (named == null) {
            COMMANDS.forEach((name, command) -> line.addSubcommand(name, command.get()));
        } else {
            line.addSubcommand(arguments[0], named.get());
        }
        explain(line);
        return line.setCaseInsensitiveEnumValuesAllowed(true).setExecutionExceptionHandler((exception, command, _) -> {
            command.getErr().println("aul: " + Failure.describe(exception));
            command.getErr().flush();
            return 1;
        });
    }

    private static void explain(CommandLine line) {
        var spec = line.getCommandSpec();
        if (spec.findOption(HELP) == null) {
            spec.addOption(OptionSpec.builder(HELP)
                    .usageHelp(true)
                    .type(boolean.class)
                    .description("shows this")
                    .build());
        }
        line.getSubcommands().values().forEach(Main::explain);
    }
}
