/** Finding procedures, keeping plans, and giving arguments to parameters. */
@NullMarked
package dev.aul.executor.procedures;

import org.jspecify.annotations.NullMarked;
