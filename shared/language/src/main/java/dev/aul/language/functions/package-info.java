/** The function catalogue: one row per built-in function and {@code @@}variable, its type rule and its one implementation. */
@NullMarked
package dev.aul.language.functions;

import org.jspecify.annotations.NullMarked;
