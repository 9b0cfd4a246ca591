package dev.aul.executor.interpreter;

import dev.aul.language.routine.Step;
import java.util.Arrays;
import java.util.List;

/**
 * Which CATCH block serves each step, by place: a jump out of a TRY or CATCH block needs no step of its own. A TRY block
 * reaches from its EnterTry to the handler; the CATCH block from there to where the TRY's LeaveTry goes.
 */
final class Regions {
    private final int[] handlers;
    /** For each handler its CATCH block's end; 0 elsewhere. */
    private final int[] catchEnd;

    Regions(List<Step> steps) {
        handlers = new int[steps.size()];
        catchEnd = new int[steps.size() + 1];
        Arrays.fill(handlers, -1);
        // Later EnterTrys are further in, so that they overwrite the outer ones' places.
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) instanceof Step.EnterTry enter) {
                int handler = enter.handler();
                Arrays.fill(handlers, i + 1, handler, handler);
                if (steps.get(handler - 1) instanceof Step.LeaveTry leave) {
                    catchEnd[handler] = leave.after();
                }
            }
        }
    }

    /** The step a failure of this one goes to; -1 when no TRY block of this routine holds it. */
    int handler(int step) {
        return handlers[step];
    }

    /** Whether a step stands in the CATCH block that begins at {@code handler}. */
    boolean isInside(int step, int handler) {
        return step >= handler && step < catchEnd[handler];
    }
}
