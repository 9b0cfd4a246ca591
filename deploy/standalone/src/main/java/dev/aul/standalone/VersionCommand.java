package dev.aul.standalone;

import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the version of aul and of the Java that runs it. */
@Command(name = "version", description = "Prints the version.")
final class VersionCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        var version = Objects.requireNonNullElse(Main.class.getPackage().getImplementationVersion(), "development");
        spec.commandLine().getOut().println("aul " + version + ", Java " + Runtime.version());
        return 0;
    }
}
