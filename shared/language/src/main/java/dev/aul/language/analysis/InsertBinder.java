package dev.aul.language.analysis;

import dev.aul.language.ast.Dml;
import dev.aul.language.ast.Expression;
import dev.aul.language.ast.ObjectName;
import dev.aul.language.ast.Query;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.BindingMessage;
import dev.aul.language.errors.SyntaxMessage;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Rel.Cte;
import dev.aul.language.routine.Rel.OutColumn;
import dev.aul.language.types.CommonTypes;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Binds INSERT: the columns that get values, and rows in their types. */
final class InsertBinder {
    private final Binding binding;

    InsertBinder(Binding binding) {
        this.binding = binding;
    }

    /** A table that rows can be put into; views are the caller's. */
    static TableSchema table(ObjectName name, Binding binding) {
        if (name.name().startsWith("@")) {
            TableSchema table = binding.frame.table(name.name(), name.position());
            ChangeBinder.refuseReadOnly(table, binding, name.position());
            return table;
        }
        TableSchema table =
                new Relations(binding.scope, binding.frame).find(name).table();
        if (table == null) {
            throw Lines.unsupported(name.position(), "OUTPUT INTO a view");
        }
        return table;
    }

    Change.Insert bind(Dml.Insert insert) {
        CommonTables tables = new CommonTables(binding);
        List<Cte> with = tables.enter(insert.with());
        try {
            NameScope names = new NameScope(null);
            Target target = new TargetBinder(binding, names).bind(insert.target(), List.of());
            List<Integer> ordinals = ordinals(target, insert);
            return insert(insert, target, ordinals, with);
        } finally {
            tables.leave(with.size());
        }
    }

    private Change.Insert insert(Dml.Insert insert, Target target, List<Integer> ordinals, List<Cte> with) {
        TableSchema table = target.table();
        Rel.Top top = QuerySpecification.top(insert.top(), binding);
        Change.Output output =
                new OutputBinder(binding, null).bind(insert.output(), target, OutputBinder.Images.INSERTED);
        return switch (insert.source()) {
            case Dml.Source.DefaultValues none -> new Change.Insert(table, List.of(), null, top, output);
            case Dml.Source.Exec exec -> new Change.Insert(table, ordinals, null, top, output);
            case Dml.Source.Rows rows
            when rows.query() instanceof Query.Values values ->
                new ValuesBinder(binding, table).bind(values, ordinals, insert, top, output);
            case Dml.Source.Rows rows -> {
                Rel.Query query = new QueryBinder(binding, null).rows(rows.query());
                checkCount(insert, query.columns().size(), target, ordinals);
                List<SqlType> types = ordinals.stream()
                        .map(ordinal -> table.columns().get(ordinal).type())
                        .toList();
                Rel.Query converted = new QueryConversions(binding).columns(query, types);
                List<Cte> all = new ArrayList<>(with);
                all.addAll(converted.with());
                yield new Change.Insert(table, ordinals, withTables(converted, all), top, output);
            }
        };
    }

    private static Rel.Query withTables(Rel.Query query, List<Cte> with) {
        return new Rel.Query(
                with, query.body(), query.orderBy(), query.top(), query.offset(), query.fetch(), query.maxRecursion());
    }

    private void checkCount(Dml.Insert insert, int given, Target target, List<Integer> ordinals) {
        if (given == ordinals.size()) {
            return;
        }
        if (insert.columns().isEmpty()) {
            refuseIdentity(target.table(), given, ordinals.size());
            throw BindingMessage.COLUMN_COUNT_MISMATCH.exception();
        }
        throw given < ordinals.size()
                ? BindingMessage.SELECT_LIST_TOO_SHORT.exception()
                : BindingMessage.SELECT_LIST_TOO_LONG.exception();
    }

    /** One value too many is most often meant for the identity column. */
    static void refuseIdentity(TableSchema table, int given, int expected) {
        boolean hasIdentity = table.columns().stream().anyMatch(column -> column.identity() != null);
        if (hasIdentity && given == expected + 1) {
            throw BindingMessage.EXPLICIT_IDENTITY_NEEDS_LIST.exception(table.name());
        }
    }

