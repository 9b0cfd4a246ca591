package dev.aul.backend.server;

import dev.aul.backend.Definition;
import dev.aul.backend.StoreCatalog.Database;
import dev.aul.backend.rows.AddedConstraints;
import dev.aul.backend.rows.Definitions;
import dev.aul.backend.rows.Identities;
import dev.aul.backend.rows.StoreContext;
import dev.aul.backend.rows.TableCopy;
import dev.aul.backend.rows.TableKeys.Index;
import dev.aul.backend.server.ServerErrors.DuplicateKey;
import dev.aul.language.analysis.AnalysisScope;
import dev.aul.language.analysis.ColumnExpressions;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.ObjectMessage;
import dev.aul.language.routine.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Carries definitions out: the server's schemas, tables and indexes, and the catalogue beside them, in one transaction. */
final class ServerDdl {
    private final ServerSession session;
    private final ServerDialect dialect;

    ServerDdl(ServerSession session) {
        this.session = session;
        this.dialect = session.store.dialect();
    }

    void define(ServerDatabase database, Definition definition) {
        ServerLink link = session.link(false);
        link.run(dialect.lockDefinitions(database.name()));
        Database before = session.catalog(database);
        switch (definition) {
            case Definition.CreateTable d -> create(d.table());
            case Definition.DropTable d -> link.run(dialect.dropTable(d.table()));
            case Definition.AlterTable d -> alter(d);
            case Definition.CreateSchema d ->
                dialect.createSchema(database.name(), d.schema()).forEach(link::run);
            case Definition.DropSchema d ->
                dialect.dropSchema(database.name(), d.schema()).forEach(link::run);
            case Definition.CreateSequence d -> database.counters.remove(Identities.sequenceKey(d.sequence()));
            case Definition.CreateType _, Definition.DropType _ -> {}
            case Definition.DropSequence _ -> {}
            case Definition.CreateSynonym _, Definition.DropSynonym _ -> {}
        }
        if (definition instanceof Definition.CreateTable d) {
            database.counters.remove(Identities.key(d.table()));
        }
        Database after = Definitions.apply(before, definition);
        new ServerCatalog(link, dialect).save(before, after);
        session.defined(database, after);
    }

    private void create(TableSchema table) {
        session.link(false).run(dialect.createTable(table));
        indexes(table).forEach(index -> createIndex(table, index));
    }

    static List<Index> indexes(TableSchema table) {
        List<Index> out = new ArrayList<>();
        for (var key : table.keys()) {
            out.add(new Index(key.name(), true, key.columns(), null));
        }
        for (var index : table.indexes()) {
            out.add(new Index(index.name(), index.unique(), index.columns(), index.filter()));
        }
        return out;
    }

    private void createIndex(TableSchema table, Index index) {
        Condition filter = null;
        if (index.unique() && index.filter() != null) {
            StoreContext context = new StoreContext(session, table.database());
            AnalysisScope scope = AnalysisScope.of(table.database(), context.catalog());
            filter = ColumnExpressions.check(table, index.filter(), scope);
        }
        session.link(false).run(dialect.createIndex(table, index, filter));
    }

    private void alter(Definition.AlterTable alter) {
        TableSchema before = alter.before();
        TableSchema after = alter.after();
        boolean same = columns(before).equals(columns(after)) && keyed(before) == keyed(after);
        if (same && alter.fill().stream().allMatch(Objects::isNull)) {
            dialect.moveTable(before, after).forEach(session.link(false)::run);
            alterIndexes(before, after);
        } else {
            rebuild(alter);
        }
        new AddedConstraints(session).check(before, after);
    }

    /** What of a table lies in the server's columns. */
    private static List<?> columns(TableSchema table) {
        return table.columns().stream()
                .map(column -> List.of(column.columnId(), column.name(), column.type(), column.nullable()))
                .toList();
    }

    private static int keyed(TableSchema table) {
        int ordinal = dev.aul.backend.rows.TableKeys.rowNumberColumn(table);
        ColumnSchema column = ordinal < 0 ? null : table.columns().get(ordinal);
        return column == null ? 0 : column.columnId();
    }

    /** A table whose columns change is made anew beside the old one, filled row by row, and takes its name. */
    private void rebuild(Definition.AlterTable alter) {
        ServerLink link = session.link(false);
        TableSchema after = alter.after();
        TableSchema beside = TableCopy.beside(after, after.physicalName() + "$new");
        link.run(dialect.createTable(beside));
        new TableCopy(session).copy(alter, beside);
        link.run(dialect.dropTable(alter.before()));
        dialect.moveTable(beside, after).forEach(link::run);
        indexes(after).forEach(index -> addIndex(after, index));
    }

    private void alterIndexes(TableSchema before, TableSchema after) {
        List<Index> old = indexes(before);
        List<Index> now = indexes(after);
        for (Index index : old) {
            if (!now.contains(index)) {
                session.link(false).run(dialect.dropIndex(after, index));
            }
        }
        for (Index index : now) {
            if (!old.contains(index)) {
                addIndex(after, index);
            }
        }
    }

    /** Existing rows may already have a key twice: 1505 with the first such value. */
    private void addIndex(TableSchema table, Index index) {
        ServerLink link = session.link(false);
        link.send("SAVEPOINT ix");
        try {
            createIndex(table, index);
        } catch (DuplicateKey e) {
            link.recover("ROLLBACK TO SAVEPOINT ix");
            new AddedConstraints(session).requireUnique(table, index);
            throw ServerErrors.of(e.failure(), dialect.name());
        }
    }

    @Nullable
    Object truncate(TableSchema table) {
        if (!session.references(table.database()).to(table).isEmpty()) {
            throw ObjectMessage.TRUNCATE_REFERENCED.exception(table.name());
        }
        session.link(false).run(dialect.truncate(table));
        return null;
    }
}
