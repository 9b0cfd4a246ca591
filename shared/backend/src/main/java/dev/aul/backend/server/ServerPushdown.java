package dev.aul.backend.server;

import dev.aul.dialect.scan.JoinWriter;
import dev.aul.dialect.scan.ScanWriter;
import dev.aul.dialect.scan.SelectWriter;
import dev.aul.dialect.scan.Spelling;
import dev.aul.dialect.scan.SqlScan;
import dev.aul.language.relational.Pushdown;
import dev.aul.language.relational.Scan;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Rel.Source;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a server's store answers: queries, joins and tables as SQL, and temporary tables in memory. One plan's. */
final class ServerPushdown implements Pushdown {
    private final Spelling spelling;
    private final ScanWriter writer;
    private final Set<String> tables = new HashSet<>();

    ServerPushdown(Spelling spelling) {
        this.spelling = spelling;
        writer = new ScanWriter(spelling);
    }

    @Override
    public Optional<Scan> query(Rel.Query query) {
        return noted(spelling.queries().flatMap(queries -> new SelectWriter(spelling, queries).write(query)));
    }

    @Override
    public Optional<Scan> join(Source.Join join, List<Condition> conjuncts, List<Expr.Column> columns) {
        return noted(spelling.queries()
                .flatMap(queries -> new JoinWriter(spelling, queries).write(join, conjuncts, columns)));
    }

    private Optional<Scan> noted(Optional<SqlScan> scan) {
        scan.ifPresent(made -> made.tables().forEach(table -> tables.add(ServerPlan.name(table))));
        return scan.map(made -> made);
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
