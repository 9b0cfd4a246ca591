package dev.aul.language.eval;

import dev.aul.language.catalog.TableSchema;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Rel.Source;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All tables that a bound statement reads or writes, subqueries included. */
public final class Tables {
    private final Set<TableSchema> found = new HashSet<>();
    private final Operands operands = new Operands(this::query);

    private Tables() {}

    public static Set<TableSchema> in(Rel.Query query) {
        Tables walk = new Tables();
        walk.query(query);
        return walk.found;
    }

    public static Set<TableSchema> in(Change change) {
        Tables walk = new Tables();
        walk.change(change);
        return walk.found;
    }

    private void change(Change change) {
        found.add(change.target());
        switch (change) {
            case Change.Insert insert -> {
                if (insert.source() != null) {
                    query(insert.source());
                }
                output(insert.output());
            }
            case Change.Update update -> {
                source(update.from());
                update.assignments().forEach(assignment -> operands.visit(assignment.value()));
                condition(update.where());
                update.with().forEach(cte -> query(cte.query()));
                output(update.output());
            }
            case Change.Delete delete -> {
                source(delete.from());
                condition(delete.where());
                delete.with().forEach(cte -> query(cte.query()));
                output(delete.output());
            }
            case Change.Merge merge -> merge(merge);
        }
    }

    private void merge(Change.Merge merge) {
        source(merge.source());
        condition(merge.on());
        merge.with().forEach(cte -> query(cte.query()));
        for (Change.MergeClause clause : merge.clauses()) {
            condition(clause.condition());
            clause.assignments().forEach(assignment -> operands.visit(assignment.value()));
        }
        output(merge.output());
    }

    private void output(Change.@Nullable Output output) {
        if (output != null) {
            output.items().forEach(item -> operands.visit(item.expression()));
            if (output.into() != null) {
                found.add(output.into());
            }
        }
    }

    private void query(Rel.Query query) {
        query.with().forEach(cte -> query(cte.query()));
        query.orderBy().forEach(order -> operands.visit(order.expression()));
        relation(query.body());
    }

    private void relation(Rel relation) {
        switch (relation) {
            case Rel.Select select -> {
                select.items().forEach(item -> operands.visit(item.expression()));
                if (select.from() != null) {
                    source(select.from());
                }
                condition(select.where());
                select.groupingSets().forEach(this::expressions);
                condition(select.having());
            }
            case Rel.SetOperation operation -> {
                query(operation.left());
                query(operation.right());
            }
            case Rel.Values values -> values.rows().forEach(this::expressions);
        }
    }

    private void source(Source source) {
        switch (source) {
            case Source.Table table -> found.add(table.table());
            case Source.Derived derived -> query(derived.query());
            case Source.CteReference _ -> {}
            case Source.Function function -> expressions(function.arguments());
            case Source.UserFunction function -> expressions(function.arguments());
            case Source.Join join -> {
                source(join.left());
                source(join.right());
                condition(join.on());
            }
        }
    }

    private void expressions(List<Expr> expressions) {
        expressions.forEach(operands::visit);
    }

    private void condition(@Nullable Condition condition) {
        if (condition != null) {
            operands.visit(condition);
        }
    }
}
