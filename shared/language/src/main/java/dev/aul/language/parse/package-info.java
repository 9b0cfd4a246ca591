/** T-SQL text to syntax trees: grammar, batches, syntax errors. */
@NullMarked
package dev.aul.language.parse;

import org.jspecify.annotations.NullMarked;
