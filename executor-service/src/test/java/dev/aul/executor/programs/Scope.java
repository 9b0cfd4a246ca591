package dev.aul.executor.programs;

import java.util.ArrayList;
import java.util.List;

/** What an expression may refer to: columns of its query, and variables. */
record Scope(List<Name> columns, List<Name> variables) {
    static final Scope EMPTY = new Scope(List.of(), List.of());

    /**
     * @param plain its values are small, and those that are equal look equal
     */
    record Name(String text, String type, Family family, boolean plain) {}

    List<Name> of(Family family) {
        List<Name> out = new ArrayList<>();
        columns.stream().filter(name -> name.family() == family).forEach(out::add);
        variables.stream().filter(name -> name.family() == family).forEach(out::add);
        return out;
    }

    Scope with(List<Name> columns) {
        return new Scope(columns, variables);
    }

    /** The columns of this and then those of another. */
    Scope and(Scope other) {
        List<Name> all = new ArrayList<>(columns);
        all.addAll(other.columns);
        return new Scope(all, variables);
    }
}
