package dev.aul.executor.ddl;

import dev.aul.language.analysis.TableBinder;
import dev.aul.language.analysis.TableBinder.Home;
import dev.aul.language.ast.Ddl;
import dev.aul.language.ast.Position;
import dev.aul.language.ast.TypeName;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema.TableKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Types as a column would have them: alias types resolved, NULL unless written otherwise. */
final class ColumnTypes {
    private static final Home NOWHERE = new Home("tempdb", "dbo", "#", "#", TableKind.TEMPORARY);

    private ColumnTypes() {}

    static ColumnSchema column(String name, TypeName type, @Nullable Boolean nullable, DdlContext context) {
        Ddl.ColumnDefinition column =
                new Ddl.ColumnDefinition(name, type, null, nullable, null, null, false, List.of(), Position.NONE);
        return TableBinder.table(List.of(column), context.text(), NOWHERE, context.scope(), () -> 0)
                .columns()
                .getFirst();
    }
}
