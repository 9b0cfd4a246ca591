package dev.aul.dialect.scan;

import dev.aul.language.ast.TableRef.JoinKind;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Rel.Source;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Writes joins of tables whose conditions the server decides. Stateless. */
public final class JoinWriter {
    private final Spelling spelling;
    private final QuerySpelling queries;

    public JoinWriter(Spelling spelling, QuerySpelling queries) {
        this.spelling = spelling;
        this.queries = queries;
    }

    /** The read of a join, with those of the conjuncts that the server decides; empty when it cannot be asked. */
    public Optional<SqlScan> write(Source.Join join, List<Condition> conjuncts, List<Expr.Column> columns) {
        Sources sources = Sources.of(join, queries);
        if (sources == null || columns.stream().anyMatch(column -> column.ordinal() == Rel.ROW_ID)) {
            return Optional.empty();
        }
        ConjunctWriter conditions = new ConjunctWriter(spelling, sources, true);
        List<String> items = columns.stream().map(conditions::name).toList();
        String from = from(join, sources, conditions);
        if (from == null) {
            return Optional.empty();
        }
        BitSet decided = new BitSet();
        List<String> where = new ArrayList<>();
        for (int i = 0; i < conjuncts.size(); i++) {
            String text = conditions.conjunct(conjuncts.get(i));
            if (text != null) {
                decided.set(i);
                where.add(text);
            }
        }
        String sql = "SELECT " + (items.isEmpty() ? "1" : String.join(", ", items)) + " FROM " + from
                + (where.isEmpty() ? "" : " WHERE " + String.join(" AND ", where));
        List<SqlScan.Value> values = columns.stream()
                .map(column -> SqlScan.Value.of(sources.schema(column).type()))
                .toList();
        return Optional.of(new SqlScan(
                sources.schemas(),
                sql,
                values,
                conditions.parameters,
                conditions.bound,
                decided,
                false,
                conditions.uniqueness.isSingle(sources),
                false,
                SqlScan.Page.NONE));
    }

    /** The FROM clause of tables; null when the server does not decide an ON. */
    @Nullable
    String from(Source source, Sources sources, ConjunctWriter conditions) {
        return switch (source) {
            case Source.Table table -> {
                Sources.Named named = sources.named(table.id());
                yield queries.table(named.table(), named.alias());
            }
            case Source.Join join -> {
                String left = from(join.left(), sources, conditions);
                String right = left == null ? null : from(join.right(), sources, conditions);
                String on = right == null ? null : on(join, conditions, sources);
                yield on == null ? null : "(" + left + keyword(join.kind()) + right + on + ")";
            }
            case Source.Derived _, Source.CteReference _, Source.Function _, Source.UserFunction _ -> null;
        };
    }

    private static String keyword(JoinKind kind) {
        return switch (kind) {
            case LEFT -> " LEFT JOIN ";
            case RIGHT -> " RIGHT JOIN ";
            default -> " JOIN ";
        };
    }

    private static @Nullable String on(Source.Join join, ConjunctWriter conditions, Sources sources) {
        Condition on = join.on();
        if (on == null) {
            return " ON 1 = 1";
        }
        String text = conditions.conjunct(on, chosen(join, sources));
        return text == null ? null : " ON " + text;
    }

    /** The side whose rows ON chooses: not the one that is kept. */
    private static IntPredicate chosen(Source.Join join, Sources sources) {
        Set<Integer> ids = new HashSet<>();
        return switch (join.kind()) {
            case LEFT -> ids(join.right(), ids)::contains;
            case RIGHT -> ids(join.left(), ids)::contains;
            default -> sources::owns;
        };
    }

    private static Set<Integer> ids(Source source, Set<Integer> out) {
        switch (source) {
            case Source.Table table -> out.add(table.id());
            case Source.Join join -> {
                ids(join.left(), out);
                ids(join.right(), out);
            }
            case Source.Derived _, Source.CteReference _, Source.Function _, Source.UserFunction _ -> {}
        }
        return out;
    }
}
