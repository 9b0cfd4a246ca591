package dev.aul.tds.token;

import dev.aul.tds.TdsVersion;
import dev.aul.tds.WireReader;
import dev.aul.tds.WireWriter;
import dev.aul.tds.type.TypeInfo;
import dev.aul.tds.type.WireType.Shape;
import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.List;

/** COLMETADATA to bytes and back. */
final class ColumnCodec {
    static final int COL_METADATA = 0x81;
    static final int NO_METADATA = 0xFFFF;

    private ColumnCodec() {}

    static void write(ByteBuf out, List<Column> columns, TdsVersion version) {
        int start = out.writerIndex();
        try {
            out.writeByte(COL_METADATA);
            out.writeShortLE(columns.size());
            for (Column column : columns) {
                writeUserType(out, column.userType(), version);
                out.writeShortLE(column.flags());
                TypeInfo type = column.wire(version);
                type.write(out);
                if (hasTableName(type)) {
                    writeNoTableName(out, version);
                }
                WireWriter.bVarchar(out, column.name());
            }
        } catch (IllegalArgumentException e) {
            out.writerIndex(start);
            throw e;
        }
    }

    static void writeUserType(ByteBuf out, int userType, TdsVersion version) {
        if (version.isAtLeast72()) {
            out.writeIntLE(userType);
        } else {
            out.writeShortLE(userType);
        }
    }

    private static boolean hasTableName(TypeInfo type) {
        return type.type().shape() == Shape.LONG || type.type().shape() == Shape.LONG_TEXT;
    }

    /** The table of a text, ntext or image column is not told: one empty part, or an empty name before 7.2. */
    private static void writeNoTableName(ByteBuf out, TdsVersion version) {
        if (version.isAtLeast72()) {
            out.writeByte(1);
        }
        out.writeShortLE(0);
    }

    /** A column as it was described, with what is needed to read its values. */
    record Described(Column column, TypeInfo type) {}

    /** The columns, their count already read. */
    static List<Described> read(WireReader in, int count, TdsVersion version) {
        List<Described> columns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int userType = readUserType(in, version);
            int flags = in.u16();
            TypeInfo type = TypeInfo.read(in);
            if (hasTableName(type)) {
                int parts = version.isAtLeast72() ? in.u8() : 1;
                for (int part = 0; part < parts; part++) {
                    in.usVarchar();
                }
            }
            columns.add(
                    new Described(new Column(in.bVarchar(), type.sqlType(), flags, userType, type.collation()), type));
        }
        return columns;
    }

    static int readUserType(WireReader in, TdsVersion version) {
        return version.isAtLeast72() ? in.i32() : in.u16();
    }
}
