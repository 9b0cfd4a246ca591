package dev.aul.language.values;

import dev.aul.language.errors.ValueMessage;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import dev.aul.language.values.DateParts.Fault;
import dev.aul.language.values.DateParts.Invalid;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Text to dates and times: which order a style reads, and the error each type gives. Pure. */
final class StringToDate {
    private StringToDate() {}

    /** The value of the text in the Java form of {@code to}; throws 241, 242, 295, 9807, 9808 or 9809. */
    static Object convert(String text, SqlType from, SqlType to, int style, ConversionSettings settings) {
        boolean old = to.kind() == TypeKind.DATETIME || to.kind() == TypeKind.SMALLDATETIME;
        DateFormat format = order(style, from, to, settings.dateFormat());
        DateParts parts;
        try {
            boolean hijri = style == 130 || style == 131;
            parts = DateParsing.parse(text, format, !old, hijri, settings.language());
            check(parts, old);
        } catch (Invalid invalid) {
            throw failure(invalid.fault(), from, to);
        }
        if ((style == 126 || style == 127) && !parts.iso() && !isDateOnly(text)) {
            throw old ? syntax(to) : ValueMessage.DATE_STYLE_MISMATCH.exception(style);
        }
        return switch (to.kind()) {
            case DATE -> parts.date();
            case TIME -> DateTimes.round(parts.time(), to.scale());
            case DATETIME2 -> DateTimes.round(parts.moment(), to.scale());
            case DATETIME -> requireRange(DateTimes.toDatetime(parts.moment()), from, to);
            case SMALLDATETIME -> requireRange(DateTimes.toSmalldatetime(parts.moment()), from, to);
            default -> zoned(parts, to);
        };
    }

    private static OffsetDateTime zoned(DateParts parts, SqlType to) {
        Integer minutes = parts.offsetMinutes();
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(minutes == null ? 0 : minutes * 60);
        return DateTimes.round(parts.moment(), to.scale()).atOffset(offset);
    }

    /** The old types take three digits of a second and no offset but that of the ISO form. */
    private static void check(DateParts parts, boolean old) throws Invalid {
        if (old && (parts.fractionDigits() > 3 || (parts.offsetMinutes() != null && !parts.iso()))) {
            throw new Invalid(Fault.SYNTAX);
        }
    }

    private static boolean isDateOnly(String text) {
        return text.strip().length() == "yyyy-mm-dd".length();
    }

    static LocalDateTime requireRange(@Nullable LocalDateTime moment, SqlType from, SqlType to) {
        if (moment == null) {
            throw ValueMessage.DATE_OUT_OF_RANGE.exception(
                    from.kind().sqlName(), to.kind().sqlName());
        }
        return moment;
    }

    private static RuntimeException failure(Fault fault, SqlType from, SqlType to) {
        boolean old = to.kind() == TypeKind.DATETIME || to.kind() == TypeKind.SMALLDATETIME;
        return switch (fault) {
            case YDM -> ValueMessage.YDM_NOT_SUPPORTED.exception();
            case RANGE ->
                old
                        ? ValueMessage.DATE_OUT_OF_RANGE.exception(
                                from.kind().sqlName(), to.kind().sqlName())
                        : ValueMessage.DATE_SYNTAX.exception();
            case SYNTAX -> syntax(to);
        };
    }

    private static RuntimeException syntax(SqlType to) {
        return to.kind() == TypeKind.SMALLDATETIME
                ? ValueMessage.SMALLDATETIME_SYNTAX.exception()
                : ValueMessage.DATE_SYNTAX.exception();
    }

    /** The order of the numbers under a style; the session's where the style says nothing. */
    private static DateFormat order(int style, SqlType from, SqlType to, DateFormat session) {
        return switch (style) {
            case Conversions.NO_STYLE, 0, 100, 8, 108, 14, 114, 24 -> session;
            case 1, 101, 7, 107, 9, 109, 10, 110, 22 -> DateFormat.MDY;
            case 3, 103, 4, 104, 5, 105, 6, 106, 13, 113, 130, 131 -> DateFormat.DMY;
            case 2, 102, 11, 111, 12, 112, 20, 120, 21, 25, 121, 23, 126, 127 -> DateFormat.YMD;
            default ->
                throw ValueMessage.STYLE_NOT_SUPPORTED.exception(
                        style, from.kind().sqlName(), to.kind().sqlName());
        };
    }
}
