package dev.aul.language.values;

import dev.aul.language.errors.ValueMessage;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Conversions to the date and time types from each other, from numbers of days and from bytes. Pure. */
final class Temporals {
    private Temporals() {}

    static Object convert(Object value, SqlType from, SqlType to, int style, ConversionSettings settings) {
        if (to.kind() == TypeKind.DATETIMEOFFSET && style > 1 && !(value instanceof String)) {
            throw ValueMessage.STYLE_NOT_SUPPORTED.exception(
                    style, from.kind().sqlName(), to.kind().sqlName());
        }
        return switch (value) {
            case String text -> StringToDate.convert(text, from, to, style, settings);
            case LocalDateTime moment -> fromMoment(moment, from, to);
            case LocalDate date -> fromMoment(date.atStartOfDay(), from, to);
            case LocalTime time ->
                to.kind() == TypeKind.TIME
                        ? DateTimes.round(time, to.scale())
                        : fromMoment(time.atDate(DateTimes.EPOCH), from, to);
            case OffsetDateTime zoned ->
                to.kind() == TypeKind.DATETIMEOFFSET
                        ? DateTimes.round(zoned.toLocalDateTime(), to.scale()).atOffset(zoned.getOffset())
                        : fromMoment(zoned.toLocalDateTime(), from, to);
            case Bytes bytes -> requireDays(BinaryToValue.datetime(bytes, to.kind()), to);
            default -> requireDays(fromNumber(value, from, to), to);
        };
    }

    private static Object fromMoment(LocalDateTime moment, SqlType from, SqlType to) {
        return switch (to.kind()) {
            case DATE -> moment.toLocalDate();
            case TIME -> DateTimes.round(moment.toLocalTime(), to.scale());
            case DATETIME2 -> DateTimes.round(moment, to.scale());
            case DATETIMEOFFSET -> DateTimes.round(moment, to.scale()).atOffset(ZoneOffset.UTC);
            case DATETIME ->
                from.kind() == TypeKind.DATETIME || from.kind() == TypeKind.SMALLDATETIME
                        ? moment
                        : StringToDate.requireRange(DateTimes.toDatetime(moment), from, to);
            default -> StringToDate.requireRange(DateTimes.toSmalldatetime(moment), from, to);
        };
    }

    /** Days since 1900-01-01 with a fraction. */
    private static @Nullable LocalDateTime fromNumber(Object value, SqlType from, SqlType to) {
        LocalDateTime moment =
                switch (value) {
                    case Integer number -> DateTimes.datetime(number, 0);
                    case Long number ->
                        Math.abs(number / DateTimes.TICKS_PER_DAY) > 1_000_000 ? null : DateTimes.datetime(number, 0);
                    case Boolean bit -> DateTimes.datetime(bit ? 1 : 0, 0);
                    case BigDecimal number -> DateTimes.ofDays(number);
                    case Double number -> DateTimes.ofDays(new BigDecimal(number));
                    case Float number -> DateTimes.ofDays(new BigDecimal(number));
                    default -> throw Conversions.impossible(value, from);
                };
        return moment == null || to.kind() == TypeKind.DATETIME ? moment : DateTimes.toSmalldatetime(moment);
    }

    private static LocalDateTime requireDays(@Nullable LocalDateTime moment, SqlType to) {
        if (moment == null) {
            throw ValueMessage.OVERFLOW_EXPRESSION.exception(to.kind().sqlName());
        }
        return moment;
    }
}
