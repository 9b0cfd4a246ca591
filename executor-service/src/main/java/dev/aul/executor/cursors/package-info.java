/** Cursors: rows kept for FETCH, names and variables. */
@NullMarked
package dev.aul.executor.cursors;

import org.jspecify.annotations.NullMarked;
