package dev.aul.messages.modules;

import org.jspecify.annotations.Nullable;

/**
 * Asks the delegation service which way procedures run; the reply is a {@link PathList}.
 *
 * @param tenant whose overrides count; null for a caller without a tenant
 */
public record FindPaths(@Nullable String tenant) {}
