package dev.aul.language.analysis;

import dev.aul.language.ast.Dml;
import dev.aul.language.ast.Expression;
import dev.aul.language.ast.ObjectName;
import dev.aul.language.ast.Position;
import dev.aul.language.ast.Query.SelectItem;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.BindingMessage;
import dev.aul.language.errors.SyntaxMessage;
import dev.aul.language.functions.ScalarFunction.Signature;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** OUTPUT: {@code inserted} and {@code deleted} beside the sources of the statement, to the client or into a table. */
final class OutputBinder {
    private final Binding binding;
    private final NameScope names;

    /** Which rows a statement has to show. */
    enum Images {
        INSERTED,
        DELETED,
        BOTH,
        /** MERGE: one of the two is missing for each inserted or deleted row. */
        EITHER
    }

    /** {@code around}: the sources of FROM, null for INSERT. */
    OutputBinder(Binding binding, @Nullable NameScope around) {
        this.binding = binding;
        this.names = new NameScope(around);
        names.clause = Clause.SET;
    }

    Change.@Nullable Output bind(Dml.@Nullable Output output, Target target, Images images) {
        if (output == null) {
            return null;
        }
        if (images != Images.DELETED) {
            image(target.image(Change.INSERTED, "inserted"), images);
        }
        if (images != Images.INSERTED) {
            image(target.image(Change.DELETED, "deleted"), images);
        }
        List<Rel.Item> items = new ArrayList<>();
        for (SelectItem item : output.items()) {
            switch (item) {
                case SelectItem.Star star -> expand(star, items);
                case SelectItem.Column column ->
                    items.add(new Rel.Item(QuerySpecification.name(column), value(column.expression(), images)));
                case SelectItem.Assignment assignment ->
                    throw Lines.error(assignment.position(), SyntaxMessage.SYNTAX_NEAR, "=");
            }
        }
        return output.into() == null ? new Change.Output(items, null, List.of()) : into(output, output.into(), items);
    }

    private void image(Exposed image, Images images) {
        if (images == Images.EITHER) {
            image.supplyNulls();
        }
        names.sources.add(image);
    }

    private Expr value(Expression expression, Images images) {
        if (images == Images.EITHER
                && expression instanceof Expression.ColumnReference column
                && column.name().name().equalsIgnoreCase("$action")) {
            Signature signature = InternalFunctions.ACTION.typing().of(List.of());
            return new Expr.Call(InternalFunctions.ACTION, List.of(), signature, true);
        }
        return new ExpressionBinder(binding, names).bind(expression);
    }

    private void expand(SelectItem.Star star, List<Rel.Item> items) {
        ObjectName qualifier = star.qualifier();
        boolean found = false;
        for (NameScope scope = names; scope != null; scope = scope.parent) {
            for (Exposed source : scope.sources) {
                if (qualifier != null && source.answersTo(qualifier.parts(), binding.scope)) {
                    found = true;
                    IntStream.range(0, source.columns.size())
                            .mapToObj(source::column)
                            .forEach(column -> items.add(new Rel.Item(column.name(), column)));
                }
            }
        }
        if (!found) {
            throw Lines.error(
                    star.position(), BindingMessage.COLUMN_PREFIX_UNKNOWN, qualifier == null ? "" : qualifier);
        }
    }

    private Change.Output into(Dml.Output output, ObjectName name, List<Rel.Item> items) {
        TableSchema table = InsertBinder.table(name, binding);
        Position position = name.position();
        Target target = Target.of(table, 0, new Rel.Source.Table(0, table, false));
        List<Integer> ordinals = output.columns().isEmpty()
                ? IntStream.range(0, table.columns().size())
                        .filter(i -> ChangeBinder.isGiven(table.columns().get(i)))
                        .boxed()
                        .toList()
                : ChangeBinder.ordinals(target, output.columns(), position);
        if (ordinals.size() != items.size()) {
            throw Lines.error(position, BindingMessage.COLUMN_COUNT_MISMATCH);
        }
        List<Rel.Item> converted = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Rel.Item item = items.get(i);
            converted.add(new Rel.Item(
                    item.name(),
                    Coercion.implicit(
                            item.expression(),
                            table.columns().get(ordinals.get(i)).type())));
        }
        return new Change.Output(converted, table, ordinals);
    }
}
