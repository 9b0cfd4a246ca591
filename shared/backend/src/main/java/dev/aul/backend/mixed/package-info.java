/** Several stores as one: each T-SQL database lies in one of them. */
@NullMarked
package dev.aul.backend.mixed;

import org.jspecify.annotations.NullMarked;
