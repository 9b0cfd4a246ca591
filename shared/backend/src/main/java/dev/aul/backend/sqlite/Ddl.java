package dev.aul.backend.sqlite;

import dev.aul.backend.Definition;
import dev.aul.backend.StoreCatalog.Database;
import dev.aul.backend.rows.AddedConstraints;
import dev.aul.backend.rows.Definitions;
import dev.aul.backend.rows.Identities;
import dev.aul.backend.rows.TableKeys.Index;
import dev.aul.dialect.sqlite.Names;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.ObjectMessage;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Carries definitions out: SQLite's tables and indexes, and the catalogue beside them, in one transaction. */
final class Ddl {
    private final SqliteSession session;

    Ddl(SqliteSession session) {
        this.session = session;
    }

    @Nullable
    Object define(DatabaseFile file, Definition definition) {
        Database before = session.transaction.catalog(file);
        Definitions.requireCurrent(before, definition);
        switch (definition) {
            case Definition.CreateTable d -> create(d.table());
            case Definition.DropTable d -> {
                session.link().run("DROP TABLE IF EXISTS " + Names.table(d.table()));
                file.counters.remove(Identities.key(d.table()));
            }
            case Definition.AlterTable d -> alter(d);
            case Definition.CreateSequence d -> file.counters.remove(Identities.sequenceKey(d.sequence()));
            case Definition.CreateSchema _, Definition.DropSchema _ -> {}
            case Definition.CreateType _, Definition.DropType _ -> {}
            case Definition.DropSequence _ -> {}
            case Definition.CreateSynonym _, Definition.DropSynonym _ -> {}
        }
        Database after = Definitions.apply(before, definition);
        new CatalogTable(session.link(), file.name()).save(before, after, false);
        session.transaction.define(file, after);
        return null;
    }

    private void create(TableSchema table) {
        Link link = session.link();
        link.run(Layout.createTable(table));
        Layout.indexes(table).forEach(index -> createIndex(table, index));
    }

    private void createIndex(TableSchema table, Index index) {
        String filter = index.unique() && index.filter() != null
                ? new IndexFilters(session).where(table, index.filter())
                : null;
        Layout.createIndex(table, index, filter).forEach(session.link()::run);
    }

    private void alter(Definition.AlterTable alter) {
        TableSchema before = alter.before();
        TableSchema after = alter.after();
        if (!rebuilds(alter)) {
            alterIndexes(before, after);
        } else {
            new TableRebuild(session).rebuild(alter);
        }
        new AddedConstraints(session).check(before, after);
    }

    /** Whether the table is made anew. */
    static boolean rebuilds(Definition.AlterTable alter) {
        return !Layout.createTable(alter.before()).equals(Layout.createTable(alter.after()))
                || alter.fill().stream().anyMatch(Objects::nonNull)
                || !types(alter.before()).equals(types(alter.after()))
                || !nulls(alter.before()).equals(nulls(alter.after()));
    }

    private static List<?> types(TableSchema table) {
        return table.columns().stream().map(ColumnSchema::type).toList();
    }

    private static List<?> nulls(TableSchema table) {
        return table.columns().stream().map(ColumnSchema::nullable).toList();
    }

    private void alterIndexes(TableSchema before, TableSchema after) {
        List<Index> old = Layout.indexes(before);
        List<Index> now = Layout.indexes(after);
        for (Index index : old) {
            if (!now.contains(index)) {
                Layout.dropIndex(before, index).forEach(session.link()::run);
            }
        }
        for (Index index : now) {
            if (!old.contains(index)) {
                addIndex(after, index);
            }
        }
    }

    /** Existing rows may already have a key twice: 1505 with the first such value. */
    void addIndex(TableSchema table, Index index) {
        if (index.unique()) {
            new DuplicateKeys(session).requireUnique(table, index);
        }
        createIndex(table, index);
    }

    @Nullable
    Object truncate(TableSchema table) {
        if (table.isDurable()) {
            if (!session.references(table.database()).to(table).isEmpty()) {
                throw ObjectMessage.TRUNCATE_REFERENCED.exception(table.name());
            }
        }
        session.link().run("DELETE FROM " + Names.table(table));
        new Identities(session).forget(table);
        return null;
    }
}
