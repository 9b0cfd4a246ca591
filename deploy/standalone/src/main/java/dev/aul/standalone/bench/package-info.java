/** The load driver: what a node does beside what its transport and its store could do alone, in the same run. */
@NullMarked
package dev.aul.standalone.bench;

import org.jspecify.annotations.NullMarked;
