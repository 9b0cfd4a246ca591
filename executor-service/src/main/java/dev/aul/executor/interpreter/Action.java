package dev.aul.executor.interpreter;

/** One step made ready to run. Shared by all runs of its program: keeps nothing of a run. */
@FunctionalInterface
interface Action {
    /** Go on with the next step. */
    int NEXT = -1;
    /** Leave the routine. */
    int END = Integer.MAX_VALUE;

    /** Runs the step; returns the index of the step to go on with, {@link #NEXT} or {@link #END}. */
    int run(Execution execution, Activation activation);
}
