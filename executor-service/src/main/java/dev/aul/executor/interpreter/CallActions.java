package dev.aul.executor.interpreter;

import dev.aul.executor.interpreter.Values.Value;
import dev.aul.executor.procedures.Given;
import dev.aul.executor.procedures.Names;
import dev.aul.language.ast.ObjectName;
import dev.aul.language.errors.SqlException;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Step;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** EXEC of procedures and strings. */
final class CallActions {
    private CallActions() {}

    /** An argument as written: {@code value} null for DEFAULT, {@code slot} -1 when nothing comes back. */
    private record Argument(@Nullable String name, @Nullable Value value, SqlType type, int slot) {}

    static Action execute(Step.Execute execute) {
        List<Argument> arguments =
                execute.arguments().stream().map(CallActions::argument).toList();
        return (execution, activation) -> {
            List<Given> given = new ArrayList<>();
            for (Argument argument : arguments) {
                Value value = argument.value();
                given.add(new Given(
                        argument.name(),
                        argument.type(),
                        value == null ? null : value.of(execution, activation),
                        argument.slot() >= 0,
                        value == null));
            }
            Calls.Outcome outcome = execution.calls().procedure(target(execute, activation), given, activation);
            giveBack(arguments, given, execution, activation);
            Integer status = outcome.status();
            if (execute.returnSlot() >= 0 && status != null) {
                activation.slots()[execute.returnSlot()] = Values.converted(
                        status,
                        SqlType.INT,
                        activation
                                .program()
                                .routine()
                                .slots()
                                .get(execute.returnSlot())
                                .type(),
                        execution,
                        activation);
            }
            return ended(outcome, execution, activation);
        };
    }

    static Action executeString(Step.ExecuteString execute) {
        Value text = Values.value(execute.text());
        return (execution, activation) -> {
            Object value = text.of(execution, activation);
            Calls.Outcome outcome = execution.calls().string(value == null ? "" : value.toString(), activation);
            return ended(outcome, execution, activation);
        };
    }

    private static int ended(Calls.Outcome outcome, Execution execution, Activation activation) {
        execution.output().called(activation, execution.options(), outcome.status());
        SqlException pending = execution.takePendingError();
        if (pending != null) {
            throw pending;
        }
        return Action.NEXT;
    }

    private static void giveBack(
            List<Argument> arguments, List<Given> given, Execution execution, Activation activation) {
        for (int i = 0; i < arguments.size(); i++) {
            int slot = arguments.get(i).slot();
            Given argument = given.get(i);
            if (slot >= 0 && argument.returned()) {
                activation.slots()[slot] = Values.converted(
                        argument.result(),
                        argument.resultType(),
                        activation.program().routine().slots().get(slot).type(),
                        execution,
                        activation);
            }
        }
    }

    private static ObjectName target(Step.Execute execute, Activation activation) {
        ObjectName written = execute.target();
        if (written != null) {
            return written;
        }
        Object name = activation.slots()[execute.targetSlot()];
        return Names.parse(name == null ? "" : name.toString());
    }

    private static Argument argument(Step.Argument argument) {
        Expr value = argument.value();
        if (value instanceof Expr.Slot table && table.type().kind() == TypeKind.TABLE) {
            return new Argument(
                    argument.name(),
                    (execution, activation) -> TableVariables.argument(table, execution, activation),
                    table.type(),
                    -1);
        }
        return value == null
                ? new Argument(argument.name(), null, SqlType.NULL, -1)
                : new Argument(argument.name(), Values.value(value), value.type(), argument.slot());
    }
}
