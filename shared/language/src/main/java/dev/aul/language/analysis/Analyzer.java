package dev.aul.language.analysis;

import dev.aul.language.ast.Batch;
import dev.aul.language.ast.Ddl;
import dev.aul.language.catalog.ModuleSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.SqlError.Fate;
import dev.aul.language.errors.SqlException;
import dev.aul.language.routine.Rel.OutColumn;
import dev.aul.language.routine.Routine;
import dev.aul.language.routine.Step;
import java.util.List;

/**
 * Makes routines of syntax trees. An error that SQL Server finds before anything runs is thrown as
 * {@link dev.aul.language.errors.SqlException} with its line. Pure; any number of threads.
 */
public final class Analyzer {
    private Analyzer() {}

    /** A batch or the text of an EXEC string. */
    public static Routine batch(Batch batch, AnalysisScope scope) {
        return new RoutineBinder(scope, Frame.batch(), batch.text()).bind(batch.statements());
    }

    /** A batch with declared parameters: {@code sp_executesql} and prepared statements. */
    public static Routine parameterized(Batch batch, List<Ddl.Parameter> parameters, AnalysisScope scope) {
        Frame frame = Frame.batch();
        frame.declareParameters(parameters, scope);
        return new RoutineBinder(scope, frame, batch.text()).bind(batch.statements());
    }

    /** The body of a procedure, in the database and schema of {@code module}. */
    public static Routine procedure(Ddl.CreateProcedure procedure, ModuleSchema module, AnalysisScope scope) {
        AnalysisScope home = scope.in(module.database(), module.schema());
        Frame frame = Frame.module(module);
        frame.declareParameters(procedure.parameters(), home);
        return new RoutineBinder(home, frame, module.text()).bind(procedure.body());
    }

    /**
     * The body of a scalar or multi-statement function. A scalar one has {@link Routine#returns}; the table that the
     * other one fills is the first of {@link Routine#tables}.
     */
    public static Routine function(Ddl.CreateFunction function, ModuleSchema module, AnalysisScope scope) {
        AnalysisScope home = scope.in(module.database(), module.schema());
        Frame frame = Frame.module(module);
        frame.declareParameters(function.parameters(), home);
        frame.declareResult(function.returns(), module.text(), home);
        FunctionRules.check(function.body());
        return new RoutineBinder(home, frame, module.text()).bind(function.body());
    }

    /** The body of a trigger; the two tables stand first in {@link Routine#tables}. */
    public static Routine trigger(
            Ddl.CreateTrigger trigger,
            ModuleSchema module,
            TableSchema inserted,
            TableSchema deleted,
            AnalysisScope scope) {
        Frame frame = Frame.module(module);
        frame.declareImage("inserted", inserted);
        frame.declareImage("deleted", deleted);
        return new RoutineBinder(scope.in(module.database(), module.schema()), frame, module.text())
                .bind(trigger.body());
    }

    /** The columns of a view that is about to be made: 208, 4511, 4506 and what else keeps it from being made. */
    public static List<OutColumn> view(Ddl.CreateView view, ModuleSchema module, AnalysisScope scope) {
        Binding binding = Binding.of(scope.in(module.database(), module.schema()), Frame.batch());
        return ModuleColumns.check(
                new QueryBinder(binding, null).subquery(view.query()), view.columns(), module, view.position());
    }

    /** The columns of an inline function that is about to be made. */
    public static List<OutColumn> inlineFunction(
            Ddl.CreateFunction function, ModuleSchema module, AnalysisScope scope) {
        AnalysisScope home = scope.in(module.database(), module.schema());
        Frame frame = Frame.batch();
        frame.declareParameters(function.parameters(), home);
        if (!(function.returns() instanceof Ddl.Returns.Inline inline)) {
            throw new IllegalArgumentException(module.qualifiedName());
        }
        return ModuleColumns.check(
                new QueryBinder(Binding.of(home, frame), null).subquery(inline.query()),
                List.of(),
                module,
                function.position());
    }

    /**
     * Binds a deferred step when it is reached; the result runs in its place. Errors end their level only; a table that
     * is still missing is 208. {@code scope} is the session's: for a module its database and schema are replaced.
     */
    public static Step deferred(Step.Deferred step, Routine routine, AnalysisScope scope) {
        try {
            return new RoutineBinder(scope, Frame.of(routine), "").reached(step);
        } catch (SqlException e) {
            throw e.error().fate() == Fate.COMPILE ? new SqlException(e.error().withFate(Fate.LEVEL)) : e;
        }
    }
}
