package dev.aul.dialect;

import dev.aul.language.routine.Rel.Source;

/** Writes FROM: tables, derived tables, functions and joins. */
final class SourceWriter {
    private final QueryWriter writer;
    private final Scope scope;

    SourceWriter(QueryWriter writer, Scope scope) {
        this.writer = writer;
        this.scope = scope;
    }

    String source(Source source) {
        return switch (source) {
            case Source.Table table -> {
                String alias = alias(table.id());
                scope.add(table.id(), writer.tableColumns(table.table(), alias));
                yield writer.table(table.table(), table.updateLock()) + " AS " + alias;
            }
            case Source.Derived derived
            when derived.lateral() -> writer.lateral(writer.query(derived.query(), null), alias(derived.id()), derived);
            case Source.Derived derived -> {
                String alias = alias(derived.id());
                boolean[] keys = new boolean[derived.query().columns().size()];
                String text = writer.query(derived.query(), keys);
                scope.add(derived.id(), Scope.numbered(alias, keys));
                yield "(" + text + ") AS " + alias;
            }
            case Source.CteReference reference -> {
                String alias = alias(reference.id());
                scope.add(reference.id(), Scope.numbered(alias));
                yield CteWriter.name(reference.cte()) + " AS " + alias;
            }
            case Source.Function function -> writer.tableFunction(function, alias(function.id()));
            case Source.UserFunction function -> writer.userFunction(function, alias(function.id()));
            case Source.Join join -> join(join);
        };
    }

    static String alias(int id) {
        return "s" + id;
    }

    /** The left side is written first: what stands right of an APPLY refers to it. */
    private String join(Source.Join join) {
        String left = source(join.left());
        String right = source(join.right());
        if (join.right() instanceof Source.Join) {
            right = "(" + right + ")";
        }
        String keyword =
                switch (join.kind()) {
                    case INNER, CROSS, CROSS_APPLY -> " JOIN ";
                    case LEFT, OUTER_APPLY -> " LEFT JOIN ";
                    case RIGHT -> " RIGHT JOIN ";
                    case FULL -> " FULL JOIN ";
                };
        String on = join.on() == null ? "TRUE" : writer.condition(join.on());
        return left + keyword + right + " ON " + on;
    }
}
