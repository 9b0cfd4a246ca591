package dev.aul.language.types;

import dev.aul.language.errors.TypeMessage;
import dev.aul.language.types.ResultTypes.Typing;

/** Plus and minus on dates and times: only datetime and smalldatetime count as numbers of days. Pure. */
final class TemporalTypes {
    private TemporalTypes() {}

    /** True for the two types that add and subtract. */
    static boolean isCounted(SqlType type) {
        return type.kind() == TypeKind.DATETIME || type.kind() == TypeKind.SMALLDATETIME;
    }

    static Typing binary(Operation operation, SqlType left, SqlType right) {
        boolean additive = operation == Operation.ADD || operation == Operation.SUBTRACT;
        if (left.kind().isTemporal() && right.kind().isTemporal()) {
            return pair(operation, left, right, additive);
        }
        boolean leftIsTemporal = left.kind().isTemporal();
        SqlType temporal = leftIsTemporal ? left : right;
        SqlType other = leftIsTemporal ? right : left;
        if (ResultTypes.isText(other)) {
            return beside(operation, left, right, temporal, additive);
        }
        if (Conversion.of(other.kind(), temporal.kind()) != Conversion.IMPLICIT) {
            throw TypeMessage.OPERAND_CLASH.exception(TypeNames.inMessage(temporal), TypeNames.inMessage(other));
        }
        return beside(operation, left, right, temporal, additive);
    }

    private static Typing pair(Operation operation, SqlType left, SqlType right, boolean additive) {
        if (isCounted(left) && isCounted(right)) {
            if (!additive) {
                throw ResultTypes.invalid(operation, left);
            }
            return Typing.same(CommonTypes.higher(left, right));
        }
        throw left.kind() == right.kind()
                ? ResultTypes.invalid(operation, left)
                : ResultTypes.incompatible(operation, left, right);
    }

    /** The other side becomes a datetime (days since 1900), also beside a smalldatetime, where it may be negative. */
    private static Typing beside(Operation operation, SqlType left, SqlType right, SqlType temporal, boolean additive) {
        if (!isCounted(temporal)) {
            throw ResultTypes.incompatible(operation, left, right);
        }
        if (!additive) {
            throw ResultTypes.invalid(operation, temporal);
        }
        return left.kind().isTemporal()
                ? new Typing(left, SqlType.DATETIME, temporal, false)
                : new Typing(SqlType.DATETIME, right, temporal, false);
    }
}
