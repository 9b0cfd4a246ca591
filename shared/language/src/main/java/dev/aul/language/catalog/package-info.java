/** What exists: tables, views and modules of all databases, as an immutable snapshot that analysis reads without I/O. */
@NullMarked
package dev.aul.language.catalog;

import org.jspecify.annotations.NullMarked;
