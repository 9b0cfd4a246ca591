/** The error table. */
@NullMarked
package dev.aul.language.errors;

import org.jspecify.annotations.NullMarked;
