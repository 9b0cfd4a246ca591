package dev.aul.tds.type;

import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import dev.aul.tds.Collation;
import dev.aul.tds.WireReader;
import io.netty.buffer.ByteBuf;

/**
 * TYPE_INFO: a type as it is described on the wire.
 *
 * @param size bytes of the longest value; {@link #MAX} where values are chunked (PLP)
 * @param collation of character types; the default for all others
 */
public record TypeInfo(WireType type, int size, int precision, int scale, Collation collation) {
    /** The size of varchar(max), nvarchar(max) and varbinary(max). */
    public static final int MAX = 0xFFFF;

    private static final int MAX_SHORT = 8000;

    static TypeInfo plain(WireType type, int size) {
        return new TypeInfo(type, size, 0, 0, Collation.DEFAULT);
    }

    static TypeInfo scaled(WireType type, int scale) {
        return new TypeInfo(type, type.maxBytes(), 0, scale, Collation.DEFAULT);
    }

    static TypeInfo decimal(WireType type, int precision, int scale) {
        return new TypeInfo(type, DecimalCodec.bytes(precision) + 1, precision, scale, Collation.DEFAULT);
    }

    /** The same with another collation, where the type has one. */
    public TypeInfo with(Collation other) {
        return switch (type.shape()) {
            case SHORT_TEXT, LONG_TEXT -> new TypeInfo(type, size, precision, scale, other);
            default -> this;
        };
    }

    /** True when values come in chunks: the (max) types, xml and CLR types. */
    public boolean isChunked() {
        return switch (type.shape()) {
            case SHORT, SHORT_TEXT -> size == MAX;
            case XML, UDT -> true;
            default -> false;
        };
    }

    public void write(ByteBuf out) {
        out.writeByte(type.code());
        switch (type.shape()) {
            case FIXED, DATE -> {}
            case SIZED, LEGACY -> out.writeByte(size);
            case DECIMAL -> {
                out.writeByte(size);
                out.writeByte(precision);
                out.writeByte(scale);
            }
            case SCALED -> out.writeByte(scale);
            case SHORT -> out.writeShortLE(size);
            case SHORT_TEXT -> {
                out.writeShortLE(size);
                collation.write(out);
            }
            case LONG, VARIANT -> out.writeIntLE(size);
            case LONG_TEXT -> {
                out.writeIntLE(size);
                collation.write(out);
            }
            case XML -> out.writeByte(0);
            case UDT, TABLE -> throw new IllegalArgumentException("cannot describe a value of wire type " + type);
        }
    }

    public static TypeInfo read(WireReader in) {
        WireType type = WireType.of(in.u8());
        return switch (type.shape()) {
            case FIXED, DATE -> plain(type, type.maxBytes());
            case SIZED, LEGACY -> plain(type, size(in, type, in.u8()));
            case DECIMAL -> readDecimal(in, type);
            case SCALED -> {
                int scale = in.u8();
                if (scale > 7) {
                    throw in.fail("%s with the impossible scale %d".formatted(type, scale));
                }
                yield scaled(type, scale);
            }
            case SHORT -> plain(type, size(in, type, in.u16()));
            case SHORT_TEXT -> {
                int size = size(in, type, in.u16());
                yield new TypeInfo(type, size, 0, 0, Collation.read(in));
            }
            case LONG, VARIANT -> plain(type, longSize(in));
            case LONG_TEXT -> {
                int size = longSize(in);
                yield new TypeInfo(type, size, 0, 0, Collation.read(in));
            }
            case XML -> {
                if (in.u8() != 0) {
                    in.bVarchar();
                    in.bVarchar();
                    in.usVarchar();
                }
                yield plain(type, MAX);
            }
            case UDT -> {
                in.u16();
                in.bVarchar();
                in.bVarchar();
                in.bVarchar();
                in.usVarchar();
                yield plain(type, MAX);
            }
            case TABLE -> throw in.fail("a table-valued parameter where a single value belongs");
        };
    }

