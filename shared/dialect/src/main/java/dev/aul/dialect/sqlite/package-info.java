/** Bound queries as SQLite text: what SQLite answers exactly stays SQL, the rest becomes programs it calls back. */
@NullMarked
package dev.aul.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
