/** A small blocking TDS client over a socket. */
@NullMarked
package dev.aul.tds.client;

import org.jspecify.annotations.NullMarked;
