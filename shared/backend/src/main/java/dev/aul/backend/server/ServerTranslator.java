package dev.aul.backend.server;

import dev.aul.backend.Definition;
import dev.aul.backend.Translator;
import dev.aul.backend.rows.ChangeOutline;
import dev.aul.backend.rows.TableCopy;
import dev.aul.backend.rows.TableKeys.Index;
import dev.aul.language.analysis.AnalysisScope;
import dev.aul.language.analysis.ColumnExpressions;
import dev.aul.language.catalog.CatalogSnapshot;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.outline.Outline;
import dev.aul.language.outline.Work;
import dev.aul.language.relational.RelationalPlan;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Rel;
import java.util.ArrayList;
import java.util.List;

/** What a database server is sent. Temporary tables never reach it. */
public final class ServerTranslator implements Translator {
    private final ServerDialect dialect;

    public ServerTranslator(ServerDialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public List<Outline> query(Rel.Query query) {
        return RelationalPlan.of(query, new ServerPushdown(dialect.spelling())).outlines();
    }

    @Override
    public List<Outline> change(Change change, CatalogSnapshot catalog) {
        return DirectUpdate.of(change, dialect)
                .map(direct -> List.of(direct.outline()))
                .orElseGet(() -> ChangeOutline.of(change, catalog, this::query, new Writes()));
    }

    private final class Writes implements ChangeOutline.Writes {
        @Override
        public Outline insert(TableSchema table) {
            return table.isDurable() ? sent(dialect.insert(table, false).text()) : new Outline.Kept(table.name());
        }

        @Override
        public Outline update(TableSchema table, List<Integer> ordinals) {
            if (!table.isDurable()) {
                return new Outline.Kept(table.name());
            }
            return ordinals.isEmpty()
                    ? Outline.of(Work.ASSIGN, "")
                    : sent(dialect.update(table, ordinals).text());
        }

        @Override
        public Outline delete(TableSchema table) {
            return table.isDurable() ? sent(dialect.delete(table).text()) : new Outline.Kept(table.name());
        }
    }

    private static Outline sent(String sql) {
        return new Outline.Sent(sql, List.of(), List.of());
    }

    @Override
    public Outline truncate(TableSchema table) {
        return table.isDurable() ? sent(dialect.truncate(table)) : new Outline.Kept(table.name());
    }

    @Override
    public List<Outline> definition(Definition definition, CatalogSnapshot catalog) {
        return switch (definition) {
            case Definition.CreateTable(String _, TableSchema table) ->
                table.isDurable() ? create(table, catalog) : List.of(new Outline.Kept(table.name()));
            case Definition.DropTable(String _, TableSchema table) ->
                table.isDurable() ? List.of(sent(dialect.dropTable(table))) : List.of(new Outline.Kept(table.name()));
            case Definition.AlterTable alter -> alter(alter, catalog);
            case Definition.CreateSchema d -> sent(dialect.createSchema(d.database(), d.schema()));
            case Definition.DropSchema d -> sent(dialect.dropSchema(d.database(), d.schema()));
            case Definition.CreateType _,
                    Definition.DropType _,
                    Definition.CreateSequence _,
                    Definition.DropSequence _,
                    Definition.CreateSynonym _,
                    Definition.DropSynonym _ -> List.of(Outline.of(Work.DEFINE, ""));
        };
    }

    private static List<Outline> sent(List<String> statements) {
        return statements.stream().map(ServerTranslator::sent).toList();
    }

    private List<Outline> create(TableSchema table, CatalogSnapshot catalog) {
        List<String> out = new ArrayList<>();
        out.add(dialect.createTable(table));
        ServerDdl.indexes(table).forEach(index -> out.addAll(createIndex(table, index, catalog)));
        return sent(out);
    }

    private List<String> createIndex(TableSchema table, Index index, CatalogSnapshot catalog) {
        Condition filter = index.unique() && index.filter() != null
                ? ColumnExpressions.check(table, index.filter(), AnalysisScope.of(table.database(), catalog))
                : null;
        return dialect.createIndex(table, index, filter);
    }

    private List<Outline> alter(Definition.AlterTable alter, CatalogSnapshot catalog) {
        TableSchema before = alter.before();
        TableSchema after = alter.after();
        if (!before.isDurable()) {
            return List.of(new Outline.Kept(after.name()));
        }
        List<String> out = new ArrayList<>();
        if (ServerDdl.rebuilds(alter)) {
            out.add(dialect.createTable(TableCopy.beside(after, after.physicalName() + "$new")));
            ServerDdl.indexes(after).forEach(index -> out.addAll(createIndex(after, index, catalog)));
            List<Outline> made = new ArrayList<>(sent(out));
            made.add(1, Outline.of(Work.COPY, ""));
            return made;
        }
        List<Index> old = ServerDdl.indexes(before);
        List<Index> now = ServerDdl.indexes(after);
        out.addAll(dialect.moveTable(before, after));
        old.stream().filter(index -> !now.contains(index)).forEach(index -> out.add(dialect.dropIndex(after, index)));
        now.stream()
                .filter(index -> !old.contains(index))
                .forEach(index -> out.addAll(createIndex(after, index, catalog)));
        return out.isEmpty() ? List.of(Outline.of(Work.DEFINE, "")) : sent(out);
    }
}
