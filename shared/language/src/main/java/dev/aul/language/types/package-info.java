/** SQL Server's system types: names, sizes, precedence and the rules for the type of a result. */
@NullMarked
package dev.aul.language.types;

import org.jspecify.annotations.NullMarked;
