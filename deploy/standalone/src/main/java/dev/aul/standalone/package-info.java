/** The aul program: commands, and a node put together from its services. */
@NullMarked
package dev.aul.standalone;

import org.jspecify.annotations.NullMarked;
