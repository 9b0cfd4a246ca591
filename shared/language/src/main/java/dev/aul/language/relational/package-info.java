/** Queries run in Java over rows that a store yields: what a store cannot answer exactly itself is answered here. */
@NullMarked
package dev.aul.language.relational;

import org.jspecify.annotations.NullMarked;
