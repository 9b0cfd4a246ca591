package dev.aul.dialect.sqlite;

import dev.aul.language.errors.SqlException;
import dev.aul.language.eval.Evaluation;
import dev.aul.language.eval.Leaves;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.types.SqlType;
import dev.aul.language.values.LikePattern;
import org.jspecify.annotations.Nullable;

/** Two bounds on a stored key that hold for all that a LIKE matches: with them an index is of use. */
final class LikeRange {
    private static final SqlType BOUND = SqlType.nvarchar(SqlType.MAX);
    /** Above all that a key holds. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private LikeRange() {}

    /** The bounds as SQL, to stand before the LIKE itself; empty when there are none. */
    static String of(Condition.Like like, SqliteWriter writer) {
        String key = like.negated() || like.escape() != null ? null : writer.storedKey(like.operand());
        if (key == null || !isKnownBefore(like.pattern()) || isOpen(like.pattern())) {
            return "";
        }
        Statement statement = writer.statement();
        Evaluation pattern = statement.compiler().value(like.pattern(), Statement.NONE);
        return key + " >= " + statement.parameter(like.pattern(), bound(pattern, ""), BOUND) + " AND " + key + " < "
                + statement.parameter(like.pattern(), bound(pattern, LAST), BOUND) + " AND ";
    }

    private static boolean isKnownBefore(Expr pattern) {
        return Leaves.of(pattern, LikeRange::isNotKnown, _ -> true).isEmpty();
    }

    private static boolean isNotKnown(Expr expr) {
        return Native.isLeaf(expr) || Leaves.isPerRow(expr) || expr instanceof Expr.UserCall;
    }

    /** A constant pattern that may match any beginning. */
    private static boolean isOpen(Expr pattern) {
        return pattern instanceof Expr.Constant(@Nullable Object value, SqlType _)
                && value instanceof String text
                && LikePattern.keyPrefix(text).isEmpty();
    }

    /** A pattern that cannot be made fails, if at all, where a row is compared. */
    private static Evaluation bound(Evaluation pattern, String end) {
        return (context, slots, row) -> {
            try {
                Object text = pattern.evaluate(context, slots, row);
                return text == null ? null : LikePattern.keyPrefix((String) text) + end;
            } catch (SqlException _) {
                return end;
            }
        };
    }
}
