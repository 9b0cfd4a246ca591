/** Sessions of executors as a connection uses them: open, execute, credit, cancel, close. */
@NullMarked
package dev.aul.gateway.session;

import org.jspecify.annotations.NullMarked;
