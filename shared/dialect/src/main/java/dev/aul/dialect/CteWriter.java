package dev.aul.dialect;

import dev.aul.language.ast.Query.SetOperator;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Rel.Cte;
import dev.aul.language.routine.Rel.Query;
import dev.aul.language.routine.Rel.Select;
import dev.aul.language.routine.Rel.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes WITH. A recursive one gets a column that counts the level, so that its limit can be kept. */
final class CteWriter {
    private final QueryWriter writer;
    private final Scope scope;

    CteWriter(QueryWriter writer, Scope scope) {
        this.writer = writer;
        this.scope = scope;
    }

    static String name(int cte) {
        return "w" + cte;
    }

    String with(List<Cte> ctes, int maxRecursion) {
        if (ctes.isEmpty()) {
            return "";
        }
        boolean recursive = ctes.stream().anyMatch(Cte::recursive);
        return ctes.stream()
                .map(cte -> name(cte.id()) + columns(cte) + " AS (" + body(cte, maxRecursion) + ")")
                .collect(Collectors.joining(", ", recursive ? "WITH RECURSIVE " : "WITH ", " "));
    }

    private static String columns(Cte cte) {
        String names = IntStream.range(0, cte.query().columns().size())
                .mapToObj(i -> "c" + i)
                .collect(Collectors.joining(", "));
        return "(" + names + (cte.recursive() ? ", lvl)" : ")");
    }

    private String body(Cte cte, int maxRecursion) {
        if (!cte.recursive()) {
            return writer.query(cte.query(), null);
        }
        List<Rel> members = new ArrayList<>();
        flatten(cte.query().body(), members);
        List<String> anchors = new ArrayList<>();
        List<String> steps = new ArrayList<>();
        for (Rel member : members) {
            Source.@Nullable CteReference self =
                    member instanceof Select select ? reference(select.from(), cte.id()) : null;
            if (self != null) {
                String level = SourceWriter.alias(self.id()) + ".lvl + 1";
                steps.add(writer.select(
                        (Select) member, null, List.of(select -> writer.checkedLevel(level, maxRecursion))));
            } else {
                anchors.add(anchor(member));
            }
        }
        anchors.addAll(steps);
        return String.join(" UNION ALL ", anchors);
    }

    private String anchor(Rel member) {
        String alias = scope.freshAlias();
        return "SELECT " + QueryWriter.outputs(alias, member.columns().size()) + ", 0 FROM ("
                + writer.relation(member, null) + ") AS " + alias;
    }

    private static void flatten(Rel body, List<Rel> out) {
        if (body instanceof Rel.SetOperation operation && operation.operator() == SetOperator.UNION_ALL) {
            flatten(plain(operation.left()), out);
            flatten(plain(operation.right()), out);
        } else {
            out.add(body);
        }
    }

    private static Rel plain(Query query) {
        return query.body();
    }

    private static Source.@Nullable CteReference reference(@Nullable Source from, int cte) {
        return switch (from) {
            case null -> null;
            case Source.CteReference reference -> reference.cte() == cte ? reference : null;
            case Source.Join join -> {
                Source.CteReference left = reference(join.left(), cte);
                yield left != null ? left : reference(join.right(), cte);
            }
            case Source.Table _, Source.Derived _, Source.Function _, Source.UserFunction _ -> null;
        };
    }
}
