package dev.aul.tds.type;

import dev.aul.language.types.TypeKind;
import dev.aul.language.values.Bytes;
import dev.aul.tds.Windows1252;
import dev.aul.tds.WireReader;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.Charset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads values into the Java forms of their types. */
public final class ValueReader {
    private static final long PLP_NULL = -1;
    private static final long PLP_UNKNOWN = -2;

    private ValueReader() {}

    /** The value, null for NULL. */
    public static @Nullable Object read(WireReader in, TypeInfo type, Place place) {
        if (type.isChunked()) {
            return readChunked(in, type);
        }
        long length = length(in, type, place);
        return length < 0 ? null : decode(in, type, length);
    }

    /** Bytes of the value, -1 for NULL. */
    private static long length(WireReader in, TypeInfo type, Place place) {
        return switch (type.type().shape()) {
            case FIXED -> type.type() == WireType.NULL ? -1 : type.size();
            case SIZED, DECIMAL, DATE, SCALED -> orNull(in.u8(), 0);
            case LEGACY -> in.u8();
            case SHORT, SHORT_TEXT -> orNull(in.u16(), 0xFFFF);
            case VARIANT -> orNull(in.u32(), 0);
            case LONG, LONG_TEXT -> {
                if (place == Place.PARAMETER) {
                    yield orNull(in.u32(), 0xFFFFFFFFL);
                }
                int pointer = in.u8();
                if (pointer == 0) {
                    yield -1;
                }
                in.skip(pointer + 8L);
                yield in.u32();
            }
            case XML, UDT, TABLE -> throw in.fail("no value of " + type.type() + " may stand here");
        };
    }

    private static long orNull(long length, long nullLength) {
        return length == nullLength ? -1 : length;
    }

    private static @Nullable Object readChunked(WireReader in, TypeInfo type) {
        long total = in.i64();
        if (total == PLP_NULL) {
            return null;
        }
        if (total != PLP_UNKNOWN && (total < 0 || total > Integer.MAX_VALUE)) {
            throw in.fail("a value of %s bytes".formatted(Long.toUnsignedString(total)));
        }
        ByteBuf whole = Unpooled.buffer(256);
        for (long chunk = in.u32(); chunk != 0; chunk = in.u32()) {
            whole.writeBytes(in.bytes(chunk));
        }
        int bytes = whole.readableBytes();
        if (total >= 0 && total != bytes) {
            throw in.fail("a value announces %d bytes and has %d".formatted(total, bytes));
        }
        return decode(new WireReader(whole, "value"), type, bytes);
    }

    /** The value in the next {@code length} bytes. */
    static Object decode(WireReader in, TypeInfo type, long length) {
        int bytes = (int) Math.min(length, Integer.MAX_VALUE);
        TypeKind kind = type.sqlType().kind();
        return switch (kind) {
            case BIT -> expect(in, kind, bytes, 1).u8() != 0;
            case TINYINT, SMALLINT, INT -> (int) integer(in, kind, bytes);
            case BIGINT -> integer(in, kind, bytes);
            case REAL -> Float.intBitsToFloat(expect(in, kind, bytes, 4).i32());
            case FLOAT ->
                bytes == 4
                        ? (double) Float.intBitsToFloat(in.i32())
                        : Double.longBitsToDouble(expect(in, kind, bytes, 8).i64());
            case MONEY, SMALLMONEY -> DecimalCodec.readMoney(expect(in, kind, bytes, bytes == 4 ? 4 : 8), bytes);
            case DECIMAL, NUMERIC -> DecimalCodec.read(in, bytes, type.precision(), type.scale());
            case DATETIME, SMALLDATETIME ->
                bytes == 4
                        ? TemporalCodec.readSmallDateTime(in)
                        : TemporalCodec.readDateTime(expect(in, kind, bytes, 8));
            case DATE -> TemporalCodec.readDate(expect(in, kind, bytes, 3));
            case TIME -> TemporalCodec.readTime(in, bytes, type.scale());
            case DATETIME2 -> TemporalCodec.readDateTime2(in, bytes, type.scale());
            case DATETIMEOFFSET -> TemporalCodec.readDateTimeOffset(in, bytes, type.scale());
            case UNIQUEIDENTIFIER -> guid(expect(in, kind, bytes, 16));
            case SQL_VARIANT -> VariantCodec.read(in, bytes);
            case NVARCHAR, NCHAR, NTEXT -> unicode(in, bytes);
            case XML -> withoutMark(unicode(in, bytes));
            case VARCHAR, CHAR, TEXT -> text(in, type.collation().charset(), bytes);
            case VARBINARY, BINARY, IMAGE, ROWVERSION -> new Bytes(in.bytes(bytes));
            case TABLE, CURSOR, NULL -> throw in.fail("a value of type " + kind.sqlName());
        };
    }

    private static WireReader expect(WireReader in, TypeKind kind, int bytes, int expected) {
        if (bytes != expected) {
            throw in.fail("a %s value of %d bytes".formatted(kind.sqlName(), bytes));
        }
        return in;
    }

    /** Takes the width from the value: some drivers describe bigint and send four bytes. */
    private static long integer(WireReader in, TypeKind kind, int bytes) {
        return switch (bytes) {
            case 1 -> in.u8();
            case 2 -> in.i16();
            case 4 -> in.i32();
            default -> expect(in, kind, bytes, kind == TypeKind.BIGINT ? 8 : 4).i64();
        };
    }

    private static UUID guid(WireReader in) {
        long high = in.u32() << 32 | (long) in.u16() << 16 | in.u16();
        return new UUID(high, Long.reverseBytes(in.i64()));
    }

    private static String unicode(WireReader in, int bytes) {
        if (bytes % 2 != 0) {
            throw in.fail("a Unicode value of %d bytes".formatted(bytes));
        }
        return in.chars(bytes / 2);
    }

    private static String withoutMark(String xml) {
        return xml.startsWith("\uFEFF") ? xml.substring(1) : xml;
    }

    private static String text(WireReader in, Charset charset, int bytes) {
        byte[] content = in.bytes(bytes);
        return Windows1252.isCharset(charset) ? Windows1252.decode(content) : new String(content, charset);
    }
}
