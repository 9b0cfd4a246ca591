/** Whole nodes under slow clients, endless loops, many clients, bad input and kill -9. */
@NullMarked
package dev.aul.standalone.faults;

import org.jspecify.annotations.NullMarked;
