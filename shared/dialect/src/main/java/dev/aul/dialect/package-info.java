/** SQL text for a store from bound statements. */
@NullMarked
package dev.aul.dialect;

import org.jspecify.annotations.NullMarked;
