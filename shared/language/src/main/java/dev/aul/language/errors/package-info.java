/** Errors as rows: number, severity, state, text with typed arguments, and what an error does to statement and batch. */
@NullMarked
package dev.aul.language.errors;

import org.jspecify.annotations.NullMarked;
