/** Runs routines step by step: flow, errors, calls, statements. */
@NullMarked
package dev.aul.executor.interpreter;

import org.jspecify.annotations.NullMarked;
