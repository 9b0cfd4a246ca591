package dev.aul.language.analysis;

import dev.aul.language.ast.Position;
import dev.aul.language.catalog.ModuleSchema;
import dev.aul.language.errors.ObjectMessage;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Rel.OutColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Columns of views and inline functions when they are made. */
final class ModuleColumns {
    private ModuleColumns() {}

    /** Every column needs a name of its own: 4511, 4506; {@code names} replace the query's: 4502. */
    static List<OutColumn> check(Rel.Query query, List<String> names, ModuleSchema module, Position position) {
        List<OutColumn> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        if (!names.isEmpty() && names.size() != query.columns().size()) {
            throw Lines.error(position, ObjectMessage.VIEW_COLUMNS_CHANGED, module.name());
        }
        for (OutColumn column : query.columns()) {
            String name = names.isEmpty() ? column.name() : names.get(columns.size());
            if (name.isEmpty()) {
                throw Lines.error(position, ObjectMessage.VIEW_UNNAMED_COLUMN, columns.size() + 1);
            }
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                throw Lines.error(position, ObjectMessage.VIEW_DUPLICATE_COLUMN, name, module.name());
            }
            columns.add(new OutColumn(name, column.type(), column.nullable(), column.identity()));
        }
        return columns;
    }
}
