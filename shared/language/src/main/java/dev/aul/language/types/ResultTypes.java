package dev.aul.language.types;

import dev.aul.language.errors.TypeMessage;

/**
 * Result types of operators, and the types that operands are converted to first. A combination that T-SQL does not know
 * throws 402, 8117, 206 or 257. Pure.
 */
public final class ResultTypes {
    private ResultTypes() {}

    /** An operand: its type and, for an integer literal, its count of digits (else 0). */
    public record Operand(SqlType type, int literalDigits) {
        public static Operand of(SqlType type) {
            return new Operand(type, 0);
        }
    }

    /** What the operands become, and what comes out. {@code concatenates}: ADD joins strings or binary. */
    public record Typing(SqlType left, SqlType right, SqlType result, boolean concatenates) {
        static Typing same(SqlType type) {
            return new Typing(type, type, type, false);
        }
    }

    /** Types {@code left operation right} for the arithmetic and bit operators. */
    public static Typing binary(Operation operation, Operand left, Operand right) {
        SqlType l = left.type();
        SqlType r = right.type();
        if (l.kind() == TypeKind.NULL || r.kind() == TypeKind.NULL) {
            return withNull(operation, l, r);
        }
        if (operation.isBitwise()) {
            return bitwise(operation, l, r);
        }
        if (isUnfit(l) || isUnfit(r)) {
            throw unfit(operation, l, r);
        }
        if (l.kind().isNumber() && r.kind().isNumber()) {
            return numbers(operation, left, right);
        }
        if ((isText(l) && isText(r)) || (isBytes(l) && isBytes(r))) {
            if (operation != Operation.ADD) {
                throw invalid(operation, l);
            }
            return concatenation(l, r);
        }
        if (l.kind().isTemporal() || r.kind().isTemporal()) {
            return TemporalTypes.binary(operation, l, r);
        }
        return mixed(operation, left, right);
    }

    /** Unary minus: tinyint becomes smallint; 8117 for what is no number. */
    public static SqlType negate(SqlType type) {
        return switch (type.kind()) {
            case TINYINT -> SqlType.SMALLINT;
            case NULL -> SqlType.INT;
            case SMALLINT, INT, BIGINT, DECIMAL, NUMERIC, MONEY, SMALLMONEY, FLOAT, REAL -> type;
            default -> throw invalid(Operation.MINUS, type);
        };
    }

    /** {@code ~}: integers and bit; 8117 else. */
    public static SqlType bitNot(SqlType type) {
        if (type.kind() == TypeKind.NULL) {
            return SqlType.INT;
        }
        if (!type.kind().isInteger()) {
            throw invalid(Operation.BIT_NOT, type);
        }
        return type;
    }

    private static Typing withNull(Operation operation, SqlType left, SqlType right) {
        SqlType known = left.kind() == TypeKind.NULL ? right : left;
        return switch (known.kind()) {
            case NULL -> Typing.same(SqlType.INT);
            case BIT -> operation.isBitwise() ? Typing.same(SqlType.BIT) : Typing.same(SqlType.INT);
            case DECIMAL, NUMERIC -> Typing.same(known);
            case VARCHAR, CHAR, NVARCHAR, NCHAR, VARBINARY, BINARY -> {
                if (operation != Operation.ADD) {
                    throw invalid(operation, known);
                }
                yield new Typing(known, known, known, true);
            }
            default ->
                known.kind().isNumber() || TemporalTypes.isCounted(known)
                        ? Typing.same(known)
                        : binary(operation, Operand.of(known), Operand.of(known));
        };
    }

    private static Typing bitwise(Operation operation, SqlType left, SqlType right) {
        if (left.kind().isInteger() && right.kind().isInteger()) {
            return Typing.same(CommonTypes.higher(left, right));
        }
        if (left.kind().isInteger() && isBytes(right)) {
            return Typing.same(left);
        }
        if (right.kind().isInteger() && isBytes(left)) {
            return Typing.same(right);
        }
        throw incompatible(operation, left, right);
    }

    private static Typing numbers(Operation operation, Operand left, Operand right) {
        SqlType l = left.type();
        SqlType r = right.type();
        if (l.kind() == TypeKind.BIT && r.kind() == TypeKind.BIT) {
            throw incompatible(operation, l, r);
        }
        if (l.kind().isApproximate() || r.kind().isApproximate()) {
            if (operation == Operation.MODULO) {
                throw incompatible(operation, l, r);
            }
            return Typing.same(CommonTypes.higher(l, r));
        }
        if (l.kind().isDecimal() || r.kind().isDecimal()) {
            SqlType leftDecimal = decimalOperand(left);
            SqlType rightDecimal = decimalOperand(right);
            return new Typing(
                    leftDecimal, rightDecimal, DecimalRules.arithmetic(operation, leftDecimal, rightDecimal), false);
        }
        return Typing.same(CommonTypes.higher(l, r));
    }

