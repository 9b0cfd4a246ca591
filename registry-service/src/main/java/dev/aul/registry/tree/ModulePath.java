package dev.aul.registry.tree;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Where a module's file stands in a tree: {@code {database}/{schema}/X.sql}, {@code
 * {database}/_tenant/{tenant}/{schema}/X.sql} (schema dbo when there is no folder for it) or {@code
 * _global/{schema}/X.sql}.
 *
 * @param database null for a global module
 * @param tenant null when it is for all tenants
 */
public record ModulePath(
        @Nullable String database, @Nullable String tenant, String schema, String fileName) {
    private static final String TENANT = "_tenant";
    private static final String GLOBAL = "_global";

    /** Empty for a file that is no module: under {@code _schema}, or at a depth that means nothing. */
    public static Optional<ModulePath> of(Path relative) {
        var parts = StreamSupport.stream(relative.spliterator(), false)
                .map(Path::toString)
                .toList();
        var file = parts.getLast();
        int size = parts.size();
        boolean tenant = size > 3 && parts.get(1).equals(TENANT);
        if (size == 3 && parts.getFirst().equals(GLOBAL)) {
            return Optional.of(new ModulePath(null, null, parts.get(1), file));
        }
        if (size == 3 && !parts.get(1).startsWith("_")) {
            return Optional.of(new ModulePath(parts.getFirst(), null, parts.get(1), file));
        }
        if (size == 4 && tenant) {
            return Optional.of(new ModulePath(parts.getFirst(), parts.get(2), "dbo", file));
        }
        if (size == 5 && tenant && !parts.get(3).startsWith("_")) {
            return Optional.of(new ModulePath(parts.getFirst(), parts.get(2), parts.get(3), file));
        }
        return Optional.empty();
    }

    /** The path of a new module's file; characters that a file name cannot hold are written as %XXXX. */
    public static ModulePath of(String database, @Nullable String tenant, String schema, String name) {
        return new ModulePath(safe(database), tenant == null ? null : safe(tenant), safe(schema), safe(name) + ".sql");
    }

    private static String safe(String name) {
        var out = new StringBuilder();
        name.chars().forEach(c -> {
            if (Character.isLetterOrDigit(c) || "_-$#@ ".indexOf(c) >= 0 || (c == '.' && !out.isEmpty())) {
                out.append((char) c);
            } else {
                out.append("%%%04X".formatted(c));
            }
        });
        return out.toString();
    }

    /** Relative to the tree's root, with slashes: the module's stream in the event log. */
    @Override
    public String toString() {
        if (database == null) {
            return "%s/%s/%s".formatted(GLOBAL, schema, fileName);
        }
        return tenant == null
                ? "%s/%s/%s".formatted(database, schema, fileName)
                : "%s/%s/%s/%s/%s".formatted(database, TENANT, tenant, schema, fileName);
    }
}
