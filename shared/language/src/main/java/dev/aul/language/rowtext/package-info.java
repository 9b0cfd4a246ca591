/** FOR JSON and FOR XML: rows as one text. */
@NullMarked
package dev.aul.language.rowtext;

import org.jspecify.annotations.NullMarked;
