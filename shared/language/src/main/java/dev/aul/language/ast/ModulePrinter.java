package dev.aul.language.ast;

import java.util.List;

/** Procedures, functions, triggers and views as text. */
final class ModulePrinter {
    private ModulePrinter() {}

    static String print(Ddl ddl) {
        return switch (ddl) {
            case Ddl.CreateView view ->
                head(view.alter(), view.orAlter()) + "VIEW " + Printer.name(view.name())
                        + Printer.optionalNames(view.columns()) + options(view.options()) + " AS\n"
                        + QueryPrinter.query(view.query()) + (view.checkOption() ? " WITH CHECK OPTION" : "");
            case Ddl.CreateProcedure p ->
                head(p.alter(), p.orAlter()) + "PROCEDURE " + Printer.name(p.name())
                        + (p.parameters().isEmpty() ? "" : " " + Printer.list(p.parameters(), DdlPrinter::parameter))
                        + options(p.options()) + " AS\n" + Printer.print(p.body());
            case Ddl.CreateFunction f ->
                head(f.alter(), f.orAlter()) + "FUNCTION " + Printer.name(f.name()) + "("
                        + Printer.list(f.parameters(), DdlPrinter::parameter) + ") RETURNS " + returns(f);
            case Ddl.CreateTrigger t ->
                head(t.alter(), t.orAlter()) + "TRIGGER " + Printer.name(t.name()) + " ON " + Printer.name(t.table())
                        + (t.insteadOf() ? " INSTEAD OF " : " AFTER ") + String.join(", ", t.events()) + " AS\n"
                        + Printer.print(t.body());
            default -> throw new IllegalArgumentException("not a module: " + ddl);
        };
    }

    private static String head(boolean alter, boolean orAlter) {
        return orAlter ? "CREATE OR ALTER " : alter ? "ALTER " : "CREATE ";
    }

    private static String options(List<String> options) {
        return options.isEmpty() ? "" : " WITH " + String.join(", ", options);
    }

    private static String returns(Ddl.CreateFunction function) {
        String options = options(function.options());
        String block = options + " AS\nBEGIN\n" + Printer.print(function.body()) + "\nEND";
        return switch (function.returns()) {
            case Ddl.Returns.Scalar scalar -> DdlPrinter.type(scalar.type()) + block;
            case Ddl.Returns.Inline inline -> "TABLE" + options + " AS\nRETURN " + QueryPrinter.query(inline.query());
            case Ddl.Returns.MultiStatement table ->
                table.variable() + " TABLE " + ElementPrinter.elements(table.elements()) + block;
        };
    }
}
