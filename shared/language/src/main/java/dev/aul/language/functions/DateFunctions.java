package dev.aul.language.functions;

import static dev.aul.language.functions.Rows.integer;
import static dev.aul.language.functions.Rows.strict;
import static dev.aul.language.functions.Rows.strictVolatile;
import static dev.aul.language.functions.Rows.string;
import static dev.aul.language.functions.Typings.fixed;

import dev.aul.language.errors.ValueMessage;
import dev.aul.language.functions.ScalarFunction.Argument;
import dev.aul.language.functions.ScalarFunction.Body;
import dev.aul.language.functions.ScalarFunction.Signature;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import dev.aul.language.values.Language;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Parts of dates, differences and sums. The part's name arrives as the first argument. */
final class DateFunctions {
    private static final SqlType PART = SqlType.nvarchar(30);
    private static final SqlType MOMENT = SqlType.scaled(TypeKind.DATETIMEOFFSET, 7);

    private DateFunctions() {}

    static List<ScalarFunction> rows() {
        return List.of(
                strict("DATEADD", 3, 3, DateFunctions::addTyping, DateFunctions::add),
                strict("DATEDIFF", 3, 3, differenceTyping("datediff", SqlType.INT), DateFunctions::difference),
                strict(
                        "DATEDIFF_BIG",
                        3,
                        3,
                        differenceTyping("datediff_big", SqlType.BIGINT),
                        (_, a, _) -> DateMath.difference(part(a), a[1], a[2], "datediff_big")),
                strictVolatile("DATEPART", 2, 2, partTyping("datepart", SqlType.INT), DateFunctions::part),
                strictVolatile("DATENAME", 2, 2, partTyping("datename", PART), DateFunctions::name),
                strictVolatile(
                        "DATETRUNC",
                        2,
                        2,
                        DateFunctions::truncateTyping,
                        (context, a, signature) ->
                                DateMath.truncate(part(a), a[1], signature.type(), dateFirst(context))),
                field("YEAR", LocalDateTime::getYear),
                field("MONTH", LocalDateTime::getMonthValue),
                field("DAY", LocalDateTime::getDayOfMonth),
                strict("EOMONTH", 1, 2, fixed(SqlType.DATE, SqlType.DATE, SqlType.INT), DateFunctions::endOfMonth));
    }

    private static ScalarFunction field(String name, ToIntFunction<LocalDateTime> field) {
        Body body = (_, arguments, _) -> field.applyAsInt(Temporal.local(arguments[0]));
        return strict(
                name,
                1,
                1,
                arguments ->
                        new Signature(List.of(read(arguments.get(0), 1, name.toLowerCase(Locale.ROOT))), SqlType.INT),
                body);
    }

    private static DatePart part(@Nullable Object[] arguments) {
        return DatePart.parse(string(arguments, 0));
    }

    private static int dateFirst(EvalContext context) {
        return context.options().dateFirst();
    }

    /** The type a date argument is read as: strings with their offset, numbers as datetime. */
    private static SqlType read(Argument argument, int ordinal, String function) {
        SqlType type = argument.type();
        if (type.kind().isTemporal()) {
            return type;
        }
        return switch (type.kind()) {
            case CHAR, VARCHAR, NCHAR, NVARCHAR -> MOMENT;
            case SQL_VARIANT, XML, UNIQUEIDENTIFIER, TEXT, NTEXT, IMAGE ->
                throw Typings.refused(type, ordinal, function);
            default -> SqlType.DATETIME;
        };
    }

    private static Signature addTyping(List<Argument> arguments) {
        SqlType type = arguments.get(2).type();
        SqlType result = type.kind().isString() ? SqlType.DATETIME : read(arguments.get(2), 3, "dateadd");
        return new Signature(List.of(PART, SqlType.INT, result), result);
    }

    private static Object add(EvalContext context, @Nullable Object[] arguments, Signature signature) {
        return DateMath.add(part(arguments), integer(arguments, 1), arguments[2], signature.type());
    }

    private static ScalarFunction.Typing differenceTyping(String function, SqlType result) {
        return arguments -> new Signature(
                List.of(PART, read(arguments.get(1), 2, function), read(arguments.get(2), 3, function)), result);
    }

    private static Object difference(EvalContext context, @Nullable Object[] arguments, Signature signature) {
        long count = DateMath.difference(part(arguments), arguments[1], arguments[2], "datediff");
        if (count != (int) count) {
            throw ValueMessage.DATEDIFF_OVERFLOW.exception("datediff", "datediff");
        }
        return (int) count;
    }

    private static ScalarFunction.Typing partTyping(String function, SqlType result) {
        return arguments -> new Signature(List.of(PART, read(arguments.get(1), 2, function)), result);
    }

    private static Object part(EvalContext context, @Nullable Object[] arguments, Signature signature) {
        return DateMath.part(
                part(arguments), arguments[1], signature.parameters().get(1), dateFirst(context), "datepart");
    }

    private static Object name(EvalContext context, @Nullable Object[] arguments, Signature signature) {
        DatePart part = part(arguments);
        Object value = arguments[1];
        int number = DateMath.part(part, value, signature.parameters().get(1), dateFirst(context), "datename");
        return switch (part) {
            case MONTH -> language(context).month(number);
            case WEEKDAY ->
                language(context).day(Temporal.local(value).getDayOfWeek().getValue());
            case TZOFFSET -> offset(number);
            default -> Integer.toString(number);
        };
    }

    private static Language language(EvalContext context) {
        Language language = Language.find(context.options().language());
        return language == null ? Language.US_ENGLISH : language;
    }

    private static String offset(int minutes) {
        int size = Math.abs(minutes);
        return (minutes < 0 ? "-" : "+") + twoDigits(size / 60) + ":" + twoDigits(size % 60);
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static Signature truncateTyping(List<Argument> arguments) {
        SqlType type = arguments.get(1).type();
        SqlType result =
                type.kind().isString() ? SqlType.scaled(TypeKind.DATETIME2, 7) : read(arguments.get(1), 2, "datetrunc");
        return new Signature(List.of(PART, result), result);
    }

    private static Object endOfMonth(EvalContext context, @Nullable Object[] arguments, Signature signature) {
        LocalDate date = (LocalDate) arguments[0];
        int months = arguments.length > 1 ? integer(arguments, 1) : 0;
        LocalDate first = date.withDayOfMonth(1);
        long year = Math.floorDiv(first.getYear() * 12L + first.getMonthValue() - 1 + months, 12L);
        if (year < 1 || year > 9999) {
            throw ValueMessage.DATE_ADD_OVERFLOW.exception("date");
        }
        LocalDate month = first.plusMonths(months);
        return month.withDayOfMonth(month.lengthOfMonth());
    }

    /** The clock as T-SQL shows it: to 100 ns. */
    static OffsetDateTime now(EvalContext context) {
        OffsetDateTime time = context.statementTime();
        return time.withNano(time.getNano() / 100 * 100);
    }
}
