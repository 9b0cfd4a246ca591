package dev.aul.messages.modules;

import java.util.List;

/** The paths of all procedures a caller can see, by database, schema and name. */
public record PathList(List<ProcedurePath> paths) {
    public PathList {
        paths = List.copyOf(paths);
    }

    /** How a procedure is run. */
    public enum Path {
        INTERPRETED,
        COMPILED,
        DELEGATED
    }

    /**
     * @param database empty for a global procedure
     * @param complexity of its text: simple, basic, moderate, complex, unsupported
     * @param reason why it does not take a faster path, or why it takes this one
     */
    public record ProcedurePath(
            String database, String schema, String name, String complexity, Path path, String reason) {}
}
