/** Specifications of the executor, over SQLite files. */
@NullMarked
package dev.aul.executor;

import org.jspecify.annotations.NullMarked;
