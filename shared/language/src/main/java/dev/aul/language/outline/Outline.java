package dev.aul.language.outline;

import java.util.List;

/** How a query is answered: what aul computes over rows, and what a store is sent for them. Immutable. */
public sealed interface Outline {
    /**
     * Work of aul's over the rows of its inputs.
     *
     * @param detail what is computed, as T-SQL writes it; may be empty
     * @param reasons why aul does it and not the store
     */
    record Computed(Work work, String detail, List<String> reasons, List<Outline> inputs) implements Outline {
        public Computed {
            reasons = List.copyOf(reasons);
            inputs = List.copyOf(inputs);
        }
    }

    /** A text sent to the store, with what its places and its calls of aul's functions stand for. */
    record Sent(String sql, List<Parameter> parameters, List<Callback> callbacks) implements Outline {
        public Sent {
            parameters = List.copyOf(parameters);
            callbacks = List.copyOf(callbacks);
        }
    }

    /** Rows that lie in the node's memory. */
    record Kept(String table) implements Outline {}

    /** {@code key}: what the value is compared by is sent in its place. */
    record Parameter(String place, String value, boolean key) {}

    /** A function of aul's that the store calls for a part of the statement. */
    record Callback(String call, String part, List<String> reasons) {
        public Callback {
            reasons = List.copyOf(reasons);
        }
    }

    /** Work whose reason is its own. */
    static Outline of(Work work, String detail, Outline... inputs) {
        return new Computed(work, detail, List.of(work.reason()), List.of(inputs));
    }
}
