package dev.aul.language.analysis;

import dev.aul.language.errors.TypeMessage;
import dev.aul.language.routine.Expr.AggregateKind;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import dev.aul.language.types.TypeNames;
import java.util.Locale;

/** Types of aggregates and of what they gather (types reference, 10.1). */
final class AggregateTypes {
    private static final int MAX_PRECISION = 38;
    private static final int AVERAGE_SCALE = 6;

    private AggregateTypes() {}

    /** The type of the result; 8117 for an operand that the aggregate does not take. */
    static SqlType result(AggregateKind kind, SqlType operand, String name) {
        return switch (kind) {
            case COUNT -> counted(operand, name, SqlType.INT);
            case COUNT_BIG -> counted(operand, name, SqlType.BIGINT);
            case SUM -> sum(operand, name, operand.scale());
            case AVG -> sum(operand, name, Math.max(operand.scale(), AVERAGE_SCALE));
            case MIN, MAX -> ordered(operand, name);
            case STDEV, STDEVP, VAR, VARP -> {
                if (!operand.kind().isNumber() || operand.kind() == TypeKind.BIT) {
                    throw refuse(operand, name);
                }
                yield SqlType.FLOAT;
            }
            case CHECKSUM_AGG, GROUPING_ID -> SqlType.INT;
            case GROUPING -> SqlType.TINYINT;
            case STRING_AGG -> SqlType.nvarchar(4000);
        };
    }

    /** What the operand is converted to, so that stores add up like with like. */
    static SqlType operand(AggregateKind kind, SqlType operand) {
        return switch (kind) {
            case SUM, AVG ->
                switch (operand.kind()) {
                    case TINYINT, SMALLINT -> SqlType.INT;
                    case SMALLMONEY -> SqlType.MONEY;
                    case REAL -> SqlType.FLOAT;
                    default -> operand;
                };
            case STDEV, STDEVP, VAR, VARP -> SqlType.FLOAT;
            case CHECKSUM_AGG -> SqlType.INT;
            case COUNT, COUNT_BIG, MIN, MAX, STRING_AGG, GROUPING, GROUPING_ID -> operand;
        };
    }

    private static SqlType counted(SqlType operand, String name, SqlType result) {
        return switch (operand.kind()) {
            case TEXT, NTEXT, IMAGE, NULL -> throw refuse(operand, name);
            default -> result;
        };
    }

    private static SqlType sum(SqlType operand, String name, int scale) {
        return switch (operand.kind()) {
            case TINYINT, SMALLINT, INT -> SqlType.INT;
            case BIGINT -> SqlType.BIGINT;
            case DECIMAL, NUMERIC -> new SqlType(operand.kind(), 0, MAX_PRECISION, scale);
            case MONEY, SMALLMONEY -> SqlType.MONEY;
            case FLOAT, REAL -> SqlType.FLOAT;
            default -> throw refuse(operand, name);
        };
    }

    private static SqlType ordered(SqlType operand, String name) {
        return switch (operand.kind()) {
            case BIT, TEXT, NTEXT, IMAGE, XML, NULL -> throw refuse(operand, name);
            default -> operand;
        };
    }

    private static RuntimeException refuse(SqlType operand, String name) {
        return TypeMessage.INVALID_OPERAND.exception(TypeNames.inMessage(operand), name.toLowerCase(Locale.ROOT));
    }
}
