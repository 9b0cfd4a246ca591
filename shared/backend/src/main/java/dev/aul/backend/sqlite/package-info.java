/** The SQLite store: one file per database, one writer per file, statements made by {@code dev.aul.dialect.sqlite}. */
@NullMarked
package dev.aul.backend.sqlite;

import org.jspecify.annotations.NullMarked;
