package dev.aul.language.relational;

import dev.aul.language.eval.Aggregation;
import dev.aul.language.eval.Evaluation;
import dev.aul.language.routine.Expr;
import dev.aul.language.types.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An aggregate of a plan: what it takes from each row. Immutable. */
final class Gathered {
    private final Expr.Aggregate aggregate;
    private final SqlType argumentType;
    private final Evaluation argument;
    private final @Nullable Evaluation separator;
    private final Evaluation[] order;
    private final Order comparator;

    Gathered(Expr.Aggregate aggregate, Expressions expressions) {
        this.aggregate = aggregate;
        Expr taken = aggregate.argument();
        boolean counted = taken != null
                && aggregate.distinct()
                && (aggregate.kind() == Expr.AggregateKind.COUNT || aggregate.kind() == Expr.AggregateKind.COUNT_BIG);
        argumentType = taken == null ? SqlType.BIT : taken.type();
        argument = taken == null ? (_, _, _) -> true : expressions.evaluation(counted ? Keys.compared(taken) : taken);
        separator = aggregate.separator() == null ? null : expressions.evaluation(aggregate.separator());
        List<Evaluation> keys = new ArrayList<>();
        List<Order.Part> parts = new ArrayList<>();
        aggregate.order().forEach(by -> {
            Expr key = Keys.compared(by.expression());
            keys.add(expressions.evaluation(key));
            parts.add(new Order.Part(parts.size() + 2, key.type(), by.descending()));
        });
        order = keys.toArray(Evaluation[]::new);
        comparator = new Order(parts);
    }

    Expr.Aggregate aggregate() {
        return aggregate;
    }

    /** What one row brings: value, separator, then what it is ordered by. */
    @Nullable
    Object[] take(Run run) {
        @Nullable Object[] taken = new @Nullable Object[2 + order.length];
        taken[0] = run.value(argument);
        taken[1] = separator == null ? null : run.value(separator);
        for (int i = 0; i < order.length; i++) {
            taken[2 + i] = run.value(order[i]);
        }
        return taken;
    }

    /** Begins a group. */
    Group start() {
        return new Group(Aggregation.of(aggregate.kind(), aggregate.distinct(), argumentType, aggregate.type()));
    }

    /** The rows of one group, so far. */
    final class Group {
        private final Aggregation aggregation;
        private final List<@Nullable Object[]> waiting = new ArrayList<>();

        private Group(Aggregation aggregation) {
            this.aggregation = aggregation;
        }

        /** Takes the row that lies in the registers. */
        void add(Run run) {
            if (order.length > 0) {
                run.hold();
                waiting.add(take(run));
            } else {
                aggregation.add(run.value(argument), separator == null ? null : run.value(separator));
            }
        }

        /** Takes what {@link #take} gave; for aggregates without an order. */
        void add(@Nullable Object[] taken) {
            aggregation.add(taken[0], taken[1]);
        }

        /** The aggregate, also between rows; tells of NULLs that were left out. */
        @Nullable
        Object result(Run run) {
            waiting.sort(comparator);
            waiting.forEach(this::add);
            run.release(waiting.size());
            waiting.clear();
            if (!aggregate.quiet()) {
                aggregation.warn(run.inputs.context());
            }
            return aggregation.result();
        }
    }
}
