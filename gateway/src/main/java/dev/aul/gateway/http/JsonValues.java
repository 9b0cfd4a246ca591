package dev.aul.gateway.http;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.aul.language.types.SqlType;
import dev.aul.language.values.Bytes;
import dev.aul.language.values.Variant;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * SQL values in JSON: numbers with all their digits, bit as true or false, dates and times in ISO 8601 with the digits of
 * their type, binary as {@code 0x} and hexadecimal digits, everything else as text.
 */
final class JsonValues {
    private JsonValues() {}

    static void write(JsonGenerator out, SqlType type, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> out.writeNull();
            case Boolean bit -> out.writeBoolean(bit);
            case Integer number -> out.writeNumber(number);
            case Long number -> out.writeNumber(number);
            case BigDecimal number -> out.writeNumber(number);
            case Double number -> out.writeNumber(number);
            case Float number -> out.writeNumber(number);
            case Variant(SqlType base, Object content) -> write(out, base, content);
            default -> out.writeString(text(type, value));
        }
    }

    /** A value as text, without quotes: what CSV has in a cell. */
    static String text(SqlType type, Object value) {
        return switch (value) {
            case String text -> text;
            case BigDecimal number -> number.toPlainString();
            case Boolean bit -> bit ? "1" : "0";
            case UUID guid -> guid.toString().toUpperCase(Locale.ROOT);
            case Bytes bytes -> bytes.toString();
            case LocalTime time -> clock(time, type.scale());
            case LocalDateTime moment -> moment(moment, scale(type));
            case OffsetDateTime moment -> moment(moment.toLocalDateTime(), type.scale()) + offset(moment.getOffset());
            case Variant(SqlType base, Object content) -> text(base, content);
            default -> String.valueOf(value);
        };
    }

    private static int scale(SqlType type) {
        return switch (type.kind()) {
            case DATETIME -> 3;
            case SMALLDATETIME -> 0;
            default -> type.scale();
        };
    }

    private static String moment(LocalDateTime moment, int scale) {
        // a tick of 1/300 s is kept with seven digits and shown with three
        LocalDateTime shown = scale == 3 ? moment.plusNanos(500_000) : moment;
        return shown.toLocalDate() + "T" + clock(shown.toLocalTime(), scale);
    }

    private static String clock(LocalTime time, int scale) {
        String whole = "%02d:%02d:%02d".formatted(time.getHour(), time.getMinute(), time.getSecond());
        return scale == 0
                ? whole
                : whole + "." + "%09d".formatted(time.getNano()).substring(0, scale);
    }

    private static String offset(ZoneOffset offset) {
        int minutes = offset.getTotalSeconds() / 60;
        return "%s%02d:%02d".formatted(minutes < 0 ? "-" : "+", Math.abs(minutes) / 60, Math.abs(minutes) % 60);
    }
}
