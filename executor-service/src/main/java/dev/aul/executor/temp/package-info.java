/** Temporary tables of a session: names, scopes, and what a rollback gives back. */
@NullMarked
package dev.aul.executor.temp;

import org.jspecify.annotations.NullMarked;
