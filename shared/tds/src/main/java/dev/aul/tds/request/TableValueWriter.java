package dev.aul.tds.request;

import dev.aul.tds.TdsVersion;
import dev.aul.tds.WireWriter;
import dev.aul.tds.request.TableValue.TableColumn;
import dev.aul.tds.type.Place;
import dev.aul.tds.type.TypeInfo;
import dev.aul.tds.type.ValueWriter;
import dev.aul.tds.type.ValueWriters;
import dev.aul.tds.type.WireType;
import dev.aul.tds.type.WireTypes;
import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes table-valued parameters. */
final class TableValueWriter {
    private TableValueWriter() {}

    /**
     * Type and value. A table without columns is the NULL one.
     *
     * @throws IllegalArgumentException for a client before 7.3 or a value that is not of its column's type
     */
    static void write(ByteBuf out, TableValue table, TdsVersion version) {
        if (!version.hasDateTypes()) {
            throw new IllegalArgumentException("table-valued parameters exist since TDS 7.3");
        }
        out.writeByte(WireType.TVP.code());
        WireWriter.bVarchar(out, table.database());
        WireWriter.bVarchar(out, table.schema());
        WireWriter.bVarchar(out, table.typeName());
        List<TableColumn> columns = table.columns();
        List<@Nullable ValueWriter> writers = new ArrayList<>(columns.size());
        out.writeShortLE(columns.isEmpty() ? TableValueReader.NO_COLUMNS : columns.size());
        for (TableColumn column : columns) {
            TypeInfo wire = WireTypes.of(column.type(), column.nullable(), version);
            out.writeIntLE(0);
            out.writeShortLE((column.nullable() ? TableValueReader.NULLABLE : 0)
                    | (column.usesDefault() ? TableValueReader.USES_DEFAULT : 0));
            wire.write(out);
            WireWriter.bVarchar(out, "");
            writers.add(column.usesDefault() ? null : ValueWriters.of(column.type(), wire, Place.PARAMETER));
        }
        out.writeByte(TableValueReader.END);
        table.rows().forEach(row -> row(out, writers, row));
        out.writeByte(TableValueReader.END);
    }

    private static void row(ByteBuf out, List<@Nullable ValueWriter> writers, @Nullable Object[] row) {
        out.writeByte(TableValueReader.ROW);
        for (int i = 0; i < row.length; i++) {
            ValueWriter writer = writers.get(i);
            if (writer != null) {
                writer.write(out, row[i]);
            }
        }
    }
}
