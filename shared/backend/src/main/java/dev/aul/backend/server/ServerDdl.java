package dev.aul.backend.server;

import dev.aul.backend.Definition;
import dev.aul.backend.StoreCatalog.Database;
import dev.aul.backend.rows.AddedConstraints;
import dev.aul.backend.rows.Definitions;
import dev.aul.backend.rows.Identities;
import dev.aul.backend.rows.StoreContext;
import dev.aul.backend.rows.StoreErrors;
import dev.aul.backend.rows.TableCopy;
import dev.aul.backend.rows.TableKeys.Index;
import dev.aul.backend.server.ServerErrors.DuplicateKey;
import dev.aul.language.analysis.AnalysisScope;
import dev.aul.language.analysis.ColumnExpressions;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.ObjectMessage;
import dev.aul.language.errors.RunMessage;
import dev.aul.language.routine.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Carries definitions out: the server's schemas, tables and indexes, and the catalogue beside them, in one transaction. */
final class ServerDdl {
    private final ServerSession session;
    private final ServerDialect dialect;
    /** The server commits definitions by itself: not the catalogue's change decides, but work that is noted. */
    private final boolean commitsItself;

    private final List<String> undo = new ArrayList<>();

    ServerDdl(ServerSession session) {
        this.session = session;
        this.dialect = session.store.dialect();
        this.commitsItself = !dialect.definesInTransactions();
    }

    void define(ServerDatabase database, Definition definition) {
        if (definition instanceof Definition.AlterTable alter && !alter.before().isDurable()) {
            new MemoryDdl(session).alter(alter);
            return;
        }
        if (definition instanceof Definition.AlterTable alter && database.isForeign(alter.before())) {
            throw StoreErrors.unsupported("a change of the table '%s', which was not made through aul"
                    .formatted(alter.before().name()));
        }
        ServerLink link = session.link(false);
        link.run(dialect.lockDefinitions(database.key));
        Database before = session.catalog(database);
        Definitions.requireCurrent(before, definition);
        switch (definition) {
            case Definition.CreateTable d -> create(d.table());
            case Definition.DropTable d -> drop(database, List.of(dialect.dropTable(d.table())));
            case Definition.AlterTable d -> alter(d);
            case Definition.CreateSchema d -> create(database, d.schema());
            case Definition.DropSchema d -> drop(database, dialect.dropSchema(database.name(), d.schema()));
            case Definition.CreateSequence d -> database.counters.remove(Identities.sequenceKey(d.sequence()));
            case Definition.CreateType _, Definition.DropType _ -> {}
            case Definition.DropSequence _ -> {}
            case Definition.CreateSynonym _, Definition.DropSynonym _ -> {}
        }
        if (definition instanceof Definition.CreateTable d) {
            database.counters.remove(Identities.key(d.table()));
        }
        Database after = Definitions.apply(before, definition);
        session.store.catalog(link).save(before, after);
        undo.forEach(work -> session.store.pending().forget(link, work));
        session.defined(database, before, after);
    }

    private void create(TableSchema table) {
        List<String> statements = new ArrayList<>();
        statements.add(dialect.createTable(table));
        indexes(table).forEach(index -> statements.addAll(createIndex(table, index)));
        if (commitsItself) {
            if (session.leftWork.holds(dialect.dropTable(table))) {
                refuseInTransaction("CREATE TABLE under the name of a table that the transaction has dropped");
            }
            session.store.requireFree(session.link(false), dialect.taken(table), table.name());
            undoBy(table.database(), List.of(dialect.dropTable(table)));
        }
        run(statements);
    }

    private void create(ServerDatabase database, String schema) {
        if (commitsItself) {
            session.store.requireFree(session.link(false), dialect.taken(database.name(), schema), schema);
            undoBy(database.name(), dialect.dropSchema(database.name(), schema));
        }
        run(dialect.createSchema(database.name(), schema));
    }

    /** What commits by itself must not commit the session's transaction: it gets a connection of its own. */
    private void run(List<String> statements) {
        if (statements.isEmpty()) {
            return;
        }
        if (commitsItself) {
            session.store.own(own -> statements.forEach(own::run));
        } else {
            statements.forEach(session.link(false)::run);
        }
    }

