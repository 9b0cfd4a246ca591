/** The tokens of a server's reply, read and written. */
@NullMarked
package dev.aul.tds.token;

import org.jspecify.annotations.NullMarked;
