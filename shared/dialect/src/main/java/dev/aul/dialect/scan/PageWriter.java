package dev.aul.dialect.scan;

import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel.Query;
import org.jspecify.annotations.Nullable;

/**
 * TOP, OFFSET and FETCH of a text.
 *
 * @param count the text of TOP's or FETCH's count, null for none
 * @param isFew so few rows are wanted that they are fetched at once
 */
record PageWriter(@Nullable String count, @Nullable String offset, boolean isFew, SqlScan.Page page) {
    private static final int FEW = 64;

    /** Null when the counts are no numbers of rows that are known before. Call it last: its parameters stand at the end. */
    static @Nullable PageWriter of(Query query, ConjunctWriter conditions, Sources sources) {
        if (query.top() != null && (query.top().percent() || query.top().withTies())) {
            return null;
        }
        Expr top = query.top() == null ? null : query.top().count();
        Expr offset = query.offset();
        Expr fetch = query.fetch();
        if (!isCount(top, 0, sources) || !isCount(offset, 0, sources) || !isCount(fetch, 1, sources)) {
            return null;
        }
        int first = conditions.parameters.size();
        Expr count = top == null ? fetch : top;
        String counted = text(count, conditions);
        int second = conditions.parameters.size();
        String skipped = text(offset, conditions);
        int place = second > first ? first : -1;
        boolean few = count instanceof Expr.Constant known
                && known.value() instanceof Number number
                && number.longValue() <= FEW;
        return new PageWriter(
                counted,
                skipped,
                few,
                new SqlScan.Page(
                        top == null ? -1 : place,
                        conditions.parameters.size() > second ? second : -1,
                        top == null ? place : -1));
    }

    /** A whole number that is known, or nothing; a constant one must not be less than {@code least}. */
    private static boolean isCount(@Nullable Expr expr, int least, Sources sources) {
        return switch (expr) {
            case null -> true;
            case Expr.Constant constant -> constant.value() instanceof Number number && number.longValue() >= least;
            default -> expr.type().kind().isInteger() && Operands.isKnown(expr, sources::owns);
        };
    }

    private static @Nullable String text(@Nullable Expr expr, ConjunctWriter conditions) {
        return switch (expr) {
            case null -> null;
            case Expr.Constant constant
            when constant.value() instanceof Number number -> Long.toString(number.longValue());
            default -> conditions.bind(expr, false);
        };
    }
}
