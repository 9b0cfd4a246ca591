package dev.aul.language.functions;

import static dev.aul.language.functions.Rows.strict;
import static dev.aul.language.functions.Rows.string;

import dev.aul.language.errors.ValueMessage;
import dev.aul.language.functions.ScalarFunction.Argument;
import dev.aul.language.functions.ScalarFunction.Signature;
import dev.aul.language.types.SqlType;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** DATE_BUCKET: the start of the bucket of a given width that a moment lies in. */
final class DateBuckets {
    private DateBuckets() {}

    static List<ScalarFunction> rows() {
        return List.of(strict("DATE_BUCKET", 3, 4, DateBuckets::typing, DateBuckets::bucket));
    }

    private static Signature typing(List<Argument> arguments) {
        SqlType type = arguments.get(2).type();
        if (!type.kind().isTemporal()) {
            throw Typings.refused(type, 3, "date_bucket");
        }
        List<SqlType> parameters = new ArrayList<>(List.of(SqlType.nvarchar(30), SqlType.BIGINT, type));
        if (arguments.size() > 3) {
            parameters.add(type);
        }
        return new Signature(parameters, type);
    }

    private static Object bucket(EvalContext context, @Nullable Object[] arguments, Signature signature) {
        DatePart part = DatePart.parse(string(arguments, 0));
        long width = (Long) arguments[1];
        SqlType type = signature.type();
        if (width <= 0) {
            throw ValueMessage.BUCKET_WIDTH.exception();
        }
        boolean supported =
                switch (part) {
                    case YEAR, QUARTER, MONTH, WEEK, DAY, HOUR, MINUTE, SECOND, MILLISECOND -> true;
                    default -> false;
                };
        if (!supported) {
            throw DateMath.unsupported(part, "date_bucket", type);
        }
        LocalDateTime moment = Temporal.local(arguments[2]);
        LocalDateTime origin = arguments.length > 3 ? Temporal.local(arguments[3]) : Temporal.BASE.atStartOfDay();
        try {
            LocalDateTime start = start(part, width, moment, origin);
            if (Temporal.fits(start, type)) {
                return Temporal.like(arguments[2], start, type);
            }
        } catch (DateTimeException | ArithmeticException outside) {
            throw ValueMessage.BUCKET_OVERFLOW.exception(type.kind().sqlName());
        }
        throw ValueMessage.BUCKET_OVERFLOW.exception(type.kind().sqlName());
    }

    private static LocalDateTime start(DatePart part, long width, LocalDateTime moment, LocalDateTime origin) {
        int months = part == DatePart.YEAR ? 12 : part == DatePart.QUARTER ? 3 : part == DatePart.MONTH ? 1 : 0;
        if (months > 0) {
            long size = Math.multiplyExact(width, (long) months);
            long between =
                    (moment.getYear() - origin.getYear()) * 12L + moment.getMonthValue() - origin.getMonthValue();
            LocalDateTime start = origin.plusMonths(Math.floorDiv(between, size) * size);
            return start.isAfter(moment) ? start.minusMonths(size) : start;
        }
        long unit = part == DatePart.WEEK
                ? 7 * 86_400_000L
                : part == DatePart.DAY ? 86_400_000L : part.nanos() / 1_000_000L;
        long size = Math.multiplyExact(width, unit);
        Duration between = Duration.between(origin, moment);
        return origin.plus(Duration.ofMillis(Math.floorDiv(between.toMillis(), size) * size));
    }
}
