package dev.aul.language.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A name of one to four parts, quotes removed, case kept; an omitted middle part ({@code db..t}) is the empty string. */
public record ObjectName(List<String> parts, Position position) {
    public ObjectName {
        parts = List.copyOf(parts);
    }

    /** The last part. */
    public String name() {
        return parts.getLast();
    }

    /** The schema, null when not written or empty. */
    public @Nullable String schema() {
        return part(2);
    }

    /** The database, null when not written or empty. */
    public @Nullable String database() {
        return part(3);
    }

    private @Nullable String part(int fromEnd) {
        return parts.size() < fromEnd || parts.get(parts.size() - fromEnd).isEmpty()
                ? null
                : parts.get(parts.size() - fromEnd);
    }

    /** The parts joined with dots, as messages show them. */
    @Override
    public String toString() {
        return String.join(".", parts);
    }
}
