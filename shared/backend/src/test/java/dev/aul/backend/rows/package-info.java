@NullMarked
package dev.aul.backend.rows;

import org.jspecify.annotations.NullMarked;