    private List<Integer> ordinals(Target target, Dml.Insert insert) {
        TableSchema table = target.table();
        boolean explicitIdentity = binding.scope.identityInsert().test(table);
        if (insert.columns().isEmpty()) {
            return IntStream.range(0, table.columns().size())
                    .filter(i -> ChangeBinder.isGiven(table.columns().get(i)))
                    .filter(target.ordinals()::contains)
                    .boxed()
                    .toList();
        }
        List<Integer> ordinals =
                ChangeBinder.ordinals(target, insert.columns(), insert.target().position());
        boolean identityGiven = false;
        for (int ordinal : ordinals) {
            ColumnSchema column = table.columns().get(ordinal);
            if (column.computed() != null) {
                throw BindingMessage.COMPUTED_COLUMN_WRITE.exception(column.name());
            }
            if (column.type().kind() == TypeKind.ROWVERSION) {
                throw BindingMessage.TIMESTAMP_INSERT.exception();
            }
            if (column.identity() != null) {
                identityGiven = true;
                if (!explicitIdentity) {
                    throw BindingMessage.EXPLICIT_IDENTITY_OFF.exception(table.name());
                }
            }
        }
        if (explicitIdentity && !identityGiven) {
            throw BindingMessage.IDENTITY_VALUE_REQUIRED.exception(table.name());
        }
        return ordinals;
    }

    /** INSERT .. VALUES. */
    private record ValuesBinder(Binding binding, TableSchema table) {
        Change.Insert bind(
                Query.Values values,
                List<Integer> ordinals,
                Dml.Insert insert,
                Rel.@Nullable Top top,
                Change.@Nullable Output output) {
            for (List<Expression> row : values.rows()) {
                checkCount(row.size(), ordinals.size(), insert, values);
            }
            List<List<Expr>> rows = rows(values, ordinals);
            List<OutColumn> columns = new ArrayList<>();
            for (int i = 0; i < ordinals.size(); i++) {
                ColumnSchema column = table.columns().get(ordinals.get(i));
                columns.add(new OutColumn(column.name(), column.type(), true, false));
            }
            return new Change.Insert(table, ordinals, Rel.Query.of(new Rel.Values(rows, columns)), top, output);
        }

        private void checkCount(int given, int expected, Dml.Insert insert, Query.Values values) {
            if (given != values.rows().getFirst().size()) {
                throw SyntaxMessage.VALUES_ROWS_DIFFER.exception();
            }
            if (given == expected) {
                return;
            }
            if (insert.columns().isEmpty()) {
                refuseIdentity(table, given, expected);
                throw BindingMessage.COLUMN_COUNT_MISMATCH.exception();
            }
            throw given < expected
                    ? BindingMessage.MORE_COLUMNS_THAN_VALUES.exception()
                    : BindingMessage.FEWER_COLUMNS_THAN_VALUES.exception();
        }

        /** Several rows first agree on a type for each column. */
        private List<List<Expr>> rows(Query.Values values, List<Integer> ordinals) {
            ExpressionBinder expressions = new ExpressionBinder(binding, NameScope.none());
            List<List<Expr>> rows = new ArrayList<>();
            values.rows().forEach(row -> rows.add(new ArrayList<>()));
            for (int i = 0; i < ordinals.size(); i++) {
                int cell = i;
                ColumnSchema column = table.columns().get(ordinals.get(i));
                List<Expr> bound = values.rows().stream()
                        .map(row -> ChangeBinder.isDefault(row.get(cell))
                                ? ChangeBinder.byDefault(table, column, binding.scope)
                                : expressions.bind(row.get(cell)))
                        .toList();
                SqlType common = rows.size() == 1
                        ? bound.getFirst().type()
                        : CommonTypes.of(bound.stream().map(Expr::type).toList());
                for (int r = 0; r < rows.size(); r++) {
                    Expr value = Coercion.convert(bound.get(r), common);
                    try {
                        rows.get(r).add(Coercion.implicit(value, column.type()));
                    } catch (dev.aul.language.errors.SqlException e) {
                        throw Lines.at(e, values.rows().get(r).get(cell).position());
                    }
                }
            }
            return rows;
        }
    }
}
