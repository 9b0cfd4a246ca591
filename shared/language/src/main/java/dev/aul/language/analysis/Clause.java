package dev.aul.language.analysis;

import dev.aul.language.errors.BindingMessage;
import org.jspecify.annotations.Nullable;

/** The part of a statement that an expression stands in; it decides what is allowed there. */
enum Clause {
    /** No rows at all: SET, PRINT, IF, VALUES. */
    VALUE(null, null),
    FROM(BindingMessage.AGGREGATE_IN_WHERE, null),
    WHERE(BindingMessage.AGGREGATE_IN_WHERE, null),
    SET(BindingMessage.AGGREGATE_IN_SET, null),
    GROUP_BY(BindingMessage.GROUP_BY_AGGREGATE, null),
    SELECT(null, BindingMessage.NOT_GROUPED),
    HAVING(null, BindingMessage.HAVING_NOT_GROUPED),
    ORDER_BY(null, BindingMessage.ORDER_BY_NOT_GROUPED);

    private final @Nullable BindingMessage aggregateRefused;
    private final @Nullable BindingMessage notGrouped;

    Clause(@Nullable BindingMessage aggregateRefused, @Nullable BindingMessage notGrouped) {
        this.aggregateRefused = aggregateRefused;
        this.notGrouped = notGrouped;
    }

    /** The error for an aggregate here, null when it may stand here. */
    @Nullable
    BindingMessage aggregateRefused() {
        return aggregateRefused;
    }

    /** The error for a column that is not grouped, null where columns are always free. */
    @Nullable
    BindingMessage notGrouped() {
        return notGrouped;
    }

    boolean allowsWindows() {
        return this == SELECT || this == ORDER_BY;
    }
}
