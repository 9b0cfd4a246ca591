package dev.aul.executor.interpreter;

import dev.aul.executor.ddl.AlterTables;
import dev.aul.executor.ddl.DdlContext;
import dev.aul.executor.ddl.ModuleDefinitions;
import dev.aul.executor.ddl.SeveralErrors;
import dev.aul.executor.state.Session;
import dev.aul.language.ast.Ddl;
import dev.aul.language.catalog.CatalogSnapshot;
import dev.aul.language.catalog.ModuleSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.SqlException;
import dev.aul.language.eval.Leaves;
import dev.aul.language.functions.SessionOptions;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Routine;
import dev.aul.language.routine.Step;
import dev.aul.messages.frames.Frame;
import dev.aul.messages.frames.ResultSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads T-SQL without running it, in a session of its own: definitions are carried out, so that what follows can be bound;
 * all else is only bound. What a module's body defines is taken back at its end, and no module is published. One thread's.
 */
public final class Inspection implements AutoCloseable {
    /** Options under which definitions would not be carried out. */
    private static final Set<String> NOT_OBEYED = Set.of("FMTONLY", "NOEXEC", "PARSEONLY");

    /** System procedures that define something. */
    private static final Set<String> DEFINING = Set.of("sp_addtype", "sp_droptype", "sp_rename");

    private final Execution execution;
    private final Session session;

    /** Nobody listens to what definitions tell. */
    private static final class Nobody implements ResultSink {
        @Override
        public void accept(Frame frame) {}

        @Override
        public void flush() {}

        @Override
        public boolean cancelled() {
            return false;
        }
    }

    /** Over a session that nothing else uses. */
    public Inspection(Engine engine, Session session) {
        this.execution = new Execution(engine, session, new Nobody());
        this.session = session;
    }

    /** What the session sees now. */
    public CatalogSnapshot catalog() {
        return session.catalog();
    }

    /** Reads one batch. Throws the first error that would keep SQL Server from running any of it. */
    public List<Inspected> batch(String text) {
        Program program = execution.engine().planner().batch(text, execution);
        return steps(program, Activation.Kind.BATCH);
    }

    /** Rolls back what was defined in no batch's name, and gives everything back. */
    @Override
    public void close() {
        session.close();
    }

    private List<Inspected> steps(Program program, Activation.Kind kind) {
        @Nullable
        Object[] slots = new @Nullable Object[program.routine().slots().size()];
        Activation activation = new Activation(program, kind, null, slots);
        List<Inspected> out = new ArrayList<>();
        for (int i = 0; i < program.size(); i++) {
            Step step = program.step(i);
            try {
                out.add(inspected(current(program, i), isLoop(program, i), activation));
            } catch (SeveralErrors several) {
                out.add(new Inspected.Failed(several.errors().getFirst(), isConditional(program, i), step.position()));
            } catch (SqlException e) {
                out.add(new Inspected.Failed(e.error(), isConditional(program, i), step.position()));
            }
        }
        return out;
    }

    /** The step as it is bound when it is reached. */
    private Step current(Program program, int index) {
        Step step = program.step(index);
        if (step instanceof Step.Deferred deferred) {
            return execution.engine().planner().bind(deferred, program, execution);
        }
        Routine.Origin origin = program.routine().origins().get(index);
        if (origin == null || session.catalog().version() == program.routine().catalogVersion()) {
            return step;
        }
        int target = step instanceof Step.BranchUnless branch ? branch.target() : -1;
        Step.Deferred again = new Step.Deferred(origin.statement(), target, step.position());
        return execution.engine().planner().bind(again, program, execution);
    }

