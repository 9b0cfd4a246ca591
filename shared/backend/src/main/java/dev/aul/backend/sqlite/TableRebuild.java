package dev.aul.backend.sqlite;

import dev.aul.backend.Definition;
import dev.aul.backend.rows.TableCopy;
import dev.aul.dialect.sqlite.Names;
import dev.aul.language.catalog.TableSchema;

/** A table whose columns change is made anew beside the old one, filled row by row, and takes its name. */
final class TableRebuild {
    private final SqliteSession session;

    TableRebuild(SqliteSession session) {
        this.session = session;
    }

    void rebuild(Definition.AlterTable alter) {
        TableSchema after = alter.after();
        TableSchema beside = TableCopy.beside(after, after.physicalName() + "$new");
        Link link = session.link();
        link.run(Layout.createTable(beside));
        new TableCopy(session).copy(alter, beside);
        link.run("DROP TABLE " + Names.table(alter.before()));
        link.run("ALTER TABLE " + Names.table(beside) + " RENAME TO " + Names.quote(after.physicalName()));
        Layout.indexes(after).forEach(index -> new Ddl(session).addIndex(after, index));
    }
}
