package dev.aul.language.ast;

import dev.aul.language.ast.TableRef.JoinKind;
import dev.aul.language.ast.TableRef.OpenColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sources in FROM as text. */
final class TablePrinter {
    private TablePrinter() {}

    static String table(TableRef table) {
        return switch (table) {
            case TableRef.Named named ->
                Printer.name(named.name())
                        + alias(named.alias(), List.of())
                        + (named.hints().isEmpty() ? "" : " WITH (" + String.join(", ", named.hints()) + ")");
            case TableRef.TableVariable variable -> variable.name() + alias(variable.alias(), List.of());
            case TableRef.Function function ->
                ExpressionPrinter.function(function.name())
                        + "(" + ExpressionPrinter.list(function.arguments()) + ")"
                        + schema(function.schema())
                        + alias(function.alias(), function.columns());
            case TableRef.Nodes nodes ->
                nodesTarget(nodes.target())
                        + ".nodes(" + Printer.print(nodes.path()) + ")"
                        + alias(nodes.alias(), nodes.columns());
            case TableRef.Derived derived ->
                "(" + QueryPrinter.query(derived.query()) + ")" + alias(derived.alias(), derived.columns());
            case TableRef.Join join -> join(join);
            case TableRef.Pivot pivot ->
                table(pivot.source())
                        + " PIVOT (" + Printer.print(pivot.aggregate()) + " FOR " + Printer.name(pivot.column())
                        + " IN " + Printer.names(pivot.values()) + ")" + alias(pivot.alias(), List.of());
            case TableRef.Unpivot unpivot ->
                table(unpivot.source())
                        + " UNPIVOT (" + Printer.name(unpivot.valueColumn()) + " FOR "
                        + Printer.name(unpivot.nameColumn()) + " IN " + Printer.names(unpivot.columns()) + ")"
                        + alias(unpivot.alias(), List.of());
        };
    }

    private static String alias(@Nullable String alias, List<String> columns) {
        return alias == null ? "" : " AS " + Printer.name(alias) + Printer.optionalNames(columns);
    }

    private static String schema(List<OpenColumn> columns) {
        return columns.isEmpty() ? "" : " WITH (" + Printer.list(columns, TablePrinter::column) + ")";
    }

    private static String column(OpenColumn column) {
        return Printer.name(column.name())
                + " " + DdlPrinter.type(column.type())
                + (column.path() == null ? "" : " " + Printer.string(column.path()))
                + (column.asJson() ? " AS JSON" : "");
    }

    private static String nodesTarget(Expression target) {
        return target instanceof Expression.Variable || target instanceof Expression.ColumnReference
                ? Printer.print(target)
                : "(" + Printer.print(target) + ")";
    }

    private static String join(TableRef.Join join) {
        String right = table(join.right());
        boolean grouped =
                switch (join.right()) {
                    case TableRef.Join _, TableRef.Pivot _, TableRef.Unpivot _ -> true;
                    default -> false;
                };
        return table(join.left())
                + " " + words(join.kind()) + " "
                + (grouped ? "(" + right + ")" : right)
                + (join.on() == null ? "" : " ON " + Printer.print(join.on()));
    }

    private static String words(JoinKind kind) {
        return switch (kind) {
            case INNER -> "INNER JOIN";
            case LEFT -> "LEFT JOIN";
            case RIGHT -> "RIGHT JOIN";
            case FULL -> "FULL JOIN";
            case CROSS -> "CROSS JOIN";
            case CROSS_APPLY -> "CROSS APPLY";
            case OUTER_APPLY -> "OUTER APPLY";
        };
    }
}
