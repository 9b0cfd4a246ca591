/** What values become, and how they compare. */
@NullMarked
package dev.aul.language.values;

import org.jspecify.annotations.NullMarked;
