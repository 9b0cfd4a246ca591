/** How the TDS codec must behave. */
@NullMarked
package dev.aul.tds.request;

import org.jspecify.annotations.NullMarked;
