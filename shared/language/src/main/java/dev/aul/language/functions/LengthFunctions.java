package dev.aul.language.functions;

import static dev.aul.language.functions.Rows.strict;

import dev.aul.language.functions.ScalarFunction.Argument;
import dev.aul.language.functions.ScalarFunction.Signature;
import dev.aul.language.types.SqlType;
import dev.aul.language.values.Bytes;
import dev.aul.language.values.Variant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** LEN and DATALENGTH: int, or bigint for what may be longer than 8000 bytes. */
final class LengthFunctions {
    private LengthFunctions() {}

    static List<ScalarFunction> rows() {
        return List.of(
                strict("LEN", 1, 1, LengthFunctions::lengthTyping, LengthFunctions::length),
                strict("DATALENGTH", 1, 1, LengthFunctions::dataLengthTyping, LengthFunctions::dataLength));
    }

    private static Signature lengthTyping(List<Argument> arguments) {
        SqlType type = arguments.getFirst().type();
        SqlType parameter = type.kind().isBinary() ? type : Typings.stringOf(type);
        return new Signature(List.of(parameter), parameter.isMax() ? SqlType.BIGINT : SqlType.INT);
    }

    private static Object length(EvalContext context, @Nullable Object[] arguments, Signature signature) {
        if (arguments[0] instanceof Bytes bytes) {
            return counted(bytes.length(), signature);
        }
        String text = Rows.string(arguments, 0);
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return counted(end, signature);
    }

    private static Signature dataLengthTyping(List<Argument> arguments) {
        SqlType type = Typings.known(arguments.getFirst().type(), SqlType.INT);
        return new Signature(List.of(type), type.isMax() ? SqlType.BIGINT : SqlType.INT);
    }

    private static Object dataLength(EvalContext context, @Nullable Object[] arguments, Signature signature) {
        return counted(bytes(arguments[0], signature.parameters().getFirst()), signature);
    }

    /** Bytes that a value takes. */
    static int bytes(Object value, SqlType type) {
        return switch (value) {
            case String text -> type.kind().isUnicode() ? text.length() * 2 : text.length();
            case Bytes bytes -> bytes.length();
            case Variant variant -> bytes(variant.value(), variant.type());
            default -> TypeFacts.maxLength(type);
        };
    }

    private static Object counted(int count, Signature signature) {
        return signature.type().equals(SqlType.BIGINT) ? (Object) (long) count : (Object) count;
    }
}
