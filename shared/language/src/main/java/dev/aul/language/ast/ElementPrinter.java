package dev.aul.language.ast;

import dev.aul.language.ast.Ddl.ColumnDefinition;
import dev.aul.language.ast.Ddl.Constraint;
import dev.aul.language.ast.Ddl.IndexColumn;
import dev.aul.language.ast.Ddl.TableElement;
import java.util.List;

/** Columns and constraints as text. */
final class ElementPrinter {
    private ElementPrinter() {}

    static String elements(List<TableElement> elements) {
        return "(" + Printer.list(elements, ElementPrinter::element) + ")";
    }

    static String element(TableElement element) {
        return switch (element) {
            case ColumnDefinition column -> column(column);
            case Constraint constraint -> constraint(constraint);
        };
    }

    private static String column(ColumnDefinition c) {
        StringBuilder out = new StringBuilder(Printer.name(c.name()));
        if (c.type() != null) {
            out.append(' ').append(DdlPrinter.type(c.type()));
        }
        if (c.computed() != null) {
            out.append(" AS (").append(Printer.print(c.computed())).append(')');
        }
        out.append(c.persisted() ? " PERSISTED" : "");
        out.append(c.collation() == null ? "" : " COLLATE " + c.collation());
        if (c.identity() != null) {
            out.append(" IDENTITY(")
                    .append(c.identity().seed())
                    .append(", ")
                    .append(c.identity().increment())
                    .append(')');
        }
        out.append(nullability(c.nullable()));
        c.constraints().forEach(constraint -> out.append(' ').append(constraint(constraint)));
        return out.toString();
    }

    static String nullability(@org.jspecify.annotations.Nullable Boolean nullable) {
        return nullable == null ? "" : nullable ? " NULL" : " NOT NULL";
    }

    private static String constraint(Constraint constraint) {
        String name = constraint.name() == null ? "" : "CONSTRAINT " + Printer.name(constraint.name()) + " ";
        return switch (constraint) {
            case Constraint.Key key -> name + key(key);
            case Constraint.ForeignKey key -> name + foreignKey(key);
            case Constraint.Check check -> name + "CHECK (" + Printer.print(check.condition()) + ")";
            case Constraint.Default value ->
                name + "DEFAULT (" + Printer.print(value.value()) + ")"
                        + (value.forColumn() == null ? "" : " FOR " + Printer.name(value.forColumn()));
            case Constraint.Index index ->
                "INDEX " + Printer.name(String.valueOf(index.name())) + (index.unique() ? " UNIQUE" : "")
                        + indexColumns(index.columns());
        };
    }

    private static String key(Constraint.Key key) {
        String clustered = key.clustered() == null ? "" : key.clustered() ? " CLUSTERED" : " NONCLUSTERED";
        return (key.primary() ? "PRIMARY KEY" : "UNIQUE") + clustered + indexColumns(key.columns());
    }

    private static String foreignKey(Constraint.ForeignKey key) {
        return (key.columns().isEmpty() ? "" : "FOREIGN KEY " + Printer.names(key.columns()) + " ")
                + "REFERENCES " + Printer.name(key.referenced()) + Printer.optionalNames(key.referencedColumns())
                + action(" ON DELETE ", key.onDelete()) + action(" ON UPDATE ", key.onUpdate());
    }

    private static String action(String head, String action) {
        return action.equals("NO ACTION") ? "" : head + action;
    }

    static String indexColumns(List<IndexColumn> columns) {
        return columns.isEmpty()
                ? ""
                : " ("
                        + Printer.list(
                                columns, column -> Printer.name(column.name()) + (column.descending() ? " DESC" : ""))
                        + ")";
    }
}
