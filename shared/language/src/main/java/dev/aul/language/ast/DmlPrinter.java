package dev.aul.language.ast;

import dev.aul.language.ast.Dml.MergeClause;
import dev.aul.language.ast.Dml.Output;
import dev.aul.language.ast.Dml.SetClause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SELECT, INSERT, UPDATE, DELETE, MERGE and TRUNCATE as text. */
final class DmlPrinter {
    private DmlPrinter() {}

    static String print(Dml dml) {
        return switch (dml) {
            case Dml.SelectStatement select -> QueryPrinter.query(select.query());
            case Dml.Insert insert -> insert(insert);
            case Dml.Update u ->
                QueryPrinter.with(u.with()) + "UPDATE " + QueryPrinter.top(u.top()) + Printer.name(u.target())
                        + " SET " + sets(u.set()) + output(u.output()) + QueryPrinter.from(u.from())
                        + where(u.where(), u.currentOf());
            case Dml.Delete d ->
                QueryPrinter.with(d.with()) + "DELETE " + QueryPrinter.top(d.top()) + "FROM " + Printer.name(d.target())
                        + output(d.output()) + QueryPrinter.from(d.from()) + where(d.where(), d.currentOf());
            case Dml.Merge merge -> merge(merge);
            case Dml.Truncate truncate -> "TRUNCATE TABLE " + Printer.name(truncate.table());
        };
    }

    private static String insert(Dml.Insert i) {
        String source =
                switch (i.source()) {
                    case Dml.Source.Rows rows -> QueryPrinter.query(rows.query());
                    case Dml.Source.Exec exec -> withoutSemicolon(Printer.print(exec.statement()));
                    case Dml.Source.DefaultValues _ -> "DEFAULT VALUES";
                };
        return QueryPrinter.with(i.with()) + "INSERT " + QueryPrinter.top(i.top()) + "INTO " + Printer.name(i.target())
                + Printer.optionalNames(i.columns()) + output(i.output()) + " " + source;
    }

    private static String withoutSemicolon(String statement) {
        return statement.substring(0, statement.length() - 1);
    }

    private static String output(@Nullable Output output) {
        if (output == null) {
            return "";
        }
        String into = output.into() == null
                ? ""
                : " INTO " + Printer.name(output.into()) + Printer.optionalNames(output.columns());
        return " OUTPUT " + QueryPrinter.items(output.items()) + into;
    }

    private static String where(@Nullable Expression condition, @Nullable String cursor) {
        if (cursor != null) {
            return " WHERE CURRENT OF " + Printer.name(cursor);
        }
        return condition == null ? "" : " WHERE " + Printer.print(condition);
    }

    private static String sets(List<SetClause> clauses) {
        return Printer.list(clauses, DmlPrinter::set);
    }

    private static String set(SetClause clause) {
        ObjectName column = clause.column();
        if (column != null
                && ExpressionPrinter.mutates(
                        clause.value(), new Expression.ColumnReference(column, column.position()))) {
            return Printer.print(clause.value());
        }
        String variable = clause.variable() == null ? "" : clause.variable();
        String between = clause.variable() != null && column != null ? " = " : "";
        return variable
                + between
                + (column == null ? "" : Printer.name(column))
                + ExpressionPrinter.assign(clause.operator())
                + Printer.print(clause.value());
    }

    private static String merge(Dml.Merge m) {
        return QueryPrinter.with(m.with()) + "MERGE " + QueryPrinter.top(m.top()) + "INTO " + Printer.name(m.target())
                + (m.alias() == null ? "" : " AS " + Printer.name(m.alias()))
                + " USING " + TablePrinter.table(m.source()) + " ON " + Printer.print(m.on())
                + Printer.list(m.clauses(), DmlPrinter::clause, "") + output(m.output());
    }

    private static String clause(MergeClause clause) {
        String match =
                switch (clause.match()) {
                    case MATCHED -> " WHEN MATCHED";
                    case NOT_MATCHED -> " WHEN NOT MATCHED";
                    case NOT_MATCHED_BY_SOURCE -> " WHEN NOT MATCHED BY SOURCE";
                };
        return match + (clause.condition() == null ? "" : " AND " + Printer.print(clause.condition())) + " THEN "
                + action(clause);
    }

    private static String action(MergeClause clause) {
        if (clause.set() != null) {
            return "UPDATE SET " + sets(clause.set());
        }
        if (clause.values() == null) {
            return "DELETE";
        }
        return "INSERT" + Printer.optionalNames(clause.columns())
                + (clause.values().isEmpty()
                        ? " DEFAULT VALUES"
                        : " VALUES (" + ExpressionPrinter.list(clause.values()) + ")");
    }
}
