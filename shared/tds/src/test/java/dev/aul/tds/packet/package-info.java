/** How the TDS codec must behave. */
@NullMarked
package dev.aul.tds.packet;

import org.jspecify.annotations.NullMarked;
