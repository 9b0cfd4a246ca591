/** PostgreSQL's spelling: names, the physical form of each type, tables and indexes. */
@NullMarked
package dev.aul.dialect.postgres;

import org.jspecify.annotations.NullMarked;
