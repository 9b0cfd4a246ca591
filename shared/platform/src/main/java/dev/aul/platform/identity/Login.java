package dev.aul.platform.identity;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A login as the file keeps it. */
record Login(
        String id,
        String name,
        Set<String> roles,
        @Nullable String tenant,
        String database,
        boolean disabled,
        PasswordHash password) {
    Login {
        roles = Set.copyOf(roles);
    }

    Principal principal() {
        return new Principal(
                Principal.Type.LOGIN, id, name, roles, tenant, Map.of(Principal.DEFAULT_DATABASE, database));
    }
}
