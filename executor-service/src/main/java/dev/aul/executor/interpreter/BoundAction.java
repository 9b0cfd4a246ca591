package dev.aul.executor.interpreter;

import dev.aul.language.catalog.TableSchema;
import dev.aul.language.routine.Routine;
import dev.aul.language.routine.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement bound before its batch started; bound again when tables have changed since, by an EXEC or another session. */
final class BoundAction implements Action {
    private final Action bound;
    private final Action again;
    private final long catalogVersion;
    private final @Nullable List<TableSchema> temporaries;

    private BoundAction(Action bound, Action again, long catalogVersion, @Nullable List<TableSchema> temporaries) {
        this.bound = bound;
        this.again = again;
        this.catalogVersion = catalogVersion;
        this.temporaries = temporaries;
    }

    static Action of(Action bound, Step step, Routine.Origin origin, Routine routine, List<TableSchema> temporaries) {
        int target = step instanceof Step.BranchUnless branch ? branch.target() : -1;
        return new BoundAction(
                bound,
                new DeferredAction(new Step.Deferred(origin.statement(), target, step.position())),
                routine.catalogVersion(),
                origin.temporary() ? temporaries : null);
    }

    @Override
    public int run(Execution execution, Activation activation) {
        return isCurrent(execution) ? bound.run(execution, activation) : again.run(execution, activation);
    }

    /** Whether what it was bound to is still there. */
    boolean isCurrent(Execution execution) {
        return execution.session().catalog().version() == catalogVersion
                && (temporaries == null
                        || temporaries.equals(execution.session().temporaries().shapes()));
    }
}
