package dev.aul.language.rowtext;

import dev.aul.language.ast.Query.ForClause;
import dev.aul.language.errors.ObjectMessage;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the rows of a query into the text that its FOR clause asks for. Used by one thread. */
public interface RowText {
    void add(@Nullable Object[] row);

    /** The text, null when there was no row and the clause makes nothing of that. */
    @Nullable
    String result();

    /** Begins a text; the columns are read from the query. */
    static RowText of(ForClause clause, Rel.Query query) {
        List<Field> fields = fields(query);
        return switch (clause.kind() + " " + clause.mode()) {
            case "JSON PATH" -> new JsonRows(clause, fields, true);
            case "JSON AUTO" -> new JsonRows(clause, oneSource(query, fields, clause), false);
            case "XML PATH" -> new XmlRows(clause, fields, "row", XmlRows.Style.PATH);
            case "XML RAW" -> new XmlRows(clause, fields, "row", style(clause));
            case "XML AUTO" -> new XmlRows(clause, oneSource(query, fields, clause), source(query), style(clause));
            default -> throw ObjectMessage.UNSUPPORTED.exception("FOR " + clause.kind() + " " + clause.mode());
        };
    }

    private static XmlRows.Style style(ForClause clause) {
        return has(clause, "ELEMENTS") || has(clause, "ELEMENTS XSINIL") || has(clause, "ELEMENTS ABSENT")
                ? XmlRows.Style.ELEMENTS
                : XmlRows.Style.ATTRIBUTES;
    }

    static boolean has(ForClause clause, String directive) {
        return clause.directives().stream().anyMatch(given -> given.name().equals(directive));
    }

    /** The text of a directive: of ROOT('x') it is x, of ROOT alone the given one; null when it is absent. */
    static @Nullable String text(ForClause clause, String directive, String otherwise) {
        return clause.directives().stream()
                .filter(given -> given.name().equals(directive))
                .map(given -> given.text() == null ? otherwise : given.text())
                .findFirst()
                .orElse(null);
    }

    /** {@code raw}: the value is JSON already and is not quoted. */
    record Field(Rel.OutColumn column, boolean raw) {}

    private static List<Field> fields(Rel.Query query) {
        List<Field> out = new ArrayList<>();
        for (int i = 0; i < query.columns().size(); i++) {
            boolean raw = query.body() instanceof Rel.Select select
                    && isJson(select.items().get(i).expression());
            out.add(new Field(query.columns().get(i), raw));
        }
        return out;
    }

    private static boolean isJson(Expr expr) {
        return switch (expr) {
            case Expr.ForText text ->
                text.clause().kind().equals("JSON") && !has(text.clause(), "WITHOUT_ARRAY_WRAPPER");
            case Expr.Call call ->
                call.function().name().equals("JSON_QUERY")
                        || call.function().name().equals("JSON_OBJECT")
                        || call.function().name().equals("JSON_ARRAY")
                        || call.function().name().equals("JSON_MODIFY");
            case Expr.Convert convert when convert.implicit() -> isJson(convert.operand());
            default -> false;
        };
    }

    /** AUTO nests by the sources of the columns; here there is one level. */
    private static List<Field> oneSource(Rel.Query query, List<Field> fields, ForClause clause) {
        boolean joined = query.body() instanceof Rel.Select select && select.from() instanceof Rel.Source.Join;
        if (joined) {
            throw ObjectMessage.UNSUPPORTED.exception("FOR " + clause.kind() + " AUTO of several tables");
        }
        return fields;
    }

    private static String source(Rel.Query query) {
        return query.body() instanceof Rel.Select select && select.from() instanceof Rel.Source.Table table
                ? table.table().name()
                : "row";
    }
}
