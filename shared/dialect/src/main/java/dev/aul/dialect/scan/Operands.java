package dev.aul.dialect.scan;

import dev.aul.language.eval.Leaves;
import dev.aul.language.routine.Expr;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** What the sides of a comparison are to a scan: its own columns, or values that are known before it. Stateless. */
final class Operands {
    /** They give another value for each row. */
    private static final Set<String> PER_ROW = Set.of("NEWID", "NEWSEQUENTIALID", "RAND", "CRYPT_GEN_RANDOM");

    private Operands() {}

    /** The column of own sources that an expression is, seen through conversions that lose nothing; null when it is none. */
    static Expr.@Nullable Column column(Expr expr, IntPredicate own) {
        return switch (expr) {
            case Expr.Column column -> own.test(column.source()) ? column : null;
            case Expr.Convert convert ->
                !convert.tolerant() && keeps(convert.operand().type(), convert.type())
                        ? column(convert.operand(), own)
                        : null;
            default -> null;
        };
    }

    /** Whether every value of {@code from} compares after the conversion as it did before. */
    private static boolean keeps(SqlType from, SqlType to) {
        if (from.equals(to)) {
            return true;
        }
        if (from.kind().isInteger() && to.kind().isInteger()) {
            return rank(from.kind()) <= rank(to.kind());
        }
        if (from.kind().isDecimal() && to.kind().isDecimal()) {
            return from.scale() <= to.scale() && from.precision() - from.scale() <= to.precision() - to.scale();
        }
        if (isText(from.kind()) && isText(to.kind())) {
            boolean long_ = to.isMax() || (!from.isMax() && to.length() >= from.length());
            return long_ && (to.kind() == TypeKind.NVARCHAR || to.kind() == TypeKind.NCHAR || from.kind() == to.kind());
        }
        return false;
    }

    private static boolean isText(TypeKind kind) {
        return switch (kind) {
            case CHAR, VARCHAR, NCHAR, NVARCHAR -> true;
            default -> false;
        };
    }

    private static int rank(TypeKind kind) {
        return switch (kind) {
            case BIT -> 0;
            case TINYINT -> 1;
            case SMALLINT -> 2;
            case INT -> 3;
            default -> 4;
        };
    }

    /** Whether an expression has one value for the whole scan. */
    static boolean isKnown(Expr expr, IntPredicate own) {
        return Leaves.of(expr, leaf -> varies(leaf, own), Leaves::isSubquery).isEmpty();
    }

    /** Whether computing it cannot fail, so that it may be computed though no row is tested. */
    static boolean isSafe(Expr expr) {
        return switch (expr) {
            case Expr.Slot _, Expr.Constant _, Expr.Column _ -> true;
            case Expr.Convert convert -> keeps(convert.operand().type(), convert.type()) && isSafe(convert.operand());
            default -> false;
        };
    }

    private static boolean varies(Expr leaf, IntPredicate own) {
        return switch (leaf) {
            case Expr.Column column -> own.test(column.source());
            case Expr.Aggregate _, Expr.Window _, Expr.ScalarSubquery _, Expr.ForText _ -> true;
            case Expr.UserCall _, Expr.NextValue _ -> true;
            case Expr.Call call -> PER_ROW.contains(call.function().name());
            default -> false;
        };
    }
}
