/** The spelling of MySQL and MariaDB: names, the physical form of each type, tables and indexes. */
@NullMarked
package dev.aul.dialect.mysql;

import org.jspecify.annotations.NullMarked;
