package dev.aul.language.analysis;

import dev.aul.language.ast.ObjectName;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel.OutColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A source in FROM as names see it. */
final class Exposed {
    final int id;
    /** The alias, or the table's name. */
    final String name;
    /** What stands before a column in messages. */
    final String shown;
    /** The table's name with schema and database when it has no alias: it may qualify columns as a whole. */
    final @Nullable ObjectName table;
    /** The base table behind it, when it is one. */
    final @Nullable TableSchema schema;

    final List<OutColumn> columns;
    /** What the columns are when they do not all come from this source. */
    private final @Nullable List<Expr.Column> mapped;

    private boolean nullSupplied;

    Exposed(
            int id,
            String name,
            String shown,
            @Nullable ObjectName table,
            @Nullable TableSchema schema,
            List<OutColumn> columns) {
        this(id, name, shown, table, schema, columns, null);
    }

    private Exposed(
            int id,
            String name,
            String shown,
            @Nullable ObjectName table,
            @Nullable TableSchema schema,
            List<OutColumn> columns,
            @Nullable List<Expr.Column> mapped) {
        this.id = id;
        this.name = name;
        this.shown = shown;
        this.table = table;
        this.schema = schema;
        this.columns = List.copyOf(columns);
        this.mapped = mapped;
    }

    /** A name for columns of several sources. */
    static Exposed mapped(int id, String name, List<Expr.Column> columns) {
        List<OutColumn> shown = columns.stream()
                .map(column -> new OutColumn(column.name(), column.type(), column.nullable(), column.identity()))
                .toList();
        return new Exposed(id, name, name, null, null, shown, columns);
    }

    static Exposed derived(int id, String name, List<OutColumn> columns) {
        return new Exposed(id, name, name, null, null, columns);
    }

    /** The other side of an outer join may lack rows: every column is nullable from now on. */
    void supplyNulls() {
        nullSupplied = true;
    }

    Expr.Column column(int ordinal) {
        if (mapped != null) {
            return nullable(mapped.get(ordinal));
        }
        OutColumn column = columns.get(ordinal);
        return new Expr.Column(
                id, ordinal, column.name(), column.type(), column.nullable() || nullSupplied, column.identity());
    }

    private Expr.Column nullable(Expr.Column column) {
        return new Expr.Column(
                column.source(),
                column.ordinal(),
                column.name(),
                column.type(),
                column.nullable() || nullSupplied,
                column.identity());
    }

    /** The ordinal of a column by name; -1 none, -2 several. */
    int ordinal(String column) {
        int found = -1;
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equalsIgnoreCase(column)) {
                if (found >= 0) {
                    return -2;
                }
                found = i;
            }
        }
        return found;
    }

    /** Whether a qualifier ({@code t}, {@code dbo.t}, {@code db.dbo.t}) means this source. */
    boolean answersTo(List<String> qualifier, AnalysisScope scope) {
        if (qualifier.size() == 1) {
            return qualifier.getFirst().equalsIgnoreCase(name);
        }
        if (table == null || !qualifier.getLast().equalsIgnoreCase(table.name())) {
            return false;
        }
        String schemaName = table.schema() != null ? table.schema() : schemaOf(scope.defaultSchema());
        String wanted = qualifier.get(qualifier.size() - 2);
        if (!wanted.isEmpty() && !wanted.equalsIgnoreCase(schemaName)) {
            return false;
        }
        String database = table.database() != null ? table.database() : scope.database();
        return qualifier.size() < 3 || qualifier.get(qualifier.size() - 3).equalsIgnoreCase(database);
    }

    private String schemaOf(String otherwise) {
        return schema == null ? otherwise : schema.schema();
    }
}
