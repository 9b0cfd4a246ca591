/** Sessions whose requests a SQL Server runs. */
@NullMarked
package dev.aul.executor.passthrough;

import org.jspecify.annotations.NullMarked;
