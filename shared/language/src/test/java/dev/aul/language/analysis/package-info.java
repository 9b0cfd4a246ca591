/** What binding finds out: types, columns, errors before anything runs. */
@NullMarked
package dev.aul.language.analysis;

import org.jspecify.annotations.NullMarked;
