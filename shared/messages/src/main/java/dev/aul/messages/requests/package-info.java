/** What a client asks of its session, and the bus messages that carry it. */
@NullMarked
package dev.aul.messages.requests;

import org.jspecify.annotations.NullMarked;
