package dev.aul.executor.interpreter;

import dev.aul.executor.procedures.Given;
import java.util.List;

/** A procedure of the server's own, written in Java. Thread-safe. */
@FunctionalInterface
public interface SystemProcedure {
    /** Runs a call and gives its return status; what it says goes to the execution's output. */
    int run(Call call);

    /**
     * One call.
     *
     * @param caller the level that calls; its variables are those of the arguments
     */
    record Call(Execution execution, Activation caller, String name, List<Given> arguments) {}
}