    private static TypeInfo readDecimal(WireReader in, WireType type) {
        int size = in.u8();
        int precision = in.u8();
        int scale = in.u8();
        if (precision < 1 || precision > 38 || scale > precision || size > type.maxBytes()) {
            throw in.fail("the impossible type decimal(%d,%d) of %d bytes".formatted(precision, scale, size));
        }
        return new TypeInfo(type, size, precision, scale, Collation.DEFAULT);
    }

    private static int size(WireReader in, WireType type, int size) {
        boolean fits =
                switch (type) {
                    case INTN -> size == 1 || size == 2 || size == 4 || size == 8;
                    case FLTN, MONEYN, DATETIMN -> size == 4 || size == 8;
                    case BITN, GUID -> size == type.maxBytes();
                    case BIGVARBINARY, BIGVARCHAR, NVARCHAR -> size <= MAX_SHORT || size == MAX;
                    default -> size <= type.maxBytes();
                };
        if (!fits) {
            throw in.fail("%s with the impossible size %d".formatted(type, size));
        }
        return size;
    }

    private static int longSize(WireReader in) {
        return (int) Math.min(in.u32(), Integer.MAX_VALUE);
    }

    /** The T-SQL type; CLR types count as varbinary(max). */
    public SqlType sqlType() {
        return switch (type) {
            case NULL -> SqlType.NULL;
            case INT1 -> SqlType.TINYINT;
            case BIT, BITN -> SqlType.BIT;
            case INT2 -> SqlType.SMALLINT;
            case INT4 -> SqlType.INT;
            case INT8 -> SqlType.BIGINT;
            case INTN ->
                size == 1 ? SqlType.TINYINT : size == 2 ? SqlType.SMALLINT : size == 4 ? SqlType.INT : SqlType.BIGINT;
            case FLT4 -> SqlType.REAL;
            case FLT8 -> SqlType.FLOAT;
            case FLTN -> size == 4 ? SqlType.REAL : SqlType.FLOAT;
            case MONEY4 -> SqlType.SMALLMONEY;
            case MONEY -> SqlType.MONEY;
            case MONEYN -> size == 4 ? SqlType.SMALLMONEY : SqlType.MONEY;
            case DATETIM4 -> SqlType.SMALLDATETIME;
            case DATETIME -> SqlType.DATETIME;
            case DATETIMN -> size == 4 ? SqlType.SMALLDATETIME : SqlType.DATETIME;
            case GUID -> SqlType.UNIQUEIDENTIFIER;
            case DECIMALN -> SqlType.decimal(precision, scale);
            case NUMERICN -> SqlType.numeric(precision, scale);
            case DATEN -> SqlType.DATE;
            case TIMEN -> SqlType.scaled(TypeKind.TIME, scale);
            case DATETIME2N -> SqlType.scaled(TypeKind.DATETIME2, scale);
            case DATETIMEOFFSETN -> SqlType.scaled(TypeKind.DATETIMEOFFSET, scale);
            case BIGVARBINARY, VARBINARY -> SqlType.varbinary(length(1));
            case BIGVARCHAR, VARCHAR -> SqlType.varchar(length(1));
            case BIGBINARY, BINARY -> SqlType.sized(TypeKind.BINARY, length(1));
            case BIGCHAR, CHAR -> SqlType.sized(TypeKind.CHAR, length(1));
            case NVARCHAR -> SqlType.nvarchar(length(2));
            case NCHAR -> SqlType.sized(TypeKind.NCHAR, length(2));
            case IMAGE -> SqlType.of(TypeKind.IMAGE);
            case TEXT -> SqlType.of(TypeKind.TEXT);
            case NTEXT -> SqlType.of(TypeKind.NTEXT);
            case SSVARIANT -> SqlType.SQL_VARIANT;
            case XML -> SqlType.XML;
            case UDT -> SqlType.varbinary(SqlType.MAX);
            case TVP -> SqlType.of(TypeKind.TABLE);
        };
    }

    private int length(int unit) {
        return isChunked() ? SqlType.MAX : Math.max(1, size / unit);
    }
}