    private static SqlType decimalOperand(Operand operand) {
        return operand.literalDigits() > 0
                ? SqlType.numeric(operand.literalDigits(), 0)
                : DecimalRules.asDecimal(operand.type());
    }

    /** A string or binary takes the type of the number or uniqueidentifier beside it. */
    private static Typing mixed(Operation operation, Operand left, Operand right) {
        SqlType l = left.type();
        SqlType r = right.type();
        if ((isText(l) && isBytes(r)) || (isBytes(l) && isText(r))) {
            throw incompatible(operation, l, r);
        }
        SqlType high = CommonTypes.higher(l, r);
        SqlType low = CommonTypes.lower(l, r);
        if (Conversion.of(low.kind(), high.kind()) == Conversion.NONE) {
            throw TypeMessage.OPERAND_CLASH.exception(TypeNames.inMessage(l), TypeNames.inMessage(r));
        }
        Conversion.requireImplicit(low, high);
        if (!high.kind().isNumber()) {
            throw invalid(operation, high);
        }
        if (high.kind() == TypeKind.BIT) {
            throw incompatible(operation, l, r);
        }
        Operand both = Operand.of(high);
        return binary(operation, l.equals(high) ? left : both, r.equals(high) ? right : both);
    }

    private static Typing concatenation(SqlType left, SqlType right) {
        boolean max = left.isMax() || right.isMax();
        if (isBytes(left)) {
            int length = max ? SqlType.MAX : Math.min(8000, bytes(left) + bytes(right));
            return new Typing(left, right, SqlType.varbinary(length), true);
        }
        boolean national = left.kind().isUnicode() || right.kind().isUnicode();
        int limit = national ? 4000 : 8000;
        int length = max ? SqlType.MAX : Math.min(limit, left.length() + right.length());
        boolean varying = max || CommonTypes.isVarying(left) || CommonTypes.isVarying(right);
        TypeKind kind =
                national ? varying ? TypeKind.NVARCHAR : TypeKind.NCHAR : varying ? TypeKind.VARCHAR : TypeKind.CHAR;
        return new Typing(national(left, national), national(right, national), SqlType.sized(kind, length), true);
    }

    private static int bytes(SqlType type) {
        return type.kind() == TypeKind.ROWVERSION ? 8 : type.length();
    }

    private static SqlType national(SqlType type, boolean national) {
        if (!national || type.kind().isUnicode()) {
            return type;
        }
        int length = type.isMax() ? SqlType.MAX : Math.min(4000, type.length());
        return SqlType.sized(type.kind() == TypeKind.CHAR ? TypeKind.NCHAR : TypeKind.NVARCHAR, length);
    }

    static boolean isText(SqlType type) {
        return switch (type.kind()) {
            case VARCHAR, CHAR, NVARCHAR, NCHAR -> true;
            default -> false;
        };
    }

    private static boolean isBytes(SqlType type) {
        return type.kind() == TypeKind.VARBINARY
                || type.kind() == TypeKind.BINARY
                || type.kind() == TypeKind.ROWVERSION;
    }

    private static boolean isUnfit(SqlType type) {
        return switch (type.kind()) {
            case SQL_VARIANT, XML, TEXT, NTEXT, IMAGE, TABLE, CURSOR -> true;
            default -> false;
        };
    }

    private static RuntimeException unfit(Operation operation, SqlType left, SqlType right) {
        if (left.kind() == right.kind()) {
            return invalid(operation, left);
        }
        if (left.kind() == TypeKind.SQL_VARIANT && isText(right)) {
            return TypeMessage.IMPLICIT_CONVERSION.exception(TypeNames.inMessage(left), TypeNames.inMessage(right));
        }
        if (right.kind() == TypeKind.SQL_VARIANT && isText(left)) {
            return TypeMessage.IMPLICIT_CONVERSION.exception(TypeNames.inMessage(right), TypeNames.inMessage(left));
        }
        return incompatible(operation, left, right);
    }

    static RuntimeException invalid(Operation operation, SqlType type) {
        return TypeMessage.INVALID_OPERAND.exception(TypeNames.inMessage(type), operation.messageName());
    }

    static RuntimeException incompatible(Operation operation, SqlType left, SqlType right) {
        return TypeMessage.INCOMPATIBLE_OPERANDS.exception(
                TypeNames.inMessage(left), TypeNames.inMessage(right), operation.messageName());
    }
}
