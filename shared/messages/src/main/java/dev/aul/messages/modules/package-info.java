/** The registry's commands and the snapshot of modules that executors serve from. */
@NullMarked
package dev.aul.messages.modules;

import org.jspecify.annotations.NullMarked;
