package dev.aul.backend.server;

import dev.aul.dialect.scan.ScanWriter;
import dev.aul.dialect.scan.Spelling;
import dev.aul.language.relational.Pushdown;
import dev.aul.language.relational.Scan;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Rel.Source;
import java.util.List;

/** What a server's store answers: reads of its tables as SQL, and of temporary tables in memory. */
final class ServerPushdown implements Pushdown {
    private final ScanWriter writer;

    ServerPushdown(Spelling spelling) {
        writer = new ScanWriter(spelling);
    }

    @Override
    public Scan table(
            Source.Table table, List<Condition> conjuncts, List<Rel.Order> orders, List<Expr.Column> columns) {
        return table.table().isDurable()
                ? writer.write(table, conjuncts, orders, columns)
                : MemoryScan.of(table, conjuncts, columns);
    }
}
