/** Who calls: logins, their passwords and the principals they become. */
@NullMarked
package dev.aul.platform.identity;

import org.jspecify.annotations.NullMarked;