    /** Notes how a definition that commits by itself is undone unless the catalogue's change is committed too. */
    private void undoBy(String database, List<String> statements) {
        PendingWork pending = session.store.pending();
        session.store.own(own -> {
            String work = pending.note(own, session.store.realm().key(database), statements);
            undo.add(work);
            session.leftWork.add(work, statements);
        });
    }

    /** What commits by itself is dropped after the catalogue's change is committed. */
    private void drop(ServerDatabase database, List<String> statements) {
        if (commitsItself) {
            PendingWork pending = session.store.pending();
            String work = pending.note(session.link(false), database.key, statements);
            session.leftWork.add(work, statements);
        } else {
            statements.forEach(session.link(false)::run);
        }
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

    private List<String> createIndex(TableSchema table, Index index) {
        Condition filter = null;
        if (index.unique() && index.filter() != null) {
            StoreContext context = new StoreContext(session, table.database());
            AnalysisScope scope = AnalysisScope.of(table.database(), context.catalog());
            filter = ColumnExpressions.check(table, index.filter(), scope);
        }
        return dialect.createIndex(table, index, filter);
    }

    private void alter(Definition.AlterTable alter) {
        TableSchema before = alter.before();
        TableSchema after = alter.after();
        if (!rebuilds(alter)) {
            List<String> moves = dialect.moveTable(before, after);
            if (commitsItself) {
                prepareChange(before, after, moves);
            }
            run(moves);
            alterIndexes(before, after);
        } else {
            rebuild(alter);
        }
        new AddedConstraints(session).check(before, after);
    }

    /** Notes how names and indexes are put back. */
    private void prepareChange(TableSchema before, TableSchema after, List<String> moves) {
        List<Index> old = indexes(before);
        List<Index> now = indexes(after);
        List<String> back = new ArrayList<>();
        now.stream().filter(index -> !old.contains(index)).forEach(index -> back.add(dialect.dropIndex(after, index)));
        old.stream().filter(index -> !now.contains(index)).forEach(index -> back.addAll(createIndex(after, index)));
        if (!moves.isEmpty()) {
            back.addAll(dialect.moveTable(after, before));
        }
        if (!back.isEmpty()) {
            if (!moves.isEmpty() || session.touches(before)) {
                refuseInTransaction("ALTER TABLE or CREATE INDEX after the transaction has used the table");
            }
            undoBy(after.database(), back);
        }
    }

    private void refuseInTransaction(String statement) {
        if (session.inTransaction()) {
            throw RunMessage.NOT_IN_TRANSACTION.exception("On " + dialect.name() + " the " + statement);
        }
    }

    /** Whether columns change, so that the table is made anew. */
    static boolean rebuilds(Definition.AlterTable alter) {
        TableSchema before = alter.before();
        TableSchema after = alter.after();
        boolean same = columns(before).equals(columns(after)) && keyed(before) == keyed(after);
        return !same || alter.fill().stream().anyMatch(Objects::nonNull);
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
        TableSchema before = alter.before();
        TableSchema after = alter.after();
        TableSchema beside = TableCopy.beside(after, after.physicalName() + "$new");
        TableSchema old = TableCopy.beside(before, before.physicalName() + "$old");
        if (commitsItself) {
            refuseInTransaction("ALTER TABLE");
            undoBy(after.database(), List.of(dialect.swap(after, beside, old, before), dialect.dropTable(beside)));
        }
        link.run(dialect.createTable(beside));
        new TableCopy(session).copy(alter, beside);
        if (commitsItself) {
            link.run(dialect.swap(before, old, beside, after));
            drop(session.store.database(after.database()), List.of(dialect.dropTable(old)));
        } else {
            link.run(dialect.dropTable(before));
            dialect.moveTable(beside, after).forEach(link::run);
        }
        indexes(after).forEach(index -> addIndex(after, index));
    }

    private void alterIndexes(TableSchema before, TableSchema after) {
        List<Index> old = indexes(before);
        List<Index> now = indexes(after);
        for (Index index : old) {
            if (!now.contains(index)) {
                run(List.of(dialect.dropIndex(after, index)));
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
        if (!commitsItself) {
            link.send("SAVEPOINT ix");
        }
        try {
            run(createIndex(table, index));
        } catch (DuplicateKey e) {
            if (!commitsItself) {
                link.recover("ROLLBACK TO SAVEPOINT ix");
            }
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
