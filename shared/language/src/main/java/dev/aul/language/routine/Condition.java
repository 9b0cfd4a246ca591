package dev.aul.language.routine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A search condition: true, false or unknown. Never a value that a client sees. */
public sealed interface Condition {
    enum Comparison {
        EQUAL,
        NOT_EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL;

        /** Whether two values in this order fulfil it: below 0 the left one comes first. */
        public boolean holds(int order) {
            return switch (this) {
                case EQUAL -> order == 0;
                case NOT_EQUAL -> order != 0;
                case LESS -> order < 0;
                case LESS_OR_EQUAL -> order <= 0;
                case GREATER -> order > 0;
                case GREATER_OR_EQUAL -> order >= 0;
            };
        }
    }

    /** Both sides have one kind, decimals and times one scale; strings of any kind and length count as one, and binary. They compare by key. {@code nullsEqual}: ANSI_NULLS OFF with a literal or variable. */
    record Compare(Comparison comparison, Expr left, Expr right, boolean nullsEqual) implements Condition {}

    record And(List<Condition> terms) implements Condition {}

    record Or(List<Condition> terms) implements Condition {}

    record Not(Condition operand) implements Condition {}

    record IsNull(Expr operand, boolean negated) implements Condition {}

    record Like(Expr operand, Expr pattern, @Nullable Expr escape, boolean negated) implements Condition {}

    /** Operand and items have one type. */
    record InList(Expr operand, List<Expr> items, boolean negated) implements Condition {}

    record InQuery(Expr operand, Rel.Query query, boolean negated) implements Condition {}

    record Exists(Rel.Query query) implements Condition {}

    /** {@code all} false means ANY. */
    record Quantified(Expr operand, Comparison comparison, boolean all, Rel.Query query) implements Condition {}

    /** Equal or both NULL: what INTERSECT, simple joins of MERGE and the like need. */
    record NotDistinct(Expr left, Expr right) implements Condition {}

    /** A constant truth: {@code 1=1} folded, or the condition of an omitted ON. */
    record Truth(boolean value) implements Condition {}
}
