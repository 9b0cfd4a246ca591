/** The relational engine over tables of SQLite: the same queries as SQLite's own SQL answers. */
@NullMarked
package dev.aul.backend.relational;

import org.jspecify.annotations.NullMarked;
