package dev.aul.executor.interpreter;

import dev.aul.backend.StoreSession.ChangeResult;
import dev.aul.backend.StoreSession.Together;
import dev.aul.language.errors.SqlException;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Step;
import dev.aul.messages.frames.Frame.SessionChange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * INSERTs and UPDATEs that stand one behind the other, and the COMMIT behind them, given to the store together when
 * XACT_ABORT undoes everything after the first that fails. Otherwise, and where the store gains nothing, each runs alone.
 * The client is told the same.
 *
 * @param bound the steps' own actions
 * @param changes what they change, in the same order
 * @param commit the step behind them is COMMIT
 */
record FlightAction(List<BoundAction> bound, List<Change> changes, boolean commit) implements Action {
    private static final int MOST = 32;

    /** The steps' actions, with those that may start a flight in their place. */
    static void place(List<Step> steps, Action[] actions) {
        for (int i = 0; i < actions.length; i++) {
            List<BoundAction> bound = new ArrayList<>();
            List<Change> changes = new ArrayList<>();
            int next = i;
            while (next < actions.length
                    && changes.size() < MOST
                    && steps.get(next) instanceof Step.Apply apply
                    && flies(apply.change())
                    && own(actions[next]) instanceof BoundAction action) {
                bound.add(action);
                changes.add(apply.change());
                next++;
            }
            boolean commit = next < actions.length && isCommit(steps.get(next));
            if (changes.size() > 1 || (commit && !changes.isEmpty())) {
                actions[i] = new FlightAction(List.copyOf(bound), List.copyOf(changes), commit);
            }
        }
    }

    private static Action own(Action action) {
        return action instanceof FlightAction flight ? flight.bound.getFirst() : action;
    }

    private static boolean flies(Change change) {
        return switch (change) {
            case Change.Insert _, Change.Update _ -> true;
            case Change.Delete _, Change.Merge _ -> false;
        };
    }

    private static boolean isCommit(Step step) {
        return step instanceof Step.Transaction transaction
                && transaction.kind() == Step.TransactionKind.COMMIT
                && transaction.name() == null;
    }

    @Override
    public int run(Execution execution, Activation activation) {
        int first = activation.next;
        Together together = may(execution, activation, first) ? together(execution, activation) : null;
        return together == null
                ? bound.getFirst().run(execution, activation)
                : told(together, first, execution, activation);
    }

    private boolean may(Execution execution, Activation activation, int first) {
        if (!execution.options().xactAbort()
                || execution.session().transactions().state() != 1
                || execution.options().fmtOnly()
                || execution.options().noExec()
                || execution.options().rowCount() != 0
                || execution.insertExec() != null
                || execution.output().capture() != null
                || activation.kind() == Activation.Kind.FUNCTION
                || activation.protects(first)
                || activation.isProtectedFromOutside()) {
            return false;
        }
        for (int i = 0; i < changes.size(); i++) {
            if (!bound.get(i).isCurrent(execution)
                    || activation.protects(first + i)
                    || !ChangeActions.triggers(changes.get(i), execution).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Together together(Execution execution, Activation activation) {
        boolean last = commit
                && execution.session().transactions().count() == 1
                && !activation.protects(activation.next + changes.size());
        return execution.store().together(changes, activation.slots(), () -> execution.context(activation), last);
    }

    /** What the steps would have said one after the other; a failure is that of its step. */
    private int told(Together together, int first, Execution execution, Activation activation) {
        SessionChange committed =
                together.committed() ? execution.session().transactions().commit() : null;
        for (int i = 0; i < together.done().size(); i++) {
            ChangeResult result = together.done().get(i);
            activation.next = first + i;
            ChangeActions.remember(changes.get(i), result, execution, activation);
            execution.counted(activation, Statements.kind(changes.get(i)), result.rows());
        }
        int next = first + together.done().size();
        activation.next = next;
        SqlException failure = together.failure();
        if (failure != null) {
            return execution
                    .faults()
                    .guarded(
                            (_, _) -> {
                                throw failure;
                            },
                            activation,
                            next);
        }
        if (!together.committed()) {
            return together.done().isEmpty() ? bound.getFirst().run(execution, activation) : next;
        }
        execution.output().change(committed);
        execution.publications().afterCommit();
        execution.done(activation, Statements.kind(Step.TransactionKind.COMMIT));
        return next + 1;
    }
}
