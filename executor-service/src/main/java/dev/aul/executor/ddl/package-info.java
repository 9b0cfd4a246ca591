/** CREATE, ALTER and DROP: what they check, and what they make of the catalogue. */
@NullMarked
package dev.aul.executor.ddl;

import org.jspecify.annotations.NullMarked;
