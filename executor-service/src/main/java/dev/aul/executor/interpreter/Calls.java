package dev.aul.executor.interpreter;

import dev.aul.executor.interpreter.Endings.LevelEnded;
import dev.aul.executor.procedures.ArgumentBinder;
import dev.aul.executor.procedures.Given;
import dev.aul.executor.procedures.ProcedureResolver;
import dev.aul.language.ast.ObjectName;
import dev.aul.language.catalog.ModuleSchema;
import dev.aul.language.errors.RunMessage;
import dev.aul.language.errors.SqlError;
import dev.aul.language.errors.SqlError.Fate;
import dev.aul.language.errors.SqlException;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Step;
import dev.aul.messages.frames.Frame;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls procedures and strings, from a batch, another module or a client. */
public final class Calls {
    private final Execution execution;

    Calls(Execution execution) {
        this.execution = execution;
    }

    /** What a call gave: {@code status} null when it was cut short. */
    public record Outcome(@Nullable Integer status) {}

    /** A query's columns and all its rows. */
    public record Materialized(List<Frame.Column> columns, List<@Nullable Object[]> rows) {}

    /** Runs a text that is one query and keeps its rows; null when it is something else, which is not run. */
    public @Nullable Materialized materialized(
            String text, String declarations, List<Given> arguments, Activation caller) {
        Program program = compiled(() -> execution.engine().planner().parameterized(text, declarations, execution));
        List<Step> steps = program.routine().steps();
        if (steps.size() != 1 || !(steps.getFirst() instanceof Step.Select select)) {
            return null;
        }
        @Nullable Object[] slots = new Object[program.routine().slots().size()];
        ArgumentBinder binder = binder("", program, caller);
        binder.fill(binder.match(arguments), slots);
        Activation activation = new Activation(program, Activation.Kind.STRING, caller, slots);
        Rel.Query query = select.query();
        return new Materialized(
                QueryActions.columns(query.columns()), CursorActions.rows(query, slots, execution, activation));
    }

    private ArgumentBinder binder(String name, Program program, Activation caller) {
        return new ArgumentBinder(
                name,
                program.routine().parameters(),
                (value, from, to) -> Values.converted(value, from, to, execution, caller));
    }

    /** Calls a procedure by name. Throws 2812 and the errors of binding arguments. */
    Outcome procedure(ObjectName name, List<Given> arguments, Activation caller) {
        return procedure(name, arguments, caller, false);
    }

    /** {@code noMetadata}: the client knows the columns of what it fetches. */
    Outcome procedure(ObjectName name, List<Given> arguments, Activation caller, boolean noMetadata) {
        if (isSystem(name)) {
            Optional<SystemProcedure> java = execution.engine().library().java(name.name());
            if (java.isPresent()) {
                return new Outcome(java.get()
                        .run(new SystemProcedure.Call(execution, caller, name.name(), arguments, noMetadata)));
            }
        }
        ModuleSchema module = find(name).orElseThrow(() -> RunMessage.PROCEDURE_NOT_FOUND.exception(name));
        Program program = compiled(() -> execution.engine().planner().module(module, execution));
        return run(program, Activation.Kind.PROCEDURE, module.name(), arguments, caller);
    }

    /** Runs a text with parameters, as sp_executesql does. */
    public Outcome parameterized(String text, String declarations, List<Given> arguments, Activation caller) {
        Program program = compiled(() -> execution.engine().planner().parameterized(text, declarations, execution));
        return run(program, Activation.Kind.STRING, "", arguments, caller);
    }

    /** Runs an EXEC string. */
    Outcome string(String text, Activation caller) {
        Program program = compiled(() -> execution.engine().planner().batch(text, execution));
        return run(program, Activation.Kind.STRING, "", List.of(), caller);
    }

    private Outcome run(Program program, Activation.Kind kind, String name, List<Given> arguments, Activation caller) {
        @Nullable Object[] slots = new Object[program.routine().slots().size()];
        ArgumentBinder binder = binder(name, program, caller);
        @Nullable Given[] byParameter = binder.match(arguments);
        binder.fill(byParameter, slots);
        int transactions = execution.session().transactions().count();
        Activation callee = new Activation(program, kind, caller, slots);
        boolean completed = completes(callee);
        if (completed) {
            binder.giveBack(byParameter, slots);
        }
        checkTransactions(transactions, callee);
        return new Outcome(completed ? (Integer) callee.returnStatus() : null);
    }

    private boolean completes(Activation callee) {
        try {
            execution.run(callee);
            return true;
        } catch (LevelEnded _) {
            return false;
        }
    }

    /** 266 when the callee has left another number of transactions than it found. */
    private void checkTransactions(int before, Activation callee) {
        int after = execution.session().transactions().count();
        if (before != after && callee.kind() == Activation.Kind.PROCEDURE) {
            SqlError error = RunMessage.TRANSACTION_COUNT_MISMATCH.error(before, after);
            execution.pendingError(error.at(0, callee.name()));
        }
    }

    /** What stops a callee from starting stops only the statement that calls it, and can be caught around it. */
    private static Program compiled(Supplier<Program> planning) {
        try {
            return planning.get();
        } catch (SqlException failure) {
            SqlError error = failure.error();
            throw error.fate() == Fate.COMPILE || error.fate() == Fate.LEVEL
                    ? new SqlException(error.withFate(Fate.RAISED))
                    : failure;
        }
    }

    private Optional<ModuleSchema> find(ObjectName name) {
        String database = execution.session().database();
        if (name.name().startsWith("#")) {
            return Optional.ofNullable(
                    execution.session().temporaryProcedures().get(name.name().toLowerCase(Locale.ROOT)));
        }
        if (isSystem(name)) {
            Optional<ModuleSchema> system = execution
                    .engine()
                    .library()
                    .text(name.name(), name.database() == null ? database : name.database());
            if (system.isPresent()) {
                return system;
            }
        }
        return new ProcedureResolver(execution.session().catalog(), database).find(name);
    }

    private static boolean isSystem(ObjectName name) {
        String schema = name.schema();
        return schema == null || schema.equalsIgnoreCase("sys") || schema.equalsIgnoreCase("dbo");
    }
}