    /** Whether a jump leads past the step. */
    private static boolean isConditional(Program program, int index) {
        for (int i = 0; i < index; i++) {
            int target =
                    switch (program.step(i)) {
                        case Step.Jump jump -> jump.target();
                        case Step.BranchUnless branch -> branch.target();
                        case Step.Deferred deferred -> deferred.target();
                        case Step.LeaveTry leave -> leave.after();
                        default -> -1;
                    };
            if (target > index) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLoop(Program program, int index) {
        return program.routine().steps().stream()
                .anyMatch(step -> step instanceof Step.LoopBack back && back.target() == index);
    }

    private Inspected inspected(Step step, boolean loop, Activation activation) {
        return switch (step) {
            case Step.Define define -> defined(define, activation);
            case Step.SelectInto select -> {
                CatalogChanges.Moment before = CatalogChanges.Moment.of(session);
                Change.Insert filling =
                        SelectIntoActions.made(select, DefineActions.context("", execution, activation));
                yield new Inspected.Defined(
                        select, CatalogChanges.between(before, CatalogChanges.Moment.of(session)), filling);
            }
            case Step.SetOption option -> {
                if (isKnown(option.value())
                        && !NOT_OBEYED.contains(option.name().toUpperCase(Locale.ROOT))) {
                    Actions.of(option).run(execution, activation);
                }
                yield statement(step, loop);
            }
            case Step.Execute execute
            when execute.target() != null
                    && DEFINING.contains(execute.target().name().toLowerCase(Locale.ROOT)) -> {
                CatalogChanges.Moment before = CatalogChanges.Moment.of(session);
                Actions.of(execute).run(execution, activation);
                yield new Inspected.Defined(
                        execute, CatalogChanges.between(before, CatalogChanges.Moment.of(session)), null);
            }
            case Step.SetIdentityInsert _, Step.Use _ -> {
                Actions.of(step).run(execution, activation);
                yield statement(step, loop);
            }
            default -> statement(step, loop);
        };
    }

    private static boolean isKnown(Expr value) {
        return Leaves.of(value, part -> part instanceof Expr.Slot || Leaves.isSubquery(part))
                .isEmpty();
    }

    private static Inspected statement(Step step, boolean loop) {
        return new Inspected.Statement(step, StepQueries.of(step), StepQueries.change(step), loop);
    }

    private Inspected defined(Step.Define define, Activation activation) {
        Ddl definition = define.definition();
        DdlContext context = DefineActions.context(define.text(), execution, activation);
        return switch (definition) {
            case Ddl.CreateProcedure _, Ddl.CreateFunction _, Ddl.CreateView _, Ddl.CreateTrigger _ -> {
                ModuleSchema module = ModuleDefinitions.replacement(definition, context);
                DefineActions.module(definition, module, context, execution);
                yield new Inspected.Module(module, body(definition, module, context), define.position());
            }
            case Ddl.CreateTable _,
                    Ddl.AlterTable _,
                    Ddl.CreateIndex _,
                    Ddl.DropIndex _,
                    Ddl.CreateDatabase _,
                    Ddl.CreateSchema _,
                    Ddl.CreateType _,
                    Ddl.CreateSequence _,
                    Ddl.CreateSynonym _,
                    Ddl.Drop _,
                    Ddl.EnableTrigger _ -> {
                CatalogChanges.Moment before = CatalogChanges.Moment.of(session);
                DefineActions.run(definition, context, execution, activation);
                yield new Inspected.Defined(
                        define, CatalogChanges.between(before, CatalogChanges.Moment.of(session)), null);
            }
        };
    }

    private List<Inspected> body(Ddl definition, ModuleSchema module, DdlContext context) {
        Planner planner = execution.engine().planner();
        return switch (module.kind()) {
            case VIEW, INLINE_FUNCTION -> List.of();
            case PROCEDURE -> undone(() -> steps(planner.module(module, execution), Activation.Kind.PROCEDURE));
            case SCALAR_FUNCTION, TABLE_FUNCTION ->
                undone(() -> steps(planner.module(module, execution), Activation.Kind.FUNCTION));
            case TRIGGER -> {
                TableSchema table = AlterTables.table(((Ddl.CreateTrigger) definition).table(), context);
                yield undone(() -> steps(
                        planner.trigger(
                                module,
                                Triggers.image("inserted", table, 0),
                                Triggers.image("deleted", table, 0),
                                execution),
                        Activation.Kind.TRIGGER));
            }
        };
    }

    private interface Body {
        List<Inspected> read();
    }

    /** A module's level: its temporary tables, definitions and options end with it. */
    private List<Inspected> undone(Body body) {
        SessionOptions options = session.options();
        TableSchema identityInsert = session.identityInsert();
        session.transactions().beginQuietly(options.isolation());
        session.temporaries().enter();
        try {
            return body.read();
        } finally {
            session.temporaries().leave().forEach(session.store()::dropTemporary);
            session.transactions().rollback();
            session.options(options);
            session.identityInsert(identityInsert);
        }
    }
}
