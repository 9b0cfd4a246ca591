package dev.aul.executor.interpreter;

import dev.aul.executor.catalog.SystemContext;
import dev.aul.executor.state.Session;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.eval.Tables;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Rel;
import java.util.Set;

/** The system relations that a statement reads: their rows are put into temporary tables before it runs. */
final class SystemUse {
    private static final SystemUse NONE = new SystemUse(Set.of());
    /** Relations whose rows change without the catalogue. */
    private static final Set<String> VOLATILE =
            Set.of("dm_exec_sessions", "sysprocesses", "partitions", "identity_columns", "sequences");

    private final Set<TableSchema> relations;

    private SystemUse(Set<TableSchema> relations) {
        this.relations = relations;
    }

    static SystemUse of(Rel.Query query) {
        return of(Tables.in(query));
    }

    static SystemUse of(Change change) {
        return of(Tables.in(change));
    }

    private static SystemUse of(Set<TableSchema> tables) {
        tables.removeIf(table -> table.kind() != TableSchema.TableKind.SYSTEM);
        return tables.isEmpty() ? NONE : new SystemUse(tables);
    }

    void prepare(Execution execution, Activation activation) {
        if (!relations.isEmpty()) {
            relations.forEach(relation -> prepare(relation, execution, activation));
        }
    }

    private static void prepare(TableSchema relation, Execution execution, Activation activation) {
        Session session = execution.session();
        String name = relation.physicalName();
        long version = session.catalog().version();
        if (session.systemTables().isCurrent(name, version) && !VOLATILE.contains(relation.name())) {
            return;
        }
        if (session.systemTables().exists(name)) {
            session.store().dropTemporary(relation);
            session.systemTables().remove(name);
        }
        ModuleShapes shapes = new ModuleShapes(execution, activation);
        SystemContext context = new SystemContext(
                session.catalog(),
                relation.database(),
                execution.engine().sessions().visibleTo(session.client()),
                shapes,
                shapes);
        session.store().createTemporary(relation, execution.engine().system().rows(relation, context));
        session.systemTables().put(name, version);
    }
}
