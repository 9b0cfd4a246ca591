package dev.aul.backend.server;

import dev.aul.dialect.scan.ScanWriter;
import dev.aul.dialect.scan.Spelling;
import dev.aul.language.relational.Pushdown;
import dev.aul.language.relational.Scan;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Rel.Source;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a server's store answers: reads of its tables as SQL, and of temporary tables in memory. One plan's. */
final class ServerPushdown implements Pushdown {
    private final ScanWriter writer;
    private final Set<String> tables = new HashSet<>();

    ServerPushdown(Spelling spelling) {
        writer = new ScanWriter(spelling);
    }

    @Override
    public Scan table(
            Source.Table table, List<Condition> conjuncts, List<Rel.Order> orders, List<Expr.Column> columns) {
        tables.add(ServerPlan.name(table.table()));
        return table.table().isDurable()
                ? writer.write(table, conjuncts, orders, columns)
                : MemoryScan.of(table, conjuncts, columns);
    }

    /** The tables that were asked for so far. */
    Set<String> tables() {
        return Set.copyOf(tables);
    }
}
