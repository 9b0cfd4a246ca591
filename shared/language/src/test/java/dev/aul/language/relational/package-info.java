/** Plans over a store in memory. */
@NullMarked
package dev.aul.language.relational;

import org.jspecify.annotations.NullMarked;
