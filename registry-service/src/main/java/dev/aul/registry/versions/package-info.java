/** The procedure aggregate: commands in, events out, state folded from events. */
@NullMarked
package dev.aul.registry.versions;

import org.jspecify.annotations.NullMarked;
