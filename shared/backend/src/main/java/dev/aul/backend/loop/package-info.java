/** Network connections that the waiting thread serves itself. */
@NullMarked
package dev.aul.backend.loop;

import org.jspecify.annotations.NullMarked;
