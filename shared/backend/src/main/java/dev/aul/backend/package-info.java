/** Stores: where tables live and bound statements run. */
@NullMarked
package dev.aul.backend;

import org.jspecify.annotations.NullMarked;
