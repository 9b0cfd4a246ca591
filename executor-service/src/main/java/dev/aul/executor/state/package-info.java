/** What a session keeps between statements: options, identities, errors. */
@NullMarked
package dev.aul.executor.state;

import org.jspecify.annotations.NullMarked;
