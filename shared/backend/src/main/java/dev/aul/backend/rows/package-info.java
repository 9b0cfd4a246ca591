/** Changes row by row, on any store: plans, constraints, foreign keys, identities, and what they need of a session. */
@NullMarked
package dev.aul.backend.rows;

import org.jspecify.annotations.NullMarked;
