/** Real database servers for tests. */
@NullMarked
package dev.aul.testkit.servers;

import org.jspecify.annotations.NullMarked;
