package dev.aul.language.relational;

import dev.aul.language.routine.Condition;
import java.util.ArrayList;
import java.util.List;

/** Which conditions a scan has left to the engine. */
final class Decisions {
    private Decisions() {}

    /** {@code asked}: those of {@code all} that the store was asked for, in its order. */
    static List<Condition> open(Scan scan, List<Condition> asked, List<Condition> all) {
        List<Condition> decided = new ArrayList<>();
        scan.decided().stream().forEach(i -> decided.add(asked.get(i)));
        return all.stream().filter(condition -> !decided.contains(condition)).toList();
    }
}
