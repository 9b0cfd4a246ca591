package dev.aul.executor.interpreter;

import dev.aul.executor.procedures.Names;
import dev.aul.language.ast.ObjectName;
import dev.aul.language.catalog.ModuleSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.BindingMessage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** User functions, called from expressions and queries. */
final class Functions {
    private final Execution execution;

    Functions(Execution execution) {
        this.execution = execution;
    }

    /** {@code qualifiedName} is database.schema.name; the arguments have the parameters' types. */
    @Nullable
    Object scalar(String qualifiedName, List<@Nullable Object> arguments) {
        Activation callee = activation(qualifiedName, arguments);
        run(callee);
        return callee.returned();
    }

    /** The rows that a multi-statement function fills its table with. */
    List<@Nullable Object[]> table(String qualifiedName, List<@Nullable Object> arguments) {
        Activation callee = activation(qualifiedName, arguments);
        List<@Nullable Object[]> out = new ArrayList<>();
        TableSchema result = callee.program().routine().tables().getFirst();
        callee.atEnd(() -> out.addAll(TableVariables.rows(result, execution, callee)));
        run(callee);
        return out;
    }

    private Activation activation(String qualifiedName, List<@Nullable Object> arguments) {
        ObjectName name = Names.parse(qualifiedName);
        ModuleSchema module = Names.find(
                        name,
                        execution.session().database(),
                        "dbo",
                        execution.session().catalog()::module)
                .orElseThrow(() -> BindingMessage.UNKNOWN_USER_FUNCTION.exception(name.name(), qualifiedName));
        Program program = execution.engine().planner().module(module, execution);
        @Nullable Object[] slots = new Object[program.routine().slots().size()];
        for (int i = 0; i < arguments.size(); i++) {
            slots[i] = arguments.get(i);
        }
        return new Activation(program, Activation.Kind.FUNCTION, execution.current(), slots);
    }

    private void run(Activation callee) {
        Output output = execution.output();
        Capture before = output.capture();
        long rowCount = execution.session().last().rowCount();
        // A function sends nothing: what its statements would say is dropped.
        output.capture(Capture.NOTHING);
        try {
            execution.run(callee);
        } finally {
            output.capture(before);
            execution.session().last().rowCount(rowCount);
        }
    }
}
