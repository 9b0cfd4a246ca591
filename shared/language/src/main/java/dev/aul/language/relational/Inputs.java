package dev.aul.language.relational;

import dev.aul.language.functions.EvalContext;
import org.jspecify.annotations.Nullable;

/**
 * What one run of a plan reads besides the plan.
 *
 * @param slots variables of the routine, by index
 * @param cancelled called between rows; throws when the run is to end
 */
@SuppressWarnings("ArrayRecordComponent")
public record Inputs(OpenStore store, @Nullable Object[] slots, EvalContext context, Runnable cancelled) {}
