package dev.aul.dialect.scan;

import dev.aul.language.routine.Expr;
import java.util.Set;

/**
 * Expressions of variables and constants alone, which read nothing that another statement leaves behind: neither rows nor
 * the state of the session.
 */
public final class PlainValues {
    private static final Set<String> FUNCTIONS = Set.of(
            "GETDATE",
            "GETUTCDATE",
            "SYSDATETIME",
            "SYSUTCDATETIME",
            "SYSDATETIMEOFFSET",
            "CONCAT",
            "UPPER",
            "LOWER",
            "LTRIM",
            "RTRIM",
            "LEFT",
            "RIGHT",
            "SUBSTRING",
            "LEN",
            "ABS");

    private PlainValues() {}

    public static boolean isPlain(Expr expr) {
        return switch (expr) {
            case Expr.Constant _, Expr.Slot _ -> true;
            case Expr.Convert convert -> isPlain(convert.operand());
            case Expr.Arithmetic arithmetic -> isPlain(arithmetic.left()) && isPlain(arithmetic.right());
            case Expr.Negate negate -> isPlain(negate.operand());
            case Expr.FirstNonNull first -> first.operands().stream().allMatch(PlainValues::isPlain);
            case Expr.Call call ->
                FUNCTIONS.contains(call.function().name())
                        && call.arguments().stream().allMatch(PlainValues::isPlain);
            default -> false;
        };
    }
}
