/** Settings: every key of aul.yaml, its default, and where its value comes from. */
@NullMarked
package dev.aul.platform.configuration;

import org.jspecify.annotations.NullMarked;
