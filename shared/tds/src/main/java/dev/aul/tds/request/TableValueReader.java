package dev.aul.tds.request;

import dev.aul.tds.WireReader;
import dev.aul.tds.request.TableValue.TableColumn;
import dev.aul.tds.type.Place;
import dev.aul.tds.type.TypeInfo;
import dev.aul.tds.type.ValueReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads table-valued parameters; they exist since TDS 7.3. */
final class TableValueReader {
    static final int NO_COLUMNS = 0xFFFF;
    static final int NULLABLE = 0x0001;
    static final int USES_DEFAULT = 0x0200;
    private static final int MAX_COLUMNS = 1024;
    static final int END = 0x00;
    static final int ROW = 0x01;
    private static final int ORDER_UNIQUE = 0x10;
    private static final int COLUMN_ORDERING = 0x11;

    private TableValueReader() {}

    /** What follows the type byte. A NULL table is an empty one without columns. */
    static TableValue read(WireReader in) {
        String database = in.bVarchar();
        String schema = in.bVarchar();
        String name = in.bVarchar();
        int count = in.u16();
        List<TableColumn> columns = new ArrayList<>();
        List<TypeInfo> types = new ArrayList<>();
        if (count != NO_COLUMNS) {
            if (count > MAX_COLUMNS) {
                throw in.fail("a table parameter of %d columns".formatted(count));
            }
            for (int i = 0; i < count; i++) {
                in.i32();
                int flags = in.u16();
                TypeInfo type = TypeInfo.read(in);
                in.bVarchar();
                types.add(type);
                columns.add(new TableColumn(type.sqlType(), (flags & NULLABLE) != 0, (flags & USES_DEFAULT) != 0));
            }
        }
        int[] order = options(in, count);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int token = in.u8(); token != END; token = in.u8()) {
            if (token != ROW) {
                throw in.fail("token 0x%02X among the rows of a table parameter".formatted(token));
            }
            rows.add(row(in, columns, types, order));
        }
        return new TableValue(database, schema, name, columns, rows);
    }

    /** Skips sort hints; gives the order in which values are sent, empty for that of the columns. */
    private static int[] options(WireReader in, int columns) {
        int[] order = {};
        for (int token = in.u8(); token != END; token = in.u8()) {
            int count = in.u16();
            switch (token) {
                case ORDER_UNIQUE -> in.skip(3L * count);
                case COLUMN_ORDERING -> {
                    if (count != columns) {
                        throw in.fail("an order of %d for %d columns".formatted(count, columns));
                    }
                    order = new int[count];
                    for (int i = 0; i < count; i++) {
                        order[i] = in.u16() - 1;
                        if (order[i] < 0 || order[i] >= columns) {
                            throw in.fail("an order with the impossible column %d".formatted(order[i] + 1));
                        }
                    }
                }
                default -> throw in.fail("option 0x%02X of a table parameter".formatted(token));
            }
        }
        return order;
    }

    private static @Nullable Object[] row(WireReader in, List<TableColumn> columns, List<TypeInfo> types, int[] order) {
        @Nullable Object[] row = new @Nullable Object[columns.size()];
        for (int i = 0; i < row.length; i++) {
            int column = order.length == 0 ? i : order[i];
            if (!columns.get(column).usesDefault()) {
                row[column] = ValueReader.read(in, types.get(column), Place.PARAMETER);
            }
        }
        return row;
    }
}
