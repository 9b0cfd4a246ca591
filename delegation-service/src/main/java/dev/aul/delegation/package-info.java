/** Native procedures: which routines may become one, and why others may not. */
@NullMarked
package dev.aul.delegation;

import org.jspecify.annotations.NullMarked;
