package dev.aul.backend.rows;

import dev.aul.language.catalog.CatalogSnapshot;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.outline.Outline;
import dev.aul.language.outline.Work;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Rel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a change asks of a store: queries that find its rows, then texts that write them. Stateless. */
public final class ChangeOutline {
    /** How a store writes single rows of a table. */
    public interface Writes {
        Outline insert(TableSchema table);

        Outline update(TableSchema table, List<Integer> ordinals);

        Outline delete(TableSchema table);
    }

    private ChangeOutline() {}

    public static List<Outline> of(
            Change change, CatalogSnapshot catalog, Function<Rel.Query, List<Outline>> queries, Writes writes) {
        List<Outline> out = new ArrayList<>();
        reads(ChangePlan.of(change)).forEach(query -> out.addAll(queries.apply(query)));
        if (out.isEmpty()) {
            out.add(Outline.of(Work.VALUES, "VALUES"));
        }
        writes(change, catalog, writes, out);
        return out;
    }

    private static List<Rel.Query> reads(ChangePlan plan) {
        return switch (plan) {
            case InsertPlan insert -> given(insert.query());
            case UpdatePlan update -> given(update.query());
            case DeletePlan delete -> given(delete.delete().output() == null ? delete.numbers() : delete.query());
            case MergePlan merge -> given(merge.joined(), merge.unmatched());
        };
    }

    private static List<Rel.Query> given(Rel.@Nullable Query... queries) {
        return Stream.of(queries).filter(Objects::nonNull).toList();
    }

    private static void writes(Change change, CatalogSnapshot catalog, Writes writes, List<Outline> out) {
        TableSchema target = change.target();
        Change.Output output =
                switch (change) {
                    case Change.Insert insert -> {
                        out.add(writes.insert(target));
                        yield insert.output();
                    }
                    case Change.Update update -> {
                        out.add(writes.update(target, written(target, update.assignments(), catalog)));
                        yield update.output();
                    }
                    case Change.Delete delete -> {
                        out.add(writes.delete(target));
                        yield delete.output();
                    }
                    case Change.Merge merge -> {
                        merge.clauses().forEach(clause -> out.add(write(target, clause, catalog, writes)));
                        yield merge.output();
                    }
                };
        if (output != null && output.into() != null) {
            out.add(writes.insert(output.into()));
        }
    }

    private static Outline write(
            TableSchema target, Change.MergeClause clause, CatalogSnapshot catalog, Writes writes) {
        return switch (clause.action()) {
            case INSERT -> writes.insert(target);
            case UPDATE -> writes.update(target, written(target, clause.assignments(), catalog));
            case DELETE -> writes.delete(target);
        };
    }

    private static List<Integer> written(
            TableSchema table, List<Change.Assignment> assignments, CatalogSnapshot catalog) {
        List<Integer> ordinals = assignments.stream()
                .map(Change.Assignment::ordinal)
                .filter(ordinal -> ordinal >= 0)
                .toList();
        return RowRules.of(table, catalog).written(ordinals);
    }
}
