/** A session's transaction as T-SQL counts it. */
@NullMarked
package dev.aul.executor.transactions;

import org.jspecify.annotations.NullMarked;
