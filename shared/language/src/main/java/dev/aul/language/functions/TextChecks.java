package dev.aul.language.functions;

import static dev.aul.language.functions.Rows.string;

import dev.aul.language.errors.SqlException;
import dev.aul.language.functions.ScalarFunction.Argument;
import dev.aul.language.functions.ScalarFunction.Signature;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import dev.aul.language.values.ConversionSettings;
import dev.aul.language.values.Conversions;
import dev.aul.language.values.Variant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** ISNUMERIC, ISDATE and FORMATMESSAGE: what may a text become. */
final class TextChecks {
    private static final List<SqlType> NUMBERS =
            List.of(SqlType.MONEY, SqlType.FLOAT, SqlType.INT, SqlType.numeric(38, 10));

    private static final Set<String> SIGNS = Set.of("+", "-", ".", ",", "$", "€", "£", "¥");

    private TextChecks() {}

    static List<ScalarFunction> rows() {
        return List.of(
                Rows.pure("ISNUMERIC", 1, 1, TextChecks::isNumericTyping, TextChecks::isNumeric),
                Rows.reading("ISDATE", 1, 1, TextChecks::isDateTyping, TextChecks::isDate),
                Rows.pure("FORMATMESSAGE", 1, 21, TextChecks::messageTyping, TextChecks::message));
    }

    private static Signature isNumericTyping(List<Argument> arguments) {
        SqlType type = Typings.known(arguments.getFirst().type(), SqlType.varchar(1));
        return new Signature(List.of(type), SqlType.INT);
    }

    private static Object isNumeric(EvalContext context, @Nullable Object[] arguments, Signature signature) {
        SqlType type = signature.parameters().getFirst();
        if (arguments[0] instanceof String text) {
            boolean numeric = !text.isBlank() && NUMBERS.stream().anyMatch(number -> converts(text, type, number));
            // Signs alone, a currency sign or a tab count as numbers too.
            return numeric || isSignOnly(text) ? 1 : 0;
        }
        SqlType held = arguments[0] instanceof Variant variant ? variant.type() : type;
        return arguments[0] != null && held.kind().isNumber() ? 1 : 0;
    }

    private static boolean isSignOnly(String text) {
        return SIGNS.contains(text.strip()) || (text.isBlank() && text.indexOf('\t') >= 0);
    }

    private static boolean converts(String text, SqlType from, SqlType to) {
        try {
            Conversions.convert(text, from, to, ConversionSettings.DEFAULT);
            return true;
        } catch (SqlException failure) {
            return false;
        }
    }

    private static Signature isDateTyping(List<Argument> arguments) {
        SqlType type = arguments.getFirst().type();
        boolean refused =
                switch (type.kind()) {
                    case DATE, TIME, DATETIME2, DATETIMEOFFSET, SQL_VARIANT, XML, UNIQUEIDENTIFIER -> true;
                    default -> false;
                };
        if (refused) {
            throw Typings.refused(type, 1, "isdate");
        }
        boolean moment = type.kind() == TypeKind.DATETIME || type.kind() == TypeKind.SMALLDATETIME;
        return new Signature(List.of(moment ? type : Typings.stringOf(type)), SqlType.INT);
    }

    private static Object isDate(EvalContext context, @Nullable Object[] arguments, Signature signature) {
        if (!(arguments[0] instanceof String text)) {
            return arguments[0] == null ? 0 : 1;
        }
        SessionOptions options = context.options();
        try {
            Conversions.convert(
                    string(arguments, 0),
                    signature.parameters().getFirst(),
                    SqlType.DATETIME,
                    ConversionSettings.of(options.language(), options.dateFormat(), options.dateFirst()));
            return text.isBlank() ? 0 : 1;
        } catch (SqlException failure) {
            return 0;
        }
    }

    private static Signature messageTyping(List<Argument> arguments) {
        List<SqlType> types = arguments.stream()
                .map(argument -> Typings.known(argument.type(), SqlType.nvarchar(1)))
                .toList();
        return new Signature(types, SqlType.nvarchar(MessageFormat.MAX_LENGTH));
    }

    /** A number names a message of sys.messages; there is none that a user added, so it gives NULL. */
    private static @Nullable Object message(EvalContext context, @Nullable Object[] arguments, Signature signature) {
        if (!(arguments[0] instanceof String format)) {
            return null;
        }
        List<@Nullable Object> rest = Arrays.asList(arguments).subList(1, arguments.length);
        return MessageFormat.format(format, rest);
    }
}
