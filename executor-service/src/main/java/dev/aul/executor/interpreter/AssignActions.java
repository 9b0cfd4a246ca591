package dev.aul.executor.interpreter;

import dev.aul.backend.StoreSession.RowStream;
import dev.aul.executor.interpreter.Values.Value;
import dev.aul.language.eval.Evaluation;
import dev.aul.language.eval.Evaluator;
import dev.aul.language.eval.Leaves;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Step;
import dev.aul.messages.frames.StatementKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** SET, DECLARE with a value, and SELECT that assigns. */
final class AssignActions {
    private AssignActions() {}

    static Action assign(Step.Assign assign) {
        Value value = Values.value(assign.value());
        int slot = assign.slot();
        return (execution, activation) -> {
            if (!execution.options().fmtOnly()) {
                activation.slots()[slot] = value.of(execution, activation);
            }
            return execution.counted(activation, StatementKind.SELECT, 1);
        };
    }

    static Action select(Step.SelectAssign assign) {
        if (assign.query().body() instanceof Rel.Select select && isPlain(assign.query(), select)) {
            return values(select, assign.slots());
        }
        return rows(assign);
    }

    /** Nothing but items: each sees what the ones before it have assigned. */
    static boolean isPlain(Rel.Query query, Rel.Select select) {
        return select.from() == null
                && select.where() == null
                && !select.aggregates()
                && query.top() == null
                && query.with().isEmpty();
    }

    private static Action values(Rel.Select select, List<Integer> slots) {
        List<Value> values = select.items().stream()
                .map(item -> Values.value(item.expression()))
                .toList();
        return (execution, activation) -> {
            for (int i = 0; i < slots.size(); i++) {
                activation.slots()[slots.get(i)] = values.get(i).of(execution, activation);
            }
            return execution.counted(activation, StatementKind.SELECT, 1);
        };
    }

    /**
     * Assigns row by row. An item that reads a variable assigned here ({@code @s = @s + name}) is computed here, of parts
     * that the store gives behind the items.
     */
    private static Action rows(Step.SelectAssign assign) {
        Rel.Query query = assign.query();
        Optional<Split> split = query.body() instanceof Rel.Select select
                ? Optional.of(split(select, assign.slots()))
                : Optional.empty();
        List<@Nullable Evaluation> computed = split.map(Split::computed).orElse(List.of());
        Rel.Query read = split.map(parts -> read(query, parts)).orElse(query);
        SystemUse system = SystemUse.of(read);
        int width = read.columns().size();
        return (execution, activation) -> {
            if (assign.fromTable()) {
                execution.implicitTransaction();
            }
            system.prepare(execution, activation);
            StatementContext context = execution.context(activation);
            long limit = execution.options().rowCount();
            long count = 0;
            @Nullable Object[] slots = activation.slots();
            try (RowStream rows = execution.store().query(read, slots.clone(), context)) {
                while ((limit == 0 || count < limit) && rows.next()) {
                    @Nullable Object[] row = QueryActions.row(rows, width);
                    for (int i = 0; i < assign.slots().size(); i++) {
                        Evaluation own = i < computed.size() ? computed.get(i) : null;
                        slots[assign.slots().get(i)] = own == null ? row[i] : own.evaluate(context, slots, row);
                    }
                    count++;
                }
            }
            return execution.counted(activation, StatementKind.SELECT, assign.fromTable() ? count : 1);
        };
    }

    /** The query that the store is asked. */
    static Rel.Query read(Step.SelectAssign assign) {
        Rel.Query query = assign.query();
        return query.body() instanceof Rel.Select select ? read(query, split(select, assign.slots())) : query;
    }

    private static Rel.Query read(Rel.Query query, Split split) {
        return new Rel.Query(
                query.with(),
                split.select(),
                query.orderBy(),
                query.top(),
                query.offset(),
                query.fetch(),
                query.maxRecursion());
    }

    private record Split(Rel.Select select, List<@Nullable Evaluation> computed) {}

    private static Split split(Rel.Select select, List<Integer> slots) {
        List<Rel.Item> items = new ArrayList<>(select.items());
        List<@Nullable Evaluation> computed = new ArrayList<>();
        int assigned = slots.size();
        for (int i = 0; i < assigned; i++) {
            Expr item = select.items().get(i).expression();
            if (Leaves.of(item, part -> part instanceof Expr.Slot slot && slots.contains(slot.index()))
                    .isEmpty()) {
                computed.add(null);
                continue;
            }
            List<Expr> parts = Leaves.of(item, AssignActions::isOfTheStore);
            int first = items.size();
            parts.forEach(part -> items.add(new Rel.Item("", part)));
            items.set(i, new Rel.Item("", new Expr.Constant(null, item.type())));
            computed.add(Evaluator.compile(item, part -> parts.contains(part) ? first + parts.indexOf(part) : -1));
        }
        return new Split(
                new Rel.Select(
                        select.distinct(),
                        items,
                        select.from(),
                        select.where(),
                        select.groupingSets(),
                        select.having(),
                        select.aggregates()),
                computed);
    }

    private static boolean isOfTheStore(Expr expr) {
        return expr instanceof Expr.Column
                || expr instanceof Expr.Aggregate
                || expr instanceof Expr.Window
                || Leaves.isSubquery(expr);
    }
}
