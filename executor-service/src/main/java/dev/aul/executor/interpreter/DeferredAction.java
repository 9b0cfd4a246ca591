package dev.aul.executor.interpreter;

import dev.aul.executor.procedures.PlanKey;
import dev.aul.language.routine.Step;
import org.jspecify.annotations.Nullable;

/** A statement bound when it is reached, and again only when something it depends on has changed. */
final class DeferredAction implements Action {
    private final Step.Deferred step;
    private volatile @Nullable Bound last;

    private record Bound(PlanKey key, Action action) {}

    DeferredAction(Step.Deferred step) {
        this.step = step;
    }

    @Override
    public int run(Execution execution, Activation activation) {
        PlanKey key = Planner.key("", "", execution.session().database(), execution);
        Bound bound = last;
        if (bound == null || !bound.key().equals(key)) {
            bound = new Bound(
                    key, Actions.of(execution.engine().planner().bind(step, activation.program(), execution)));
            last = bound;
        }
        return bound.action().run(execution, activation);
    }
}
