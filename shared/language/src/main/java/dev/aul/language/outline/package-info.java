/** What is done with bound statements, told for people: outlines of plans, bound expressions as text, and why aul computes what it does. */
@NullMarked
package dev.aul.language.outline;

import org.jspecify.annotations.NullMarked;
