package dev.aul.backend.server;

import dev.aul.backend.Definition;
import dev.aul.backend.rows.AddedConstraints;
import dev.aul.backend.rows.TableCopy;
import dev.aul.backend.rows.TableKeys.Index;
import dev.aul.language.catalog.TableSchema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes of a session's own tables: made anew with the rows that the change gives them. */
final class MemoryDdl {
    private final ServerSession session;

    MemoryDdl(ServerSession session) {
        this.session = session;
    }

    /** Throws 1505 when rows have a key of a new unique index twice. */
    void alter(Definition.AlterTable alter) {
        TableSchema before = alter.before();
        TableSchema after = alter.after();
        Long identity = session.currentIdentity(before);
        TableSchema beside = withoutKeys(TableCopy.beside(after, after.physicalName() + "$new"));
        session.createTemporary(beside, List.of());
        new TableCopy(session).copy(alter, beside);
        List<Index> known = ServerDdl.indexes(before);
        for (Index index : ServerDdl.indexes(after)) {
            if (index.unique() && !known.contains(index)) {
                new AddedConstraints(session).requireUnique(beside, index);
            }
        }
        List<@Nullable Object[]> rows = session.rows(beside);
        session.dropTemporary(beside);
        session.dropTemporary(before);
        session.createTemporary(after, rows);
        if (identity != null && session.currentIdentity(after) != null) {
            session.reseed(after, identity);
        }
        new AddedConstraints(session).check(before, after);
    }

    private static TableSchema withoutKeys(TableSchema table) {
        return new TableSchema(
                table.objectId(),
                table.database(),
                table.schema(),
                table.name(),
                table.physicalName(),
                table.kind(),
                table.columns(),
                List.of(),
                List.of(),
                table.foreignKeys(),
                table.checks());
    }
}
