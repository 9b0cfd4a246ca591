package dev.aul.language.routine;

import java.util.List;

/**
 * How much a procedure does and what keeps it from being a native procedure of a store. Made from its text alone.
 *
 * @param obstacles what forbids it, in the order of the text; empty when nothing does
 */
public record Profile(Complexity complexity, List<Obstacle> obstacles) {
    public Profile {
        obstacles = List.copyOf(obstacles);
    }

    /** From one statement to what no native procedure can ever do. */
    public enum Complexity {
        /** One DML statement or SELECT, no control flow. */
        SIMPLE,
        /** IF and ELSE, one result set. */
        BASIC,
        /** Loops, several statements, temporary tables. */
        MODERATE,
        /** Cursors, dynamic SQL, TRY, several result sets. */
        COMPLEX,
        /** Never native. */
        UNSUPPORTED
    }

    /**
     * @param construct as the text names it
     * @param line 1-based in the procedure's text
     */
    public record Obstacle(String construct, int line) {}
}
