package dev.aul.backend.sqlite;

import dev.aul.backend.Definition;
import dev.aul.dialect.sqlite.Names;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.functions.EvalContext;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Rel.Item;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table whose columns change is made anew beside the old one, filled row by row, and takes its name. */
final class TableRebuild {
    private static final int SOURCE = 0;

    private final SqliteSession session;

    TableRebuild(SqliteSession session) {
        this.session = session;
    }

    void rebuild(Definition.AlterTable alter) {
        TableSchema after = alter.after();
        TableSchema beside = named(after, after.physicalName() + "$new");
        Link link = session.link();
        link.run(Layout.createTable(beside));
        copy(alter, beside);
        link.run("DROP TABLE " + Names.table(alter.before()));
        link.run("ALTER TABLE " + Names.table(beside) + " RENAME TO " + Names.quote(after.physicalName()));
        Layout.indexes(after).forEach(index -> new Ddl(session).addIndex(after, index));
    }

    private static TableSchema named(TableSchema table, String physicalName) {
        return new TableSchema(
                table.objectId(),
                table.database(),
                table.schema(),
                table.name(),
                physicalName,
                table.kind(),
                table.columns(),
                table.keys(),
                table.indexes(),
                List.of(),
                List.of());
    }

    private void copy(Definition.AlterTable alter, TableSchema beside) {
        List<Item> items = new ArrayList<>();
        List<Integer> ordinals = new ArrayList<>();
        for (int i = 0; i < beside.columns().size(); i++) {
            Expr value = value(alter, i);
            if (value != null) {
                items.add(new Item("", Widening.of(value)));
                ordinals.add(i);
            }
        }
        Rel.Source from = new Rel.Source.Table(SOURCE, alter.before(), false);
        Rel.Query query = Rel.Query.of(new Rel.Select(false, items, from, null, List.of(), null, false));
        EvalContext context = new StoreContext(session, alter.database());
        ForeignKeys none = new ForeignKeys(session, context, "ALTER TABLE");
        try (SqliteRows rows = session.rows(query, new @Nullable Object[0], context);
                RowEngine engine = RowEngine.of(session, beside, context, "UPDATE", none)) {
            while (rows.next()) {
                engine.insert(engine.complete(ordinals, rows.row()));
            }
        }
    }

    /** What fills a column: the given expression, else the old column of the same id; null for a default or identity. */
    private static @Nullable Expr value(Definition.AlterTable alter, int ordinal) {
        Expr fill = alter.fill().get(ordinal);
        ColumnSchema column = alter.after().columns().get(ordinal);
        if (fill != null || column.computed() != null) {
            return fill;
        }
        List<ColumnSchema> old = alter.before().columns();
        for (int i = 0; i < old.size(); i++) {
            if (old.get(i).columnId() == column.columnId()) {
                ColumnSchema source = old.get(i);
                return new Expr.Column(SOURCE, i, source.name(), source.type(), true, false);
            }
        }
        return null;
    }
}
