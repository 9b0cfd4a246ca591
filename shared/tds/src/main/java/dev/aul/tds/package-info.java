/** The ground of the TDS codec: versions, collations, checked reading of bytes, the error for malformed input. */
@NullMarked
package dev.aul.tds;

import org.jspecify.annotations.NullMarked;
