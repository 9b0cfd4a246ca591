package dev.aul.tds.type;

import dev.aul.tds.ProtocolException;
import org.jspecify.annotations.Nullable;

/** The type byte of TYPE_INFO and the shape of what follows it. */
public enum WireType {
    NULL(0x1F, Shape.FIXED, 0),
    INT1(0x30, Shape.FIXED, 1),
    BIT(0x32, Shape.FIXED, 1),
    INT2(0x34, Shape.FIXED, 2),
    INT4(0x38, Shape.FIXED, 4),
    DATETIM4(0x3A, Shape.FIXED, 4),
    FLT4(0x3B, Shape.FIXED, 4),
    MONEY(0x3C, Shape.FIXED, 8),
    DATETIME(0x3D, Shape.FIXED, 8),
    FLT8(0x3E, Shape.FIXED, 8),
    MONEY4(0x7A, Shape.FIXED, 4),
    INT8(0x7F, Shape.FIXED, 8),
    GUID(0x24, Shape.SIZED, 16),
    INTN(0x26, Shape.SIZED, 8),
    BITN(0x68, Shape.SIZED, 1),
    FLTN(0x6D, Shape.SIZED, 8),
    MONEYN(0x6E, Shape.SIZED, 8),
    DATETIMN(0x6F, Shape.SIZED, 8),
    DECIMALN(0x6A, Shape.DECIMAL, 17),
    NUMERICN(0x6C, Shape.DECIMAL, 17),
    DATEN(0x28, Shape.DATE, 3),
    TIMEN(0x29, Shape.SCALED, 5),
    DATETIME2N(0x2A, Shape.SCALED, 8),
    DATETIMEOFFSETN(0x2B, Shape.SCALED, 10),
    BIGVARBINARY(0xA5, Shape.SHORT, 8000),
    BIGVARCHAR(0xA7, Shape.SHORT_TEXT, 8000),
    BIGBINARY(0xAD, Shape.SHORT, 8000),
    BIGCHAR(0xAF, Shape.SHORT_TEXT, 8000),
    NVARCHAR(0xE7, Shape.SHORT_TEXT, 8000),
    NCHAR(0xEF, Shape.SHORT_TEXT, 8000),
    VARBINARY(0x25, Shape.LEGACY, 255),
    VARCHAR(0x27, Shape.LEGACY, 255),
    BINARY(0x2D, Shape.LEGACY, 255),
    CHAR(0x2F, Shape.LEGACY, 255),
    IMAGE(0x22, Shape.LONG, Integer.MAX_VALUE),
    TEXT(0x23, Shape.LONG_TEXT, Integer.MAX_VALUE),
    NTEXT(0x63, Shape.LONG_TEXT, Integer.MAX_VALUE - 1),
    SSVARIANT(0x62, Shape.VARIANT, 8009),
    XML(0xF1, Shape.XML, 0xFFFF),
    UDT(0xF0, Shape.UDT, 0xFFFF),
    TVP(0xF3, Shape.TABLE, 0);

    /** What TYPE_INFO holds after the type byte, and how long a value says it is. */
    public enum Shape {
        /** Nothing; the value has no length and is never NULL. */
        FIXED,
        /** u8 size; u8 length, 0 for NULL. */
        SIZED,
        /** u8 size, precision, scale; u8 length. */
        DECIMAL,
        /** Nothing; u8 length. */
        DATE,
        /** u8 scale; u8 length. */
        SCALED,
        /** u16 size, 0xFFFF for (max); u16 length, 0xFFFF for NULL, or PLP for (max). */
        SHORT,
        /** As SHORT with a collation. */
        SHORT_TEXT,
        /** u8 size; u8 length. */
        LEGACY,
        /** u32 size; text pointer and u32 length. */
        LONG,
        /** As LONG with a collation. */
        LONG_TEXT,
        /** u32 size; u32 length, 0 for NULL. */
        VARIANT,
        /** Schema flag; PLP. */
        XML,
        /** Names; PLP. */
        UDT,
        /** A table-valued parameter. */
        TABLE
    }

    private static final @Nullable WireType[] BY_CODE = new @Nullable WireType[256];

    static {
        for (WireType type : values()) {
            BY_CODE[type.code] = type;
        }
    }

    private final int code;
    private final Shape shape;
    private final int maxBytes;

    WireType(int code, Shape shape, int maxBytes) {
        this.code = code;
        this.shape = shape;
        this.maxBytes = maxBytes;
    }

    public int code() {
        return code;
    }

    public Shape shape() {
        return shape;
    }

    /** The bytes of the longest value; for fixed types of every value. */
    public int maxBytes() {
        return maxBytes;
    }

    public static WireType of(int code) {
        WireType type = BY_CODE[code & 0xFF];
        if (type == null) {
            throw new ProtocolException("type 0x%02X is not supported".formatted(code));
        }
        return type;
    }
}
