package dev.aul.backend.server;

import dev.aul.language.catalog.TableSchema;
import dev.aul.language.outline.Outline;
import dev.aul.language.relational.Scan;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel.Source;
import java.util.BitSet;
import java.util.List;

/**
 * A read of a temporary table of the session.
 *
 * @param ordinals of the columns that it yields
 */
record MemoryScan(TableSchema table, List<Integer> ordinals, BitSet decided, List<Expr> parameters) implements Scan {
    static MemoryScan of(Source.Table source, List<Condition> conjuncts, List<Expr.Column> columns) {
        List<Integer> ordinals = columns.stream().map(Expr.Column::ordinal).toList();
        return new MemoryScan(source.table(), ordinals, new BitSet(conjuncts.size()), List.of());
    }

    @Override
    public Outline outline() {
        return new Outline.Kept(table.name());
    }

    @Override
    public boolean ordered() {
        return false;
    }
}
