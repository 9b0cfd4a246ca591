/** The .sqltest files: T-SQL with what it must answer written beside it. */
@NullMarked
package dev.aul.testkit.sqltest;

import org.jspecify.annotations.NullMarked;
