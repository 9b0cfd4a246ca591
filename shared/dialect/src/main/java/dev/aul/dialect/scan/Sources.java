package dev.aul.dialect.scan;

import dev.aul.language.ast.TableRef.JoinKind;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel.Source;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The tables that a text reads, by the ids of their sources. Built by one thread. */
final class Sources {
    /**
     * @param prefix of its columns' names
     * @param optional a join may put NULLs in place of its rows
     */
    record Named(int id, TableSchema table, String alias, String prefix, boolean optional) {}

    private final Map<Integer, Named> tables = new LinkedHashMap<>();

    /** One table, whose columns need no prefix. */
    static Sources of(int id, TableSchema table) {
        Sources out = new Sources();
        out.tables.put(id, new Named(id, table, "", "", false));
        return out;
    }

    /** The tables of a join tree; null when it has anything else, or tables that are to be locked. */
    static @Nullable Sources of(Source from, QuerySpelling spelling) {
        Sources out = new Sources();
        return out.add(from, false, spelling) ? out : null;
    }

    private boolean add(Source source, boolean optional, QuerySpelling spelling) {
        return switch (source) {
            case Source.Table table -> {
                String alias = spelling.alias(table.table(), tables.size());
                tables.put(table.id(), new Named(table.id(), table.table(), alias, alias + ".", optional));
                yield table.table().isDurable() && !table.updateLock();
            }
            case Source.Join join -> {
                boolean known =
                        switch (join.kind()) {
                            case INNER, CROSS, LEFT, RIGHT -> true;
                            case FULL, CROSS_APPLY, OUTER_APPLY -> false;
                        };
                yield known
                        && add(join.left(), optional || join.kind() == JoinKind.RIGHT, spelling)
                        && add(join.right(), optional || join.kind() == JoinKind.LEFT, spelling);
            }
            case Source.Derived _, Source.CteReference _, Source.Function _, Source.UserFunction _ -> false;
        };
    }

    boolean owns(int id) {
        return tables.containsKey(id);
    }

    Collection<Named> all() {
        return tables.values();
    }

    List<TableSchema> schemas() {
        return tables.values().stream().map(Named::table).toList();
    }

    Named named(int id) {
        return Objects.requireNonNull(tables.get(id));
    }

    ColumnSchema schema(Expr.Column column) {
        return named(column.source()).table().columns().get(column.ordinal());
    }

    /** Whether a column may be NULL in a row of the whole. */
    boolean nullable(Expr.Column column) {
        return named(column.source()).optional() || schema(column).nullable();
    }
}
