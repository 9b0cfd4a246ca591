/** Requests handed to a SQL Server as they came, and its replies as frames. */
@NullMarked
package dev.aul.backend.sqlserver;

import org.jspecify.annotations.NullMarked;
