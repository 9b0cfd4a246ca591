/** From syntax trees to routines: names, types and implicit conversions resolved against a catalogue snapshot; no I/O. */
@NullMarked
package dev.aul.language.analysis;

import org.jspecify.annotations.NullMarked;
