/** How the TDS codec must behave. */
@NullMarked
package dev.aul.tds;

import org.jspecify.annotations.NullMarked;
