package dev.aul.language.functions;

import static dev.aul.language.functions.Rows.string;

import dev.aul.language.functions.ScalarFunction.Argument;
import dev.aul.language.functions.ScalarFunction.Signature;
import dev.aul.language.types.SqlType;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** FORMAT: numbers and dates as .NET writes them; a format that does not fit gives NULL. */
final class FormatFunctions {
    private static final SqlType TEXT = SqlType.nvarchar(Typings.MAX_CHARACTERS);

    private FormatFunctions() {}

    static List<ScalarFunction> rows() {
        return List.of(Rows.strictVolatile("FORMAT", 2, 3, FormatFunctions::typing, FormatFunctions::format));
    }

    private static Signature typing(List<Argument> arguments) {
        SqlType type = Typings.known(arguments.getFirst().type(), SqlType.INT);
        boolean fits = type.kind().isTemporal() || (type.kind().isNumber() && !type.equals(SqlType.BIT));
        if (!fits) {
            throw Typings.refused(type, 1, "format");
        }
        return new Signature(Typings.prepend(type, arguments.size(), TEXT, SqlType.SYSNAME), TEXT);
    }

    private static @Nullable Object format(EvalContext context, @Nullable Object[] arguments, Signature signature) {
        Culture culture = arguments.length > 2
                ? Culture.named(string(arguments, 2))
                : Culture.ofLanguage(context.options().language());
        String format = string(arguments, 1);
        return switch (arguments[0]) {
            case Number number -> FormatNumber.format(number, format, culture);
            case LocalTime time -> FormatTime.format(time, format);
            case Object moment -> FormatDate.format(moment, format, culture);
        };
    }
}
