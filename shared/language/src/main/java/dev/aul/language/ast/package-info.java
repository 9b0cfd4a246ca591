/** T-SQL as written: immutable records with positions, nothing resolved. {@code parse} makes them, {@code analysis} reads them. */
@NullMarked
package dev.aul.language.ast;

import org.jspecify.annotations.NullMarked;
