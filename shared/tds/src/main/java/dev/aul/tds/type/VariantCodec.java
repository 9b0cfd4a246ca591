package dev.aul.tds.type;

import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import dev.aul.language.values.Bytes;
import dev.aul.language.values.Variant;
import dev.aul.tds.Collation;
import dev.aul.tds.Windows1252;
import dev.aul.tds.WireReader;
import dev.aul.tds.WireWriter;
import io.netty.buffer.ByteBuf;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;

/** sql_variant values: length, base type, its properties, and the value without a length of its own. */
final class VariantCodec {
    private VariantCodec() {}

    /** Writes a value that is not NULL. */
    static void write(ByteBuf out, Variant variant) {
        int start = out.writerIndex();
        out.writeIntLE(0);
        writeTyped(out, variant.type(), variant.value());
        out.setIntLE(start, out.writerIndex() - start - 4);
    }

    private static void writeTyped(ByteBuf out, SqlType type, Object value) {
        switch (type.kind()) {
            case BIT -> head(out, WireType.BIT, 0).writeByte((Boolean) value ? 1 : 0);
            case TINYINT -> head(out, WireType.INT1, 0).writeByte((Integer) value);
            case SMALLINT -> head(out, WireType.INT2, 0).writeShortLE((Integer) value);
            case INT -> head(out, WireType.INT4, 0).writeIntLE((Integer) value);
            case BIGINT -> head(out, WireType.INT8, 0).writeLongLE((Long) value);
            case REAL -> head(out, WireType.FLT4, 0).writeFloatLE((Float) value);
            case FLOAT -> head(out, WireType.FLT8, 0).writeDoubleLE((Double) value);
            case MONEY -> DecimalCodec.writeMoney(head(out, WireType.MONEY, 0), (BigDecimal) value);
            case SMALLMONEY -> DecimalCodec.writeSmallMoney(head(out, WireType.MONEY4, 0), (BigDecimal) value);
            case DATETIME -> TemporalCodec.writeDateTime(head(out, WireType.DATETIME, 0), (LocalDateTime) value);
            case SMALLDATETIME ->
                TemporalCodec.writeSmallDateTime(head(out, WireType.DATETIM4, 0), (LocalDateTime) value);
            case UNIQUEIDENTIFIER -> ValueWriters.writeGuid(head(out, WireType.GUID, 0), (UUID) value);
            case DATE -> TemporalCodec.writeDate(head(out, WireType.DATEN, 0), (LocalDate) value);
            case TIME -> TemporalCodec.writeTime(scaled(out, WireType.TIMEN, type), (LocalTime) value, type.scale());
            case DATETIME2 ->
                TemporalCodec.writeDateTime2(
                        scaled(out, WireType.DATETIME2N, type), (LocalDateTime) value, type.scale());
            case DATETIMEOFFSET ->
                TemporalCodec.writeDateTimeOffset(
                        scaled(out, WireType.DATETIMEOFFSETN, type), (OffsetDateTime) value, type.scale());
            case DECIMAL, NUMERIC -> {
                head(out, type.kind() == TypeKind.DECIMAL ? WireType.DECIMALN : WireType.NUMERICN, 2)
                        .writeByte(type.precision())
                        .writeByte(type.scale());
                DecimalCodec.write(out, (BigDecimal) value, type.precision(), type.scale());
            }
            case CHAR -> text(out, WireType.BIGCHAR, type.length(), (String) value);
            case VARCHAR -> text(out, WireType.BIGVARCHAR, type.length(), (String) value);
            case NCHAR -> text(out, WireType.NCHAR, 2 * type.length(), (String) value);
            case NVARCHAR -> text(out, WireType.NVARCHAR, 2 * type.length(), (String) value);
            case BINARY -> binary(out, WireType.BIGBINARY, type.length(), (Bytes) value);
            case VARBINARY -> binary(out, WireType.BIGVARBINARY, type.length(), (Bytes) value);
            case SQL_VARIANT, XML, NTEXT, TEXT, IMAGE, ROWVERSION, TABLE, CURSOR, NULL ->
                throw new IllegalArgumentException("sql_variant cannot hold " + type);
        }
    }

    private static ByteBuf head(ByteBuf out, WireType base, int propertyBytes) {
        return out.writeByte(base.code()).writeByte(propertyBytes);
    }

    private static ByteBuf scaled(ByteBuf out, WireType base, SqlType type) {
        return head(out, base, 1).writeByte(type.scale());
    }

    private static void text(ByteBuf out, WireType base, int maxBytes, String value) {
        head(out, base, Collation.BYTES + 2);
        Collation.DEFAULT.write(out);
        out.writeShortLE(maxBytes);
        if (ValueWriters.isUnicode(base)) {
            WireWriter.chars(out, value);
        } else {
            Windows1252.write(out, value);
        }
    }

    private static void binary(ByteBuf out, WireType base, int maxBytes, Bytes value) {
        head(out, base, 2).writeShortLE(maxBytes).writeBytes(value.array());
    }

    /** Reads a value of {@code bytes} bytes. */
    static Variant read(WireReader message, long bytes) {
        WireReader in = message.part(bytes);
        WireType base = WireType.of(in.u8());
        WireReader properties = in.part(in.u8());
        TypeInfo type =
                switch (base.shape()) {
                    case FIXED, SIZED, DATE -> TypeInfo.plain(base, base.maxBytes());
                    case SCALED -> TypeInfo.scaled(base, scale(properties));
                    case DECIMAL -> {
                        int precision = properties.u8();
                        int scale = properties.u8();
                        if (precision < 1 || precision > 38 || scale > precision) {
                            throw in.fail("sql_variant of decimal(%d,%d)".formatted(precision, scale));
                        }
                        yield TypeInfo.decimal(base, precision, scale);
                    }
                    case SHORT -> TypeInfo.plain(base, properties.u16());
                    case SHORT_TEXT -> {
                        Collation collation = Collation.read(properties);
                        yield new TypeInfo(base, properties.u16(), 0, 0, collation);
                    }
                    case LEGACY, LONG, LONG_TEXT, VARIANT, XML, UDT, TABLE ->
                        throw in.fail("sql_variant cannot hold " + base);
                };
        if (base == WireType.NULL) {
            throw in.fail("sql_variant of no type");
        }
        Object value = ValueReader.decode(in, type, in.remaining());
        return new Variant(type.sqlType(), value);
    }

    private static int scale(WireReader in) {
        int scale = in.u8();
        if (scale > 7) {
            throw in.fail("sql_variant with the impossible scale %d".formatted(scale));
        }
        return scale;
    }
}
