package dev.aul.language.analysis;

import dev.aul.language.ast.Position;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.BindingMessage;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Rel.OutColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of the columns that tables and queries yield. */
final class Columns {
    private final Binding binding;

    Columns(Binding binding) {
        this.binding = binding;
    }

    static List<OutColumn> of(TableSchema table) {
        return table.columns().stream()
                .map(column ->
                        new OutColumn(column.name(), column.type(), column.nullable(), column.identity() != null))
                .toList();
    }

    /** A query in FROM: given names replace its own; every column must have one (8155), and only once (8156). */
    Rel.Query named(Rel.Query query, List<String> names, String alias, Position position) {
        Rel.Query result = query;
        if (!names.isEmpty()) {
            if (names.size() < query.columns().size()) {
                throw Lines.error(position, BindingMessage.TOO_MANY_SOURCE_COLUMNS, alias);
            }
            if (names.size() > query.columns().size()) {
                throw Lines.error(position, BindingMessage.TOO_FEW_SOURCE_COLUMNS, alias);
            }
            result = renamed(query, names);
        }
        check(result.columns(), alias, position);
        return result;
    }

    private static void check(List<OutColumn> columns, String alias, Position position) {
        Set<String> seen = new HashSet<>();
        int ordinal = 0;
        for (OutColumn column : columns) {
            ordinal++;
            if (column.name().isEmpty()) {
                throw Lines.error(position, BindingMessage.UNNAMED_COLUMN, ordinal, alias);
            }
            if (!seen.add(column.name().toLowerCase(Locale.ROOT))) {
                throw Lines.error(position, BindingMessage.DUPLICATE_COLUMN_IN_SOURCE, column.name(), alias);
            }
        }
    }

    private Rel.Query renamed(Rel.Query query, List<String> names) {
        Rel body =
                switch (query.body()) {
                    case Rel.Select select -> Selects.withItems(select, rename(select.items(), names));
                    case Rel.SetOperation set ->
                        new Rel.SetOperation(
                                set.operator(), set.left(), set.right(), renameColumns(set.columns(), names));
                    case Rel.Values values -> new Rel.Values(values.rows(), renameColumns(values.columns(), names));
                };
        return Selects.withBody(query, body);
    }

    private static List<Rel.Item> rename(List<Rel.Item> items, List<String> names) {
        List<Rel.Item> renamed = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            renamed.add(new Rel.Item(names.get(i), items.get(i).expression()));
        }
        return renamed;
    }

    private static List<OutColumn> renameColumns(List<OutColumn> columns, List<String> names) {
        List<OutColumn> renamed = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            OutColumn column = columns.get(i);
            renamed.add(new OutColumn(names.get(i), column.type(), column.nullable(), column.identity()));
        }
        return renamed;
    }

    /** A source for a query, numbered. */
    Rel.Source.Derived derived(Rel.Query query, boolean lateral) {
        return new Rel.Source.Derived(binding.nextSource(), query, lateral);
    }
}
