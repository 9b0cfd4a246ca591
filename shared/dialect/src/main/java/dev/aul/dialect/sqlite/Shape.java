package dev.aul.dialect.sqlite;

import dev.aul.dialect.sqlite.PhysicalForm.Storage;
import dev.aul.language.routine.Rel.OutColumn;
import dev.aul.language.types.SqlType;
import java.util.List;

/** Types and storage classes of a query's columns, ready for reading rows. */
public final class Shape {
    private final SqlType[] types;
    private final Storage[] storages;

    private Shape(List<OutColumn> columns) {
        types = columns.stream().map(OutColumn::type).toArray(SqlType[]::new);
        storages = new Storage[types.length];
        for (int i = 0; i < types.length; i++) {
            storages[i] = PhysicalForm.storage(types[i]);
        }
    }

    static Shape of(List<OutColumn> columns) {
        return new Shape(columns);
    }

    public int width() {
        return types.length;
    }

    public SqlType type(int column) {
        return types[column];
    }

    public Storage storage(int column) {
        return storages[column];
    }
}
