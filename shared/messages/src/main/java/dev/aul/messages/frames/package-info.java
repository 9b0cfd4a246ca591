/** Result frames: what an executor says while it runs a request, in the order a client sees it. */
@NullMarked
package dev.aul.messages.frames;

import org.jspecify.annotations.NullMarked;
