/** How the TDS client must behave. */
@NullMarked
package dev.aul.tds.client;

import org.jspecify.annotations.NullMarked;
