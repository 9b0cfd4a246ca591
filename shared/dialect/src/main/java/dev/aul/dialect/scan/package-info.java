/** Single-table reads and writes for stores whose queries aul runs itself: what the store decides exactly, as its SQL. */
@NullMarked
package dev.aul.dialect.scan;

import org.jspecify.annotations.NullMarked;
