package dev.aul.tds.type;

import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;

/** The newer date and time types as clients before TDS 7.3 get them: ODBC text in an nvarchar column. */
final class TemporalText {
    private TemporalText() {}

    /** Characters of the longest value. */
    static int length(SqlType type) {
        int fraction = type.scale() == 0 ? 0 : type.scale() + 1;
        return switch (type.kind()) {
            case DATE -> 10;
            case TIME -> 8 + fraction;
            case DATETIME2 -> 19 + fraction;
            case DATETIMEOFFSET -> 26 + fraction;
            default -> throw new IllegalArgumentException(type + " has no text form");
        };
    }

    static String of(SqlType type, Object value) {
        if (value instanceof OffsetDateTime moment) {
            int minutes = moment.getOffset().getTotalSeconds() / 60;
            return "%s %s%02d:%02d"
                    .formatted(
                            of(SqlType.scaled(TypeKind.DATETIME2, type.scale()), moment.toLocalDateTime()),
                            minutes < 0 ? "-" : "+",
                            Math.abs(minutes) / 60,
                            Math.abs(minutes) % 60);
        }
        if (value instanceof LocalDateTime moment) {
            return moment.toLocalDate() + " " + clock(moment.toLocalTime(), type.scale());
        }
        return value instanceof LocalTime time ? clock(time, type.scale()) : value.toString();
    }

    private static String clock(LocalTime time, int scale) {
        String whole = "%02d:%02d:%02d".formatted(time.getHour(), time.getMinute(), time.getSecond());
        return scale == 0
                ? whole
                : whole + "." + "%09d".formatted(time.getNano()).substring(0, scale);
    }
}
