package dev.aul.language.functions;

import dev.aul.language.errors.SqlException;
import dev.aul.language.functions.ScalarFunction.Argument;
import dev.aul.language.functions.ScalarFunction.Signature;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import dev.aul.language.values.Bytes;
import dev.aul.language.values.ConversionSettings;
import dev.aul.language.values.Conversions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls functions as a statement would: types the arguments, converts them, runs the body. */
final class Calls {
    /** A value with a type other than its literal's. */
    record Typed(@Nullable Object value, SqlType type) {}

    record Result(@Nullable Object value, SqlType type) {}

    private Calls() {}

    static @Nullable Object value(String name, @Nullable Object... arguments) {
        return call(new FixedContext(), name, arguments).value();
    }

    static String type(String name, @Nullable Object... arguments) {
        return call(new FixedContext(), name, arguments).type().toString();
    }

    /** The number of the error that the call must end in. */
    static int error(String name, @Nullable Object... arguments) {
        try {
            Object value = value(name, arguments);
            throw new AssertionError("no error but " + value);
        } catch (SqlException failure) {
            return failure.error().number();
        }
    }

    static Result call(EvalContext context, String name, @Nullable Object... values) {
        ScalarFunction function = FunctionCatalogue.find(name).orElseThrow();
        FunctionCatalogue.checkArguments(function, values.length);
        List<Argument> arguments = new ArrayList<>();
        for (Object value : values) {
            arguments.add(argument(value));
        }
        Signature signature = function.typing().of(arguments);
        @Nullable Object[] converted = new Object[values.length];
        boolean anyNull = false;
        for (int i = 0; i < values.length; i++) {
            Argument argument = arguments.get(i);
            converted[i] = argument.value() == null
                    ? null
                    : Conversions.convert(
                            argument.value(),
                            argument.type(),
                            signature.parameters().get(i),
                            ConversionSettings.DEFAULT);
            anyNull |= converted[i] == null;
        }
        Object result =
                anyNull && function.nullStrict() ? null : function.body().apply(context, converted, signature);
        return new Result(result, signature.type());
    }

    private static Argument argument(@Nullable Object value) {
        return switch (value) {
            case null -> new Argument(SqlType.NULL, true, null);
            case Typed typed -> new Argument(typed.type(), false, typed.value());
            case Integer number -> new Argument(SqlType.INT, true, number);
            case Long number -> new Argument(SqlType.BIGINT, true, number);
            case Double number -> new Argument(SqlType.FLOAT, true, number);
            case BigDecimal number ->
                new Argument(
                        SqlType.numeric(Math.max(number.precision(), number.scale()), number.scale()), true, number);
            case String text -> new Argument(SqlType.varchar(Math.max(1, text.length())), true, text);
            case Bytes bytes -> new Argument(SqlType.varbinary(Math.max(1, bytes.length())), true, bytes);
            case LocalDate date -> new Argument(SqlType.DATE, false, date);
            case LocalDateTime moment -> new Argument(SqlType.DATETIME, false, moment);
            case LocalTime time -> new Argument(SqlType.scaled(TypeKind.TIME, 7), false, time);
            case OffsetDateTime moment -> new Argument(SqlType.scaled(TypeKind.DATETIMEOFFSET, 7), false, moment);
            case UUID guid -> new Argument(SqlType.UNIQUEIDENTIFIER, false, guid);
            default -> throw new IllegalArgumentException(value.getClass().getName());
        };
    }

    /** N'text'. */
    static Typed national(String text) {
        return new Typed(text, SqlType.nvarchar(Math.max(1, text.length())));
    }
}
