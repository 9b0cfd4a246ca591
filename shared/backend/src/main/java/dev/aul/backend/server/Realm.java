package dev.aul.backend.server;

import dev.aul.backend.rows.Definitions;

/**
 * Whose databases they are in the catalogue of a server: the node's own, or a tenant's.
 *
 * @param tenant empty for the node's own
 */
record Realm(String tenant) {
    static final Realm OWN = new Realm("");
    private static final char SLASH = '/';

    /** How a database is called in the catalogue, unlike that of any other tenant. */
    String key(String database) {
        return start() + Definitions.lower(database);
    }

    /** The condition on the catalogue's column {@code db} that chooses its rows; {@code place}: of its parameter. */
    String rows(String place) {
        return "left(db, " + start().length() + ") = " + place + (tenant.isEmpty() ? " AND db NOT LIKE '%/%'" : "");
    }

    /** What every key begins with. */
    String start() {
        return tenant.isEmpty() ? "" : tenant + SLASH;
    }

    /** Whether a database can be told from a tenant's by its name. */
    static boolean isClear(String database) {
        return database.indexOf(SLASH) < 0;
    }
}
