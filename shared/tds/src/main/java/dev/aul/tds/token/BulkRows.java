package dev.aul.tds.token;

import dev.aul.tds.TdsVersion;
import io.netty.buffer.ByteBuf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The message that follows INSERT BULK, as a client writes it. */
public final class BulkRows {
    private static final int NOTHING = 0;

    private BulkRows() {}

    /** @throws IllegalArgumentException when a value is no value of its column */
    public static void write(ByteBuf out, List<Column> columns, List<@Nullable Object[]> rows, TdsVersion version) {
        ColumnCodec.write(out, columns, version);
        RowWriter writer = new RowWriter(columns, version);
        rows.forEach(row -> writer.write(out, row));
        out.writeByte(TokenCodes.DONE);
        out.writeShortLE(NOTHING);
        out.writeShortLE(NOTHING);
        if (version.isAtLeast72()) {
            out.writeLongLE(NOTHING);
        } else {
            out.writeIntLE(NOTHING);
        }
    }
}
