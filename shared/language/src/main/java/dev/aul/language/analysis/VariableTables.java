package dev.aul.language.analysis;

import dev.aul.language.ast.Ddl.TableElement;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.catalog.TableSchema.TableKind;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Schemas of table variables. */
final class VariableTables {
    private static final int FIRST_ID = -1_000_000;

    private VariableTables() {}

    /** {@code @t}; its physical name is the scope's prefix and the name. */
    static TableSchema declare(String variable, List<TableElement> elements, String text, AnalysisScope scope) {
        AtomicInteger ids = new AtomicInteger(FIRST_ID);
        return TableBinder.table(elements, text, home(variable, scope), scope, ids::getAndDecrement);
    }

    /** A parameter of a table type. */
    static TableSchema parameter(TableSchema type, String variable, AnalysisScope scope) {
        TableBinder.Home home = home(variable, scope);
        return new TableSchema(
                type.objectId(),
                home.database(),
                home.schema(),
                home.name(),
                home.physicalName(),
                home.kind(),
                type.columns(),
                type.keys(),
                type.indexes(),
                List.of(),
                type.checks());
    }

    private static TableBinder.Home home(String variable, AnalysisScope scope) {
        String physical = scope.variablePrefix() + variable.substring(1).toLowerCase(Locale.ROOT);
        return new TableBinder.Home("tempdb", "dbo", variable, physical, TableKind.VARIABLE);
    }
}
