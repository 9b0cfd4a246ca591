package dev.aul.language.rowtext;

import dev.aul.language.functions.JsonText;
import dev.aul.language.types.SqlType;
import dev.aul.language.values.Bytes;
import dev.aul.language.values.ConversionSettings;
import dev.aul.language.values.Conversions;
import dev.aul.language.values.Variant;
import java.math.BigDecimal;
import java.util.Base64;

/** Values as JSON: numbers and bits bare, binary in base 64, dates in ISO 8601. */
final class JsonValue {
    private static final int FLOAT_STYLE = 2;
    private static final int ISO_STYLE = 126;

    private JsonValue() {}

    static String of(Object value, RowText.Field field) {
        return field.raw() ? value.toString() : of(value, field.column().type());
    }

    private static String of(Object value, SqlType type) {
        return switch (value) {
            case Boolean bit -> bit ? "true" : "false";
            case BigDecimal number -> number.toPlainString();
            case Double _, Float _ -> text(value, type, FLOAT_STYLE);
            case Number number -> number.toString();
            case Variant variant -> of(variant.value(), variant.type());
            case Bytes bytes -> quoted(Base64.getEncoder().encodeToString(bytes.array()));
            case String text -> quoted(text);
            default -> quoted(text(value, type, ISO_STYLE));
        };
    }

    private static String quoted(String text) {
        return '"' + JsonText.escape(text) + '"';
    }

    /** A value's text in a style of CONVERT. */
    static String text(Object value, SqlType type, int style) {
        int used = type.kind().isTemporal() || type.kind().isApproximate() ? style : Conversions.NO_STYLE;
        return String.valueOf(
                Conversions.convert(value, type, SqlType.nvarchar(SqlType.MAX), used, ConversionSettings.DEFAULT));
    }
}
