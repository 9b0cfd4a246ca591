/** Which types meet, and what comes out. */
@NullMarked
package dev.aul.language.types;

import org.jspecify.annotations.NullMarked;
