package dev.aul.language.analysis;

import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Rel.Item;
import java.util.List;

/** Bound queries with one part replaced. */
final class Selects {
    private Selects() {}

    static Rel.Select withItems(Rel.Select select, List<Item> items) {
        return new Rel.Select(
                select.distinct(),
                items,
                select.from(),
                select.where(),
                select.groupingSets(),
                select.having(),
                select.aggregates());
    }

    static Rel.Query withBody(Rel.Query query, Rel body) {
        return new Rel.Query(
                query.with(), body, query.orderBy(), query.top(), query.offset(), query.fetch(), query.maxRecursion());
    }

    /** Nothing but a list of items over a source. */
    static Rel.Select plain(List<Item> items, Rel.Source from) {
        return new Rel.Select(false, items, from, null, List.of(), null, false);
    }
}
