package dev.aul.dialect;

import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Rel.Query;
import dev.aul.language.routine.Rel.SetOperation;

/** Writes UNION, INTERSECT and EXCEPT; by key when a column is compared by key. */
final class SetWriter {
    private final QueryWriter writer;
    private final Scope scope;

    SetWriter(QueryWriter writer, Scope scope) {
        this.writer = writer;
        this.scope = scope;
    }

    String write(SetOperation operation) {
        boolean keyed = operation.columns().stream().anyMatch(column -> writer.keyed(column.type()));
        String left = branch(operation.left());
        String right = branch(operation.right());
        return switch (operation.operator()) {
            case UNION_ALL -> left + " UNION ALL " + right;
            case UNION -> keyed ? grouped(left + " UNION ALL " + right, operation, "") : left + " UNION " + right;
            case INTERSECT ->
                keyed
                        ? grouped(sides(left, right, operation), operation, " HAVING min(side) = 0 AND max(side) = 1")
                        : left + " INTERSECT " + right;
            case EXCEPT ->
                keyed
                        ? grouped(sides(left, right, operation), operation, " HAVING max(side) = 0")
                        : left + " EXCEPT " + right;
        };
    }

    /** A branch that is more than one SELECT stands in a derived table: compound operators have no precedence there. */
    private String branch(Query query) {
        String text = writer.query(query, null);
        boolean simple = query.body() instanceof Rel.Select select
                && query.with().isEmpty()
                && query.orderBy().isEmpty()
                && query.top() == null
                && query.offset() == null
                && select.groupingSets().size() <= 1;
        if (simple) {
            return text;
        }
        String alias = scope.freshAlias();
        return "SELECT " + QueryWriter.outputs(alias, query.columns().size()) + " FROM (" + text + ") AS " + alias;
    }

    private String sides(String left, String right, SetOperation operation) {
        return side(left, 0, operation) + " UNION ALL " + side(right, 1, operation);
    }

    private String side(String text, int side, SetOperation operation) {
        String alias = scope.freshAlias();
        return "SELECT " + QueryWriter.outputs(alias, operation.columns().size()) + ", " + side + " AS side FROM ("
                + text + ") AS " + alias;
    }

    private String grouped(String text, SetOperation operation, String having) {
        String alias = scope.freshAlias();
        int width = operation.columns().size();
        return "SELECT " + writer.anyOutputs(alias, operation.columns()) + " FROM (" + text + ") AS " + alias
                + " GROUP BY " + writer.keysOf(alias, new boolean[width], operation.columns()) + having;
    }
}
