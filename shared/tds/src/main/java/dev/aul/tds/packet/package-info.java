/** TDS packets: whole messages out of a stream of bytes, and messages cut into packets. */
@NullMarked
package dev.aul.tds.packet;

import org.jspecify.annotations.NullMarked;
