package dev.aul.executor.interpreter;

import dev.aul.backend.StoreSession.RowStream;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.BindingMessage;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.messages.requests.Request;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables of table variables: made when a level begins, because a declaration counts for the whole batch. */
final class TableVariables {
    private TableVariables() {}

    static void create(Execution execution, Activation activation) {
        for (TableSchema table : own(activation)) {
            execution.store().createTemporary(table, given(table, execution, activation));
        }
    }

    /** The rows of a table parameter's argument; none for a variable. */
    private static List<@Nullable Object[]> given(TableSchema table, Execution execution, Activation activation) {
        int slot = activation.slot(table.name());
        if (slot < 0 || !(activation.slots()[slot] instanceof Request.TableRows argument)) {
            return List.of();
        }
        List<@Nullable Object[]> out = new ArrayList<>();
        for (@Nullable Object[] row : argument.rows()) {
            if (row.length != table.columns().size()) {
                throw BindingMessage.COLUMN_COUNT_MISMATCH.exception();
            }
            @Nullable Object[] converted = new Object[row.length];
            for (int i = 0; i < row.length; i++) {
                converted[i] = Values.converted(
                        row[i],
                        argument.columns().get(i),
                        table.columns().get(i).type(),
                        execution,
                        activation);
            }
            out.add(converted);
        }
        return out;
    }

    /** A table variable as an argument: its rows as they are now. */
    static Request.TableRows argument(Expr.Slot variable, Execution execution, Activation activation) {
        TableSchema table = activation.program().routine().tables().stream()
                .filter(each -> each.name().equalsIgnoreCase(variable.name()))
                .findFirst()
                .orElseThrow();
        return new Request.TableRows(
                "", "", table.columns().stream().map(ColumnSchema::type).toList(), rows(table, execution, activation));
    }

    /** All rows of a table variable. */
    static List<@Nullable Object[]> rows(TableSchema table, Execution execution, Activation activation) {
        List<Rel.Item> items = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            ColumnSchema column = table.columns().get(i);
            items.add(new Rel.Item(
                    column.name(), new Expr.Column(1, i, column.name(), column.type(), column.nullable(), false)));
        }
        Rel.Query all = Rel.Query.of(
                new Rel.Select(false, items, new Rel.Source.Table(1, table, false), null, List.of(), null, false));
        List<@Nullable Object[]> out = new ArrayList<>();
        try (RowStream rows = execution.store().query(all, activation.slots(), execution.context(activation))) {
            while (rows.next()) {
                out.add(QueryActions.row(rows, items.size()));
            }
        }
        return out;
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
