package dev.aul.language.analysis;

import dev.aul.language.ast.Expression;
import dev.aul.language.ast.Position;
import dev.aul.language.ast.Statement;
import dev.aul.language.errors.SqlException;
import dev.aul.language.errors.SyntaxMessage;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Routine;
import dev.aul.language.routine.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lowers statements to a flat list of steps: blocks, branches, loops, labels and TRY become jumps. */
final class RoutineBinder {
    private static final int INVALID_OBJECT = 208;
    private static final int EXPLICIT_IDENTITY = 544;
    private static final int MISSING_IDENTITY = 545;
    private static final int TRUNCATED_OBJECT = 4701;

    private record Loop(int start, List<Integer> breaks) {}

    private record PendingGoto(int step, String label, Position position, int tries) {}

    private record LabelPlace(int step, int tries) {}

    private final AnalysisScope scope;
    private final Frame frame;
    private final StatementBinder statements;
    private final List<Step> steps = new ArrayList<>();
    private final Map<Integer, Routine.Origin> origins = new HashMap<>();
    private Pending.Use use = Pending.Use.NONE;
    private final Deque<Loop> loops = new ArrayDeque<>();
    private final Map<String, LabelPlace> labels = new HashMap<>();
    private final List<PendingGoto> gotos = new ArrayList<>();
    private int tries;
    private int handlers;

    /** {@code text}: of the batch, for definitions that are kept as text. */
    RoutineBinder(AnalysisScope scope, Frame frame, String text) {
        this.scope = scope;
        this.frame = frame;
        this.statements = new StatementBinder(scope, frame, text);
    }

    Routine bind(List<Statement> body) {
        body.forEach(this::lower);
        for (PendingGoto jump : gotos) {
            LabelPlace place = labels.get(key(jump.label()));
            if (place == null) {
                throw Lines.error(jump.position(), SyntaxMessage.UNKNOWN_LABEL, jump.label());
            }
            if (place.tries() > jump.tries()) {
                throw Lines.error(jump.position(), SyntaxMessage.GOTO_INTO_TRY);
            }
            steps.set(jump.step(), new Step.Jump(place.step(), jump.position()));
        }
        return frame.routine(steps, origins, scope.catalog().version());
    }

    /** A deferred statement as the one step that runs in its place. */
    Step reached(Step.Deferred step) {
        return switch (step.statement()) {
            case Statement.If branch -> branch(branch.condition(), step);
            case Statement.While loop -> branch(loop.condition(), step);
            case Statement.Declare declare
            when declare.initial() != null ->
                assign(frame.slot(declare.name(), declare.position()), declare.initial(), declare.position());
            default -> statements.step(step.statement());
        };
    }

    private Step branch(Expression condition, Step.Deferred step) {
        return new Step.BranchUnless(statements.condition(condition), step.target(), step.position());
    }

    private void lower(Statement statement) {
        switch (statement) {
            case Statement.Block block -> block.statements().forEach(this::lower);
            case Statement.If branch -> lowerIf(branch);
            case Statement.While loop -> lowerWhile(loop);
            case Statement.Break leave -> {
                Loop loop = loop(leave.position(), SyntaxMessage.BREAK_OUTSIDE_LOOP);
                loop.breaks().add(steps.size());
                steps.add(new Step.Jump(-1, leave.position()));
            }
            case Statement.Continue again -> {
                Loop loop = loop(again.position(), SyntaxMessage.CONTINUE_OUTSIDE_LOOP);
                steps.add(new Step.LoopBack(loop.start(), again.position()));
            }
            case Statement.Goto jump -> {
                gotos.add(new PendingGoto(steps.size(), jump.label(), jump.position(), tries));
                steps.add(new Step.Jump(-1, jump.position()));
            }
            case Statement.Label label -> {
                if (labels.put(key(label.name()), new LabelPlace(steps.size(), tries)) != null) {
                    throw Lines.error(label.position(), SyntaxMessage.DUPLICATE_LABEL, label.name());
                }
            }
            case Statement.TryCatch attempt -> lowerTry(attempt);
            case Statement.Declare declare -> lowerDeclare(declare);
            case Statement.DeclareTable declare ->
                steps.add(new Step.DeclareTable(statements.declareTable(declare), declare.position()));
            case Statement.Throw rethrow
            when rethrow.number() == null && handlers == 0 ->
                throw Lines.error(rethrow.position(), SyntaxMessage.THROW_OUTSIDE_CATCH);
            default -> lowerSimple(statement);
        }
    }

