package dev.aul.language.analysis;

import dev.aul.language.ast.Expression;
import dev.aul.language.ast.ObjectName;
import dev.aul.language.ast.Position;
import dev.aul.language.ast.TableRef;
import dev.aul.language.ast.TableRef.JoinKind;
import dev.aul.language.errors.BindingMessage;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Condition.Comparison;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Expr.Aggregate;
import dev.aul.language.routine.Expr.Branch;
import dev.aul.language.routine.Expr.Constant;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Rel.Item;
import dev.aul.language.routine.Rel.OutColumn;
import dev.aul.language.routine.Rel.Source;
import dev.aul.language.types.CommonTypes;
import dev.aul.language.types.SqlType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** PIVOT as grouping with one aggregate over a CASE per value; UNPIVOT as an APPLY of the columns as rows. */
final class PivotBinder {
    private final Binding binding;
    private final NameScope names;
    private final NameScope inner;

    PivotBinder(Binding binding, NameScope names) {
        this.binding = binding;
        this.names = names;
        this.inner = new NameScope(names.parent);
    }

    Source pivot(TableRef.Pivot pivot) {
        Source source = new FromBinder(binding, inner).bind(pivot.source());
        ExpressionBinder expressions = new ExpressionBinder(binding, inner);
        Expr spread = expressions.bind(column(pivot.column(), pivot.position()));
        inner.clause = Clause.SELECT;
        if (!(expressions.bind(pivot.aggregate()) instanceof Aggregate aggregate)) {
            throw Lines.unsupported(pivot.position(), "PIVOT without an aggregate");
        }
        List<Expr> keys = keys(aggregate, spread);
        List<Item> items = new ArrayList<>();
        for (Expr key : keys) {
            items.add(new Item(((Expr.Column) key).name(), key));
        }
        for (String value : pivot.values()) {
            items.add(new Item(value, chosen(aggregate, spread, value)));
        }
        Rel.Select select = new Rel.Select(false, items, source, null, List.of(keys), null, true);
        return exposed(Rel.Query.of(select), pivot.alias(), pivot.position());
    }

    /** All columns but those that the aggregate and the spreading use. */
    private List<Expr> keys(Aggregate aggregate, Expr spread) {
        List<Expr> keys = new ArrayList<>();
        for (Exposed source : inner.sources) {
            for (int i = 0; i < source.columns.size(); i++) {
                Expr.Column column = source.column(i);
                if (!column.equals(spread) && !column.equals(aggregate.argument())) {
                    keys.add(column);
                }
            }
        }
        return keys;
    }

    private static Expr chosen(Aggregate aggregate, Expr spread, String value) {
        Constant name = new Constant(value, SqlType.nvarchar(Math.max(1, value.length())));
        Condition matches = ConditionBinder.compare(Comparison.EQUAL, spread, name);
        Expr argument = aggregate.argument() == null ? new Constant(1, SqlType.INT) : aggregate.argument();
        Expr only = new Expr.Case(List.of(new Branch(matches, argument)), null, argument.type(), true);
        return new Aggregate(
                aggregate.kind(),
                aggregate.distinct(),
                only,
                aggregate.separator(),
                aggregate.order(),
                aggregate.type(),
                true);
    }

    Source unpivot(TableRef.Unpivot unpivot) {
        Source source = new FromBinder(binding, inner).bind(unpivot.source());
        ExpressionBinder expressions = new ExpressionBinder(binding, inner);
        List<Expr> values = new ArrayList<>();
        for (String column : unpivot.columns()) {
            values.add(expressions.bind(column(column, unpivot.position())));
        }
        SqlType type = CommonTypes.of(values.stream().map(Expr::type).toList());
        List<List<Expr>> rows = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            rows.add(List.of(
                    Coercion.convert(values.get(i), type),
                    new Constant(unpivot.columns().get(i), SqlType.SYSNAME)));
        }
        List<OutColumn> columns = List.of(
                new OutColumn(unpivot.valueColumn(), type, true, false),
                new OutColumn(unpivot.nameColumn(), SqlType.SYSNAME, true, false));
        Source.Derived spread = new Columns(binding).derived(Rel.Query.of(new Rel.Values(rows, columns)), true);
        Expr value = new Expr.Column(spread.id(), 0, unpivot.valueColumn(), type, true, false);
        Expr name = new Expr.Column(spread.id(), 1, unpivot.nameColumn(), SqlType.SYSNAME, true, false);
        List<Item> items = rest(unpivot);
        items.add(new Item(unpivot.valueColumn(), value));
        items.add(new Item(unpivot.nameColumn(), name));
        Source from = new Source.Join(JoinKind.CROSS_APPLY, source, spread, null);
        Condition present = new Condition.IsNull(value, true);
        return exposed(
                Rel.Query.of(new Rel.Select(false, items, from, present, List.of(), null, false)),
                unpivot.alias(),
                unpivot.position());
    }

    private List<Item> rest(TableRef.Unpivot unpivot) {
        Set<String> used = new HashSet<>();
        unpivot.columns().forEach(column -> used.add(column.toLowerCase(Locale.ROOT)));
        List<Item> items = new ArrayList<>();
        for (Exposed source : inner.sources) {
            for (int i = 0; i < source.columns.size(); i++) {
                Expr.Column column = source.column(i);
                if (!used.contains(column.name().toLowerCase(Locale.ROOT))) {
                    items.add(new Item(column.name(), column));
                }
            }
        }
        return items;
    }

    private Source exposed(Rel.Query query, String alias, Position position) {
        Source.Derived source = new Columns(binding).derived(query, false);
        Set<String> seen = new HashSet<>();
        for (OutColumn column : query.columns()) {
            if (!seen.add(column.name().toLowerCase(Locale.ROOT))) {
                throw Lines.error(position, BindingMessage.DUPLICATE_COLUMN_IN_SOURCE, column.name(), alias);
            }
        }
        new FromBinder(binding, names).expose(Exposed.derived(source.id(), alias, query.columns()), position);
        return source;
    }

    private static Expression column(String name, Position position) {
        return new Expression.ColumnReference(new ObjectName(List.of(name), position), position);
    }
}
