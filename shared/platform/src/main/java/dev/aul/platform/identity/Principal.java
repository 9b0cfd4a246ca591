package dev.aul.platform.identity;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Someone who may call, after authentication. Immutable.
 *
 * @param id never reused, unlike the name
 * @param name the login's name as it was created
 * @param tenant the one tenant the principal acts for; null when it is bound to none
 * @param attributes what plug-ins know about the principal, {@link #DEFAULT_DATABASE} among it
 */
public record Principal(
        Type type,
        String id,
        String name,
        Set<String> roles,
        @Nullable String tenant,
        Map<String, String> attributes) {
    /** The role of the administrator. */
    public static final String ADMINISTRATOR = "sysadmin";

    /** The attribute that names the database a session starts in. */
    public static final String DEFAULT_DATABASE = "defaultDatabase";

    /** What stands behind a principal. */
    public enum Type {
        LOGIN,
        TOKEN
    }

    public Principal {
        roles = Set.copyOf(roles);
        attributes = Map.copyOf(attributes);
    }

    public boolean hasRole(String role) {
        return roles.contains(role);
    }

    /** {@code master} until the login says otherwise. */
    public String defaultDatabase() {
        return attributes.getOrDefault(DEFAULT_DATABASE, "master");
    }
}
