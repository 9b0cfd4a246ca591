/** What every server has: the relations of sys and INFORMATION_SCHEMA, and the system procedures. */
@NullMarked
package dev.aul.executor.system;

import org.jspecify.annotations.NullMarked;
