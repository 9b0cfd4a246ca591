package dev.aul.language.types;

import dev.aul.language.errors.TypeMessage;
import java.util.List;

/** The one type that several values take: CASE, COALESCE, UNION, IN lists and comparisons. Pure. */
public final class CommonTypes {
    private CommonTypes() {}

    /**
     * The type of CASE, COALESCE, IN and UNION columns: the highest precedence of all, wide enough for each. NULL literals
     * do not count; {@link SqlType#NULL} when there is nothing else. Throws 206 or 257 when one cannot become it.
     */
    public static SqlType of(List<SqlType> types) {
        SqlType result = SqlType.NULL;
        for (SqlType type : types) {
            result = combine(result, type);
        }
        for (SqlType type : types) {
            Conversion.requireImplicit(type, result);
        }
        return result;
    }

    /** The type in which two values are compared; throws 402, 206 or 257. LIKE takes {@link #like}. */
    public static SqlType comparison(Operation operation, SqlType left, SqlType right) {
        if (isIncomparable(left) || isIncomparable(right)) {
            throw incompatible(operation, left, right);
        }
        SqlType result =
                left.kind() == TypeKind.NULL && right.kind() == TypeKind.NULL ? SqlType.INT : combine(left, right);
        if (left.kind().isTemporal()
                && right.kind().isTemporal()
                && Conversion.of(lower(left, right).kind(), result.kind()) == Conversion.NONE) {
            throw incompatible(operation, left, right);
        }
        requireEither(left, right, result);
        return result;
    }

    /** The string type in which LIKE matches both sides: nvarchar when one is national, else varchar; throws 8116 or 402. */
    public static SqlType like(SqlType left, SqlType right) {
        requireMatchable(left, 1);
        requireMatchable(right, 2);
        boolean national = left.kind().isUnicode() || right.kind().isUnicode();
        return national ? SqlType.nvarchar(SqlType.MAX) : SqlType.varchar(SqlType.MAX);
    }

    private static void requireMatchable(SqlType side, int ordinal) {
        switch (side.kind()) {
            case XML, SQL_VARIANT, IMAGE, TABLE, CURSOR ->
                throw TypeMessage.INVALID_ARGUMENT.exception(
                        TypeNames.inMessage(side), ordinal, Operation.LIKE.messageName());
            default -> {}
        }
    }

    private static boolean isIncomparable(SqlType type) {
        return switch (type.kind()) {
            case TEXT, NTEXT, IMAGE, XML, TABLE, CURSOR -> true;
            default -> false;
        };
    }

    private static RuntimeException incompatible(Operation operation, SqlType left, SqlType right) {
        return TypeMessage.INCOMPATIBLE_OPERANDS.exception(
                TypeNames.inMessage(left), TypeNames.inMessage(right), operation.messageName());
    }

    /** Whichever side must change is checked; a clash is told in the order written. */
    private static void requireEither(SqlType left, SqlType right, SqlType result) {
        Conversion leftRule = Conversion.of(left.kind(), result.kind());
        Conversion rightRule = Conversion.of(right.kind(), result.kind());
        if (leftRule == Conversion.NONE || rightRule == Conversion.NONE) {
            throw TypeMessage.OPERAND_CLASH.exception(TypeNames.inMessage(left), TypeNames.inMessage(right));
        }
        Conversion.requireImplicit(left, result);
        Conversion.requireImplicit(right, result);
    }

    static SqlType higher(SqlType left, SqlType right) {
        return left.kind().compareTo(right.kind()) <= 0 ? left : right;
    }

    static SqlType lower(SqlType left, SqlType right) {
        return left.kind().compareTo(right.kind()) <= 0 ? right : left;
    }

    /** The higher kind with facets that hold both; says nothing of whether the conversion is allowed. */
    static SqlType combine(SqlType left, SqlType right) {
        if (left.equals(right) || right.kind() == TypeKind.NULL) {
            return left;
        }
        if (left.kind() == TypeKind.NULL) {
            return right;
        }
        SqlType high = higher(left, right);
        SqlType low = lower(left, right);
        return switch (high.kind()) {
            case DECIMAL, NUMERIC ->
                low.kind().isNumber() ? DecimalRules.union(high, DecimalRules.asDecimal(low)) : high;
            case TIME, DATETIME2, DATETIMEOFFSET ->
                low.kind().isTemporal() ? SqlType.scaled(high.kind(), Math.max(fraction(high), fraction(low))) : high;
            case NVARCHAR, NCHAR, VARCHAR, CHAR -> string(high, low);
            case VARBINARY, BINARY ->
                SqlType.sized(
                        high.kind() == TypeKind.BINARY && low.kind() == TypeKind.BINARY
                                ? TypeKind.BINARY
                                : TypeKind.VARBINARY,
                        longer(high, low, 8000));
            default -> high;
        };
    }

    private static SqlType string(SqlType high, SqlType low) {
        boolean national = high.kind().isUnicode() || low.kind().isUnicode();
        boolean varying = isVarying(high) || isVarying(low);
        int length = longer(high, low, national ? 4000 : 8000);
        TypeKind kind =
                national ? varying ? TypeKind.NVARCHAR : TypeKind.NCHAR : varying ? TypeKind.VARCHAR : TypeKind.CHAR;
        return SqlType.sized(kind, length);
    }

    static boolean isVarying(SqlType type) {
        return type.kind() == TypeKind.VARCHAR || type.kind() == TypeKind.NVARCHAR || type.kind() == TypeKind.VARBINARY;
    }

    private static int longer(SqlType left, SqlType right, int limit) {
        return left.isMax() || right.isMax() ? SqlType.MAX : Math.min(limit, Math.max(left.length(), right.length()));
    }

    private static int fraction(SqlType type) {
        return switch (type.kind()) {
            case DATETIME -> 3;
            case TIME, DATETIME2, DATETIMEOFFSET -> type.scale();
            default -> 0;
        };
    }
}
