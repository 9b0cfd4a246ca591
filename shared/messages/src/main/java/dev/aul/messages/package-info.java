/** What crosses the event bus. */
@NullMarked
package dev.aul.messages;

import org.jspecify.annotations.NullMarked;
