/** How the TDS codec must behave. */
@NullMarked
package dev.aul.tds.token;

import org.jspecify.annotations.NullMarked;
