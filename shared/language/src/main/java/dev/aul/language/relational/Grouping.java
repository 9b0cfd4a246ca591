package dev.aul.language.relational;

import dev.aul.language.eval.Evaluation;
import dev.aul.language.outline.BoundText;
import dev.aul.language.outline.Outline;
import dev.aul.language.outline.Work;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * GROUP BY: one pass over the rows for all grouping sets; the groups of a set come in the order of their keys. What is
 * read of a group besides its keys is that of its first row.
 */
final class Grouping implements Operator {
    /**
     * @param by all keys of all sets, {@code keys}: their values, {@code compared}: what they are told apart by, when they
     *     are {@code collated}
     * @param order over what keys are told apart by
     * @param keyRegisters where a group's keys go; a key that a set leaves out is NULL
     * @param first registers whose values are kept of a group's first row
     * @param marks GROUPING and GROUPING_ID
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Shape(
            List<Expr> by,
            Evaluation[] keys,
            Evaluation[] compared,
            boolean collated,
            Order order,
            int[] keyRegisters,
            int[] first,
            List<BitSet> sets,
            List<Gathered> aggregates,
            int[] results,
            List<Mark> marks) {}

    /** The bits of GROUPING or GROUPING_ID: the places of its keys, the first the highest. */
    @SuppressWarnings("ArrayRecordComponent")
    record Mark(int[] keys, int register) {
        int value(BitSet set) {
            int bits = 0;
            for (int key : keys) {
                bits = bits << 1 | (key >= 0 && set.get(key) ? 0 : 1);
            }
            return bits;
        }
    }

    private final Operator rows;
    private final Shape shape;
    private final @Nullable Tested having;

    Grouping(Operator rows, Shape shape, @Nullable Tested having) {
        this.rows = rows;
        this.shape = shape;
        this.having = having;
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Group(
            int set,
            @Nullable Object[] keys,
            @Nullable Object[] compared,
            @Nullable Object[] first,
            Gathered.Group[] aggregates) {}

    @Override
    public Outline outline() {
        List<Expr.Aggregate> aggregates =
                shape.aggregates().stream().map(Gathered::aggregate).toList();
        List<String> parts = new ArrayList<>();
        if (!shape.by().isEmpty()) {
            parts.add("by " + BoundText.list(shape.by()) + (shape.sets().size() > 1 ? " in several sets" : ""));
        }
        if (!aggregates.isEmpty()) {
            parts.add(BoundText.list(aggregates));
        }
        if (having != null) {
            parts.add("HAVING " + BoundText.of(having.condition()));
        }
        List<Expr> computed = new ArrayList<>(shape.by());
        computed.addAll(aggregates);
        List<Condition> conditions = having == null ? List.of() : List.of(having.condition());
        List<String> reasons = new ArrayList<>(BoundText.reasons(Work.GROUP, computed, conditions));
        if (having != null) {
            reasons.addFirst("HAVING is computed by aul");
        }
        return new Outline.Computed(Work.GROUP, String.join("; ", parts), reasons, List.of(rows.outline()));
    }

    @Override
    public Cursor open(Run run) {
        List<Map<Object, Group>> sets = new ArrayList<>();
        shape.sets().forEach(_ -> sets.add(new HashMap<>()));
        try (Cursor cursor = rows.open(run)) {
            while (cursor.next()) {
                gather(run, sets);
            }
        }
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < sets.size(); i++) {
            if (sets.get(i).isEmpty() && shape.sets().get(i).isEmpty()) {
                run.clear(shape.first());
                groups.add(begin(run, i, nulls(), nulls()));
            }
            sets.get(i).values().stream()
                    .sorted((a, b) -> shape.order().compare(a.compared(), b.compared()))
                    .forEach(groups::add);
        }
        return new Groups(run, groups);
    }

    private @Nullable Object[] nulls() {
        return new @Nullable Object[shape.keys().length];
    }

    private void gather(Run run, List<Map<Object, Group>> sets) {
        @Nullable Object[] keys = values(run, shape.keys());
        @Nullable Object[] compared = shape.collated() ? values(run, shape.compared()) : keys;
        for (int i = 0; i < sets.size(); i++) {
            BitSet set = shape.sets().get(i);
            @Nullable Object[] mine = kept(keys, set);
            @Nullable Object[] told = shape.collated() ? kept(compared, set) : mine;
            Object key = Keys.of(told);
            Group group = sets.get(i).get(key);
            if (group == null) {
                group = begin(run, i, mine, told);
                sets.get(i).put(key, group);
            }
            for (Gathered.Group aggregate : group.aggregates()) {
                aggregate.add(run);
            }
        }
    }

    private static @Nullable Object[] values(Run run, Evaluation[] evaluations) {
        @Nullable Object[] values = new @Nullable Object[evaluations.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = run.value(evaluations[i]);
        }
        return values;
    }

    private static @Nullable Object[] kept(@Nullable Object[] values, BitSet set) {
        if (set.cardinality() == values.length) {
            return values;
        }
        @Nullable Object[] out = new @Nullable Object[values.length];
        set.stream().forEach(i -> out[i] = values[i]);
        return out;
    }

    private Group begin(Run run, int set, @Nullable Object[] keys, @Nullable Object[] compared) {
        Gathered.Group[] aggregates =
                shape.aggregates().stream().map(Gathered::start).toArray(Gathered.Group[]::new);
        return new Group(set, keys, compared, run.save(shape.first()), aggregates);
    }

    private final class Groups implements Cursor {
        private final Run run;
        private final List<Group> groups;
        private int at;

        Groups(Run run, List<Group> groups) {
            this.run = run;
            this.groups = groups;
        }

        @Override
        public boolean next() {
            while (at < groups.size()) {
                run.check();
                show(groups.get(at++));
                if (having == null || run.holds(having.test())) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void close() {
            run.release(groups.size());
            groups.clear();
            at = 0;
        }

        private void show(Group group) {
            run.restore(shape.first(), group.first());
            run.restore(shape.keyRegisters(), group.keys());
            BitSet set = Objects.requireNonNull(shape.sets().get(group.set()));
            shape.marks().forEach(mark -> run.frame[mark.register()] = mark.value(set));
            for (int i = 0; i < group.aggregates().length; i++) {
                run.frame[shape.results()[i]] = group.aggregates()[i].result(run);
            }
        }
    }
}
