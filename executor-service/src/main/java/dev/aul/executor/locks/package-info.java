/** Application locks: sp_getapplock's resources, their holders and waiters. */
@NullMarked
package dev.aul.executor.locks;

import org.jspecify.annotations.NullMarked;
