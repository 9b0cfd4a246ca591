package dev.aul.tds.token;

import dev.aul.language.types.SqlType;
import dev.aul.tds.TdsVersion;
import dev.aul.tds.type.Place;
import dev.aul.tds.type.TypeInfo;
import dev.aul.tds.type.ValueWriter;
import dev.aul.tds.type.ValueWriters;
import io.netty.buffer.ByteBuf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the ROW tokens of one result set; made once per result set. A row that fails leaves nothing behind. */
public final class RowWriter {
    static final int ROW = 0xD1;

    private final List<Column> columns;
    private final ValueWriter[] writers;

    RowWriter(List<Column> columns, TdsVersion version) {
        this.columns = columns;
        this.writers = new ValueWriter[columns.size()];
        for (int i = 0; i < writers.length; i++) {
            SqlType type = columns.get(i).type();
            TypeInfo wire = columns.get(i).wire(version);
            writers[i] = ValueWriters.of(type, wire, Place.ROW);
        }
    }

    /**
     * @param values one for each column, in the Java form of its type
     * @throws IllegalArgumentException when a value is no value of its column; the message names the column
     */
    void write(ByteBuf out, @Nullable Object[] values) {
        if (values.length != writers.length) {
            throw new IllegalArgumentException(
                    "a row of %d values for %d columns".formatted(values.length, writers.length));
        }
        int start = out.writerIndex();
        int i = 0;
        try {
            out.writeByte(ROW);
            for (; i < writers.length; i++) {
                writers[i].write(out, values[i]);
            }
        } catch (ClassCastException | IllegalArgumentException | ArithmeticException | NullPointerException e) {
            out.writerIndex(start);
            Column column = columns.get(i);
            throw new IllegalArgumentException(
                    "column %d (%s %s): %s".formatted(i + 1, column.name(), column.type(), e.getMessage()), e);
        }
    }
}
