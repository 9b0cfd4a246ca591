package dev.aul.messages.modules;

import org.jspecify.annotations.Nullable;

/**
 * Asks the registry for the signatures of procedures; the reply is a {@link ProcedureList}.
 *
 * @param tenant whose overrides count; null for a caller without a tenant
 */
public record FindProcedures(@Nullable String tenant) {}
