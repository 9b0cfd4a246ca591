/** The typed IR: bound expressions, bound queries, and routines as flat lists of steps. Names and types are resolved. */
@NullMarked
package dev.aul.language.routine;

import org.jspecify.annotations.NullMarked;
