/** TYPE_INFO and values on the wire, read and written. */
@NullMarked
package dev.aul.tds.type;

import org.jspecify.annotations.NullMarked;
