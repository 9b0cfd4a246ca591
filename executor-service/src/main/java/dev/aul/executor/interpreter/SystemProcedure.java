package dev.aul.executor.interpreter;

import dev.aul.executor.ddl.DdlContext;
import dev.aul.executor.procedures.Given;
import dev.aul.language.errors.SqlError;
import dev.aul.messages.frames.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    record Call(Execution execution, Activation caller, String name, List<Given> arguments, boolean noMetadata) {
        /** Sends a whole result set. */
        public void send(List<Frame.Column> columns, List<@Nullable Object[]> rows) {
            execution.output().result(columns, rows, execution.options());
        }

        /** A message or, above severity 10, an error that stops nothing. */
        public void say(SqlError message) {
            execution.output().message(message.at(message.line(), name));
        }

        /** What definitions made by a procedure work with. */
        public DdlContext ddl() {
            return DefineActions.context("", execution, caller);
        }

        /** After a definition: tells the registry of new modules unless a transaction is open. */
        public void defined() {
            execution.publications().afterCommit();
        }
    }
}
