package dev.aul.language.ast;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes trees as T-SQL that reads back as the same trees, places in the text aside. Names are always in brackets, every
 * statement ends with a semicolon; comments and layout are not kept. Safe for use by any number of threads.
 */
public final class Printer {
    private Printer() {}

    public static String print(Batch batch) {
        return print(batch.statements());
    }

    public static String print(List<Statement> statements) {
        return statements.stream().map(Printer::print).collect(Collectors.joining("\n"));
    }

    /** One statement with its semicolon. */
    public static String print(Statement statement) {
        String text =
                switch (statement) {
                    case Statement.Control control -> ControlPrinter.print(control);
                    case Dml dml -> DmlPrinter.print(dml);
                    case Ddl ddl -> DdlPrinter.print(ddl);
                };
        return text.endsWith(";") ? text : text + ";";
    }

    public static String print(Query query) {
        return QueryPrinter.query(query);
    }

    public static String print(Expression expression) {
        return ExpressionPrinter.print(expression);
    }

    public static String print(TypeName type) {
        return DdlPrinter.type(type);
    }

    /** A name in brackets; variables, which stand where tables can, as they are. */
    static String name(String name) {
        return name.startsWith("@") ? name : "[" + name.replace("]", "]]") + "]";
    }

    static String name(ObjectName name) {
        return list(name.parts(), part -> part.isEmpty() ? "" : name(part), ".");
    }

    static String names(List<String> names) {
        return "(" + list(names, Printer::name) + ")";
    }

    /** Nothing for no names. */
    static String optionalNames(List<String> names) {
        return names.isEmpty() ? "" : " " + names(names);
    }

    static String string(String content) {
        // A backslash before a line's end joins two lines, so one that is meant is written before such a pair.
        String text = content.replace("\\\r\n", "\\\\\r\n\r\n").replace("\\\n", "\\\\\n\n");
        return "'" + text.replace("'", "''") + "'";
    }

    static <T> String list(Collection<T> items, Function<T, String> print) {
        return list(items, print, ", ");
    }

    static <T> String list(Collection<T> items, Function<T, String> print, String between) {
        return items.stream().map(print).collect(Collectors.joining(between));
    }
}
