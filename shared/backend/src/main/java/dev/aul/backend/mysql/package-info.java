/** The MySQL and MariaDB store: its driver, its SQL and its errors. */
@NullMarked
package dev.aul.backend.mysql;

import org.jspecify.annotations.NullMarked;
