package dev.aul.tds.type;

import dev.aul.language.types.SqlType;
import dev.aul.language.values.Bytes;
import dev.aul.language.values.Variant;
import dev.aul.tds.Windows1252;
import dev.aul.tds.WireWriter;
import io.netty.buffer.ByteBuf;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the writer of a column from its type and the description its client got. */
public final class ValueWriters {
    private ValueWriters() {}

    /** @param wire the description of {@code type} made by {@link WireTypes} */
    public static ValueWriter of(SqlType type, TypeInfo wire, Place place) {
        if (type.kind().isTemporal() && wire.type() == WireType.NVARCHAR) {
            ValueWriter text = text(wire, place);
            return (out, value) -> text.write(out, value == null ? null : TemporalText.of(type, value));
        }
        return switch (wire.type().shape()) {
            case FIXED -> fixed(type, wire);
            case SIZED -> sized(fixed(type, wire), wire.size());
            case DECIMAL -> {
                int precision = wire.precision();
                int scale = wire.scale();
                yield sized(
                        (out, value) -> DecimalCodec.write(out, (BigDecimal) some(value), precision, scale),
                        DecimalCodec.bytes(precision) + 1);
            }
            case DATE -> sized((out, value) -> TemporalCodec.writeDate(out, (LocalDate) some(value)), 3);
            case SCALED -> scaled(wire);
            case SHORT, SHORT_TEXT, LONG, LONG_TEXT, XML -> isText(wire) ? text(wire, place) : binary(wire, place);
            case VARIANT -> VALUE_OF_VARIANT;
            case LEGACY, UDT, TABLE -> throw new IllegalArgumentException("cannot write values of " + wire.type());
        };
    }

    private static final ValueWriter VALUE_OF_VARIANT = (out, value) -> {
        if (value == null) {
            out.writeIntLE(0);
        } else {
            VariantCodec.write(out, (Variant) value);
        }
    };

    private static Object some(@Nullable Object value) {
        return Objects.requireNonNull(value, "NULL in a column that is NOT NULL");
    }

    private static ValueWriter sized(ValueWriter bare, int bytes) {
        return (out, value) -> {
            if (value == null) {
                out.writeByte(0);
            } else {
                out.writeByte(bytes);
                bare.write(out, value);
            }
        };
    }

    private static ValueWriter fixed(SqlType type, TypeInfo wire) {
        return switch (type.kind()) {
            case BIT -> (out, value) -> out.writeByte((Boolean) some(value) ? 1 : 0);
            case TINYINT -> (out, value) -> out.writeByte((Integer) some(value));
            case SMALLINT -> (out, value) -> out.writeShortLE((Integer) some(value));
            case INT, NULL -> (out, value) -> out.writeIntLE((Integer) some(value));
            case BIGINT -> (out, value) -> out.writeLongLE((Long) some(value));
            case REAL -> (out, value) -> out.writeFloatLE((Float) some(value));
            case FLOAT -> (out, value) -> out.writeDoubleLE((Double) some(value));
            case MONEY -> (out, value) -> DecimalCodec.writeMoney(out, (BigDecimal) some(value));
            case SMALLMONEY -> (out, value) -> DecimalCodec.writeSmallMoney(out, (BigDecimal) some(value));
            case DATETIME -> (out, value) -> TemporalCodec.writeDateTime(out, (LocalDateTime) some(value));
            case SMALLDATETIME -> (out, value) -> TemporalCodec.writeSmallDateTime(out, (LocalDateTime) some(value));
            case UNIQUEIDENTIFIER -> (out, value) -> writeGuid(out, (UUID) some(value));
            default -> throw new IllegalArgumentException("%s described as %s".formatted(type, wire.type()));
        };
    }

    private static ValueWriter scaled(TypeInfo wire) {
        int scale = wire.scale();
        int bytes = TemporalCodec.timeBytes(scale);
        return switch (wire.type()) {
            case TIMEN -> sized((out, v) -> TemporalCodec.writeTime(out, (LocalTime) some(v), scale), bytes);
            case DATETIME2N ->
                sized((out, v) -> TemporalCodec.writeDateTime2(out, (LocalDateTime) some(v), scale), bytes + 3);
            default ->
                sized((out, v) -> TemporalCodec.writeDateTimeOffset(out, (OffsetDateTime) some(v), scale), bytes + 5);
        };
    }

    static void writeGuid(ByteBuf out, UUID guid) {
        long high = guid.getMostSignificantBits();
        out.writeIntLE((int) (high >> 32));
        out.writeShortLE((int) (high >> 16));
        out.writeShortLE((int) high);
        out.writeLong(guid.getLeastSignificantBits());
    }

    private static boolean isText(TypeInfo wire) {
        return switch (wire.type().shape()) {
            case SHORT_TEXT, LONG_TEXT, XML -> true;
            default -> false;
        };
    }

    /** True when text of this description is UTF-16, false when it is in the collation's code page. */
    static boolean isUnicode(WireType type) {
        return switch (type) {
            case NVARCHAR, NCHAR, NTEXT, XML -> true;
            default -> false;
        };
    }

    private static ValueWriter text(TypeInfo wire, Place place) {
        Framing framing = Framing.of(wire, place);
        if (isUnicode(wire.type())) {
            return (out, value) -> {
                if (value == null) {
                    framing.writeNull(out);
                } else {
                    String text = (String) value;
                    framing.open(out, 2L * text.length());
                    WireWriter.chars(out, text);
                    framing.close(out, !text.isEmpty());
                }
            };
        }
        Charset charset = wire.collation().charset();
        if (Windows1252.isCharset(charset)) {
            return (out, value) -> {
                if (value == null) {
                    framing.writeNull(out);
                } else {
                    String text = (String) value;
                    framing.open(out, text.length());
                    Windows1252.write(out, text);
                    framing.close(out, !text.isEmpty());
                }
            };
        }
        return (out, value) -> writeBytes(out, framing, value == null ? null : ((String) value).getBytes(charset));
    }

    private static ValueWriter binary(TypeInfo wire, Place place) {
        Framing framing = Framing.of(wire, place);
        return (out, value) -> writeBytes(out, framing, value == null ? null : ((Bytes) value).array());
    }

    private static void writeBytes(ByteBuf out, Framing framing, byte @Nullable [] bytes) {
        if (bytes == null) {
            framing.writeNull(out);
        } else {
            framing.open(out, bytes.length);
            out.writeBytes(bytes);
            framing.close(out, bytes.length > 0);
        }
    }
}
