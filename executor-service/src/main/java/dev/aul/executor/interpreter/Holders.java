package dev.aul.executor.interpreter;

import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.util.ArrayList;
import java.util.List;

/** Temporary tables that hold rows from elsewhere until one statement inserts them. */
final class Holders {
    private Holders() {}

    /** Strings have no limit of length here: what is too long for the target is found when it is inserted. */
    static TableSchema of(String name, List<SqlType> types) {
        List<ColumnSchema> columns = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            columns.add(ColumnSchema.of(i + 1, "c" + i, wide(types.get(i)), true));
        }
        return new TableSchema(
                -4,
                "tempdb",
                "dbo",
                name,
                name,
                TableSchema.TableKind.TEMPORARY,
                columns,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static SqlType wide(SqlType type) {
        return switch (type.kind()) {
            case VARCHAR, CHAR -> SqlType.varchar(SqlType.MAX);
            case NVARCHAR, NCHAR -> SqlType.nvarchar(SqlType.MAX);
            case VARBINARY, BINARY -> SqlType.varbinary(SqlType.MAX);
            case ROWVERSION -> SqlType.sized(TypeKind.VARBINARY, 8);
            default -> type;
        };
    }
}
