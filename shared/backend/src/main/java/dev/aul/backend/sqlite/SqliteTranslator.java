package dev.aul.backend.sqlite;

import dev.aul.backend.Definition;
import dev.aul.backend.Translator;
import dev.aul.backend.rows.ChangeOutline;
import dev.aul.backend.rows.TableKeys.Index;
import dev.aul.dialect.sqlite.EvaluatorCompiler;
import dev.aul.dialect.sqlite.Names;
import dev.aul.dialect.sqlite.SqliteQueries;
import dev.aul.language.analysis.AnalysisScope;
import dev.aul.language.catalog.CatalogSnapshot;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.outline.Outline;
import dev.aul.language.outline.Work;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Rel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What SQLite is sent: whole queries, which call aul for what SQLite does otherwise. */
public final class SqliteTranslator implements Translator {
    private final SqliteQueries queries = new SqliteQueries(new EvaluatorCompiler());

    @Override
    public List<Outline> query(Rel.Query query) {
        return List.of(queries.query(query, 0).outline());
    }

    @Override
    public List<Outline> change(Change change, CatalogSnapshot catalog) {
        return ChangeOutline.of(change, catalog, this::query, new Writes());
    }

    private static final class Writes implements ChangeOutline.Writes {
        @Override
        public Outline insert(TableSchema table) {
            return sent(TableAccess.of(table).insert);
        }

        @Override
        public Outline update(TableSchema table, List<Integer> ordinals) {
            return ordinals.isEmpty()
                    ? Outline.of(Work.ASSIGN, "")
                    : sent(TableAccess.of(table).update(ordinals));
        }

        @Override
        public Outline delete(TableSchema table) {
            return sent(TableAccess.of(table).delete);
        }
    }

    private static Outline sent(String sql) {
        return new Outline.Sent(sql, List.of(), List.of());
    }

    private static List<Outline> sent(List<String> statements) {
        return statements.stream().map(SqliteTranslator::sent).toList();
    }

    @Override
    public Outline truncate(TableSchema table) {
        return sent("DELETE FROM " + Names.table(table));
    }

    @Override
    public List<Outline> definition(Definition definition, CatalogSnapshot catalog) {
        return switch (definition) {
            case Definition.CreateTable(String _, TableSchema table) -> sent(create(table, catalog));
            case Definition.DropTable(String _, TableSchema table) ->
                List.of(sent("DROP TABLE IF EXISTS " + Names.table(table)));
            case Definition.AlterTable alter -> alter(alter, catalog);
            case Definition.CreateSchema _,
                    Definition.DropSchema _,
                    Definition.CreateType _,
                    Definition.DropType _,
                    Definition.CreateSequence _,
                    Definition.DropSequence _,
                    Definition.CreateSynonym _,
                    Definition.DropSynonym _ -> List.of(Outline.of(Work.DEFINE, ""));
        };
    }

    private List<String> create(TableSchema table, CatalogSnapshot catalog) {
        List<String> out = new ArrayList<>();
        out.add(Layout.createTable(table));
        Layout.indexes(table).forEach(index -> out.addAll(createIndex(table, index, catalog)));
        return out;
    }

    private List<String> createIndex(TableSchema table, Index index, CatalogSnapshot catalog) {
        return Layout.createIndex(table, index, filter(table, index, catalog));
    }

    private @Nullable String filter(TableSchema table, Index index, CatalogSnapshot catalog) {
        return index.unique() && index.filter() != null
                ? IndexFilters.where(table, index.filter(), AnalysisScope.of(table.database(), catalog), queries)
                : null;
    }

    private List<Outline> alter(Definition.AlterTable alter, CatalogSnapshot catalog) {
        TableSchema before = alter.before();
        TableSchema after = alter.after();
        if (Ddl.rebuilds(alter)) {
            List<Outline> out = new ArrayList<>(sent(create(after, catalog)));
            out.add(1, Outline.of(Work.COPY, ""));
            return out;
        }
        List<Index> old = Layout.indexes(before);
        List<Index> now = Layout.indexes(after);
        List<String> out = new ArrayList<>();
        old.stream()
                .filter(index -> !now.contains(index))
                .forEach(index -> out.addAll(Layout.dropIndex(before, index)));
        now.stream()
                .filter(index -> !old.contains(index))
                .forEach(index -> out.addAll(createIndex(after, index, catalog)));
        return out.isEmpty() ? List.of(Outline.of(Work.DEFINE, "")) : sent(out);
    }
}
