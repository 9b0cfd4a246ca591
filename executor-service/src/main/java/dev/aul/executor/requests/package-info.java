/** Runs what clients ask: batches, calls of procedures, transaction requests and bulk rows. */
@NullMarked
package dev.aul.executor.requests;

import org.jspecify.annotations.NullMarked;
