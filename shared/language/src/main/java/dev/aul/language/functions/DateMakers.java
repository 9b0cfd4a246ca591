package dev.aul.language.functions;

import static dev.aul.language.functions.Rows.integer;
import static dev.aul.language.functions.Rows.strict;
import static dev.aul.language.functions.Typings.fixed;

import dev.aul.language.errors.FunctionMessage;
import dev.aul.language.errors.ValueMessage;
import dev.aul.language.functions.ScalarFunction.Argument;
import dev.aul.language.functions.ScalarFunction.Body;
import dev.aul.language.functions.ScalarFunction.Signature;
import dev.aul.language.functions.ScalarFunction.Typing;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** The clock, and the ..FROMPARTS functions. */
final class DateMakers {
    private static final int MAX_OFFSET_MINUTES = 14 * 60;

    private DateMakers() {}

    /** Makes a value from numbers; {@link DateTimeException} for numbers out of range. */
    @FunctionalInterface
    private interface Maker {
        Object make(int[] parts, int scale);
    }

    static List<ScalarFunction> rows() {
        SqlType fine = SqlType.scaled(TypeKind.DATETIME2, 7);
        SqlType moment = SqlType.scaled(TypeKind.DATETIMEOFFSET, 7);
        return List.of(
                clock("GETDATE", SqlType.DATETIME, time -> Temporal.toTick(time.toLocalDateTime())),
                clock("CURRENT_TIMESTAMP", SqlType.DATETIME, time -> Temporal.toTick(time.toLocalDateTime())),
                clock("GETUTCDATE", SqlType.DATETIME, time -> Temporal.toTick(Temporal.utc(time))),
                clock("SYSDATETIME", fine, OffsetDateTime::toLocalDateTime),
                clock("SYSUTCDATETIME", fine, Temporal::utc),
                clock("SYSDATETIMEOFFSET", moment, time -> time),
                clock("CURRENT_DATE", SqlType.DATE, OffsetDateTime::toLocalDate),
                parts("DATEFROMPARTS", 3, SqlType.DATE, DateMakers::date),
                parts("DATETIMEFROMPARTS", 7, SqlType.DATETIME, DateMakers::dateTime),
                parts("SMALLDATETIMEFROMPARTS", 5, SqlType.SMALLDATETIME, DateMakers::smallDateTime),
                parts("TIMEFROMPARTS", 5, SqlType.scaled(TypeKind.TIME, 7), (p, scale) -> time(p, 0, p[3], scale)),
                parts("DATETIME2FROMPARTS", 8, fine, (p, scale) -> date(p, scale)
                        .atTime(time(p, 3, p[6], scale))),
                parts("DATETIMEOFFSETFROMPARTS", 10, moment, DateMakers::moment));
    }

    private static ScalarFunction clock(String name, SqlType type, Function<OffsetDateTime, Object> form) {
        return Rows.reading(name, 0, 0, fixed(type), (context, _, _) -> form.apply(DateFunctions.now(context)));
    }

    private static ScalarFunction parts(String name, int count, SqlType type, Maker maker) {
        boolean scaled = type.scale() > 0;
        Typing typing = scaled ? scaledTyping(type.kind()) : fixed(type, SqlType.INT);
        Body body = (_, arguments, signature) -> {
            int[] parts = new int[count];
            for (int i = 0; i < count; i++) {
                parts[i] = integer(arguments, i);
            }
            Object value;
            try {
                value = maker.make(parts, signature.type().scale());
            } catch (DateTimeException invalid) {
                throw invalid(signature.type());
            }
            if (type.kind() != TypeKind.TIME && !Temporal.fits(Temporal.local(value), type)) {
                throw invalid(signature.type());
            }
            return value;
        };
        return strict(name, count, count, typing, body);
    }

    private static RuntimeException invalid(SqlType type) {
        return ValueMessage.DATE_PARTS_INVALID.exception(type.kind().sqlName());
    }

    /** The last argument is the scale and must be a literal. */
    private static Typing scaledTyping(TypeKind kind) {
        return arguments -> {
            Argument last = arguments.getLast();
            long scale = Typings.literal(last, -1);
            if (scale < 0 || scale > 7) {
                throw FunctionMessage.SCALE_ARGUMENT.exception(kind.sqlName());
            }
            return new Signature(Collections.nCopies(arguments.size(), SqlType.INT), SqlType.scaled(kind, (int) scale));
        };
    }

    private static LocalDate date(int[] parts, int scale) {
        return LocalDate.of(parts[0], parts[1], parts[2]);
    }

    private static LocalTime time(int[] parts, int from, int fraction, int scale) {
        int unit = (int) Math.pow(10, 9 - scale);
        long nanos = (long) fraction * unit;
        if (nanos >= 1_000_000_000L) {
            throw new DateTimeException("fraction too large");
        }
        return LocalTime.of(parts[from], parts[from + 1], parts[from + 2], Math.toIntExact(Math.max(nanos, -1)));
    }

    private static LocalDateTime dateTime(int[] parts, int scale) {
        if (parts[6] < 0 || parts[6] > 999) {
            throw new DateTimeException("milliseconds out of range");
        }
        return Temporal.toTick(date(parts, scale).atTime(parts[3], parts[4], parts[5], parts[6] * 1_000_000));
    }

    private static LocalDateTime smallDateTime(int[] parts, int scale) {
        return date(parts, scale).atTime(parts[3], parts[4]);
    }

    private static OffsetDateTime moment(int[] parts, int scale) {
        int minutes = parts[7] * 60 + parts[8];
        boolean mixed = Integer.signum(parts[7]) * Integer.signum(parts[8]) < 0;
        if (mixed
                || Math.abs(parts[8]) > 59
                || Math.abs((long) minutes) > MAX_OFFSET_MINUTES
                || Math.abs((long) parts[7]) > 14) {
            throw new DateTimeException("offset out of range");
        }
        return date(parts, scale)
                .atTime(time(parts, 3, parts[6], scale))
                .atOffset(ZoneOffset.ofTotalSeconds(minutes * 60));
    }
}
