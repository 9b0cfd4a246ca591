/** The registry: modules from files, their versions as events, one snapshot that executors serve from. */
@NullMarked
package dev.aul.registry;

import org.jspecify.annotations.NullMarked;
