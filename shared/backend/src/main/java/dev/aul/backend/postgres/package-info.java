/** The PostgreSQL store: its driver, its SQL and its errors. */
@NullMarked
package dev.aul.backend.postgres;

import org.jspecify.annotations.NullMarked;
