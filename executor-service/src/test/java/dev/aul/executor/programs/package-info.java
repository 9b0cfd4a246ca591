/** Random programs whose answers do not depend on the store. */
@NullMarked
package dev.aul.executor.programs;

import org.jspecify.annotations.NullMarked;
