/** The append-only event log: what happened, in order, with expected versions. */
@NullMarked
package dev.aul.eventlog;

import org.jspecify.annotations.NullMarked;