    private Loop loop(Position position, SyntaxMessage outside) {
        Loop loop = loops.peek();
        if (loop == null) {
            throw Lines.error(position, outside);
        }
        return loop;
    }

    private void lowerIf(Statement.If statement) {
        int test = addBranch(statement, statement.condition());
        lower(statement.then());
        Statement otherwise = statement.otherwise();
        if (otherwise == null) {
            patch(test, steps.size());
            return;
        }
        int skip = steps.size();
        steps.add(new Step.Jump(-1, statement.position()));
        patch(test, steps.size());
        lower(otherwise);
        patch(skip, steps.size());
    }

    private void lowerWhile(Statement.While statement) {
        var loop = new Loop(steps.size(), new ArrayList<>());
        int test = addBranch(statement, statement.condition());
        loops.push(loop);
        lower(statement.body());
        loops.pop();
        steps.add(new Step.LoopBack(loop.start(), statement.position()));
        patch(test, steps.size());
        loop.breaks().forEach(jump -> patch(jump, steps.size()));
    }

    private void lowerTry(Statement.TryCatch statement) {
        int enter = steps.size();
        steps.add(new Step.EnterTry(-1, statement.position()));
        tries++;
        statement.attempt().forEach(this::lower);
        int leave = steps.size();
        steps.add(new Step.LeaveTry(-1, statement.position()));
        patch(enter, steps.size());
        handlers++;
        statement.handler().forEach(this::lower);
        handlers--;
        tries--;
        steps.add(new Step.LeaveCatch(statement.position()));
        patch(leave, steps.size());
    }

    private void lowerDeclare(Statement.Declare declare) {
        statements.declare(declare);
        if (frame.isTable(declare.name())) {
            steps.add(new Step.DeclareTable(frame.table(declare.name(), declare.position()), declare.position()));
            return;
        }
        Expression initial = declare.initial();
        if (initial == null) {
            return;
        }
        int slot = frame.slot(declare.name(), declare.position());
        Step.Assign bound = orDeferred(() -> assign(slot, initial, declare.position()));
        add(bound == null ? new Step.Deferred(declare, -1, declare.position()) : bound, declare);
    }

    private Step.Assign assign(int slot, Expression initial, Position position) {
        return new Step.Assign(slot, statements.value(initial, frame.type(slot)), true, position);
    }

    private int addBranch(Statement statement, Expression condition) {
        Condition bound = orDeferred(() -> statements.condition(condition));
        add(
                bound == null
                        ? new Step.Deferred(statement, -1, statement.position())
                        : new Step.BranchUnless(bound, -1, statement.position()),
                statement);
        return steps.size() - 1;
    }

    private void lowerSimple(Statement statement) {
        Step step = orDeferred(() -> statements.step(statement));
        add(step == null ? new Step.Deferred(statement, -1, statement.position()) : step, statement);
        statements.noteChanges(statement);
    }

    /** Adds a step; one that uses tables with the statement to bind again should they change. */
    private void add(Step step, Statement statement) {
        if (use.tables() && !(step instanceof Step.Deferred)) {
            origins.put(steps.size(), new Routine.Origin(statement, use.temporary()));
        }
        steps.add(step);
    }

    /** Null when the result would be out of date or wrong before the statement is reached. */
    private <T> @Nullable T orDeferred(java.util.function.Supplier<T> binding) {
        T bound;
        try {
            bound = binding.get();
        } catch (SqlException e) {
            use = frame.pending.takeUse();
            if (waits(e.error().number())) {
                return null;
            }
            throw e;
        }
        use = frame.pending.takeUse();
        return use.changed() ? null : bound;
    }

    /** Missing objects may be there later; whether IDENTITY_INSERT is ON a module learns from its caller. */
    private boolean waits(int number) {
        return switch (number) {
            case INVALID_OBJECT, TRUNCATED_OBJECT -> true;
            case EXPLICIT_IDENTITY, MISSING_IDENTITY -> frame.isModule();
            default -> false;
        };
    }

    private void patch(int index, int target) {
        steps.set(
                index,
                switch (steps.get(index)) {
                    case Step.Jump jump -> new Step.Jump(target, jump.position());
                    case Step.BranchUnless test -> new Step.BranchUnless(test.condition(), target, test.position());
                    case Step.Deferred test -> new Step.Deferred(test.statement(), target, test.position());
                    case Step.EnterTry enter -> new Step.EnterTry(target, enter.position());
                    case Step.LeaveTry leave -> new Step.LeaveTry(target, leave.position());
                    default -> throw new IllegalStateException("no jump at " + index);
                });
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
