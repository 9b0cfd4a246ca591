package dev.aul.executor.interpreter;

import dev.aul.language.catalog.TableSchema;
import java.util.List;

/** The tables of table variables: made when a level begins, because a declaration counts for the whole batch. */
final class TableVariables {
    private TableVariables() {}

    static void create(Execution execution, Activation activation) {
        for (TableSchema table : own(activation)) {
            execution.store().createTemporary(table, List.of());
        }
    }

    static void drop(Execution execution, Activation activation) {
        for (TableSchema table : own(activation)) {
            execution.store().dropTemporary(table);
        }
    }

    /** A trigger's two tables are its caller's. */
    private static List<TableSchema> own(Activation activation) {
        List<TableSchema> all = activation.program().routine().tables();
        return activation.kind() == Activation.Kind.TRIGGER ? all.subList(2, all.size()) : all;
    }
}
