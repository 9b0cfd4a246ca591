package dev.aul.backend.server;

import dev.aul.dialect.scan.Spelling;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.relational.RelationalPlan;
import dev.aul.language.routine.Rel;
import java.util.Set;

/**
 * A query ready to run on a server's store.
 *
 * @param tables physical names of all tables that it reads, with their database
 */
record ServerPlan(RelationalPlan plan, Set<String> tables) {
    static ServerPlan of(Rel.Query query, Spelling spelling) {
        ServerPushdown pushdown = new ServerPushdown(spelling);
        RelationalPlan plan = RelationalPlan.of(query, pushdown);
        return new ServerPlan(plan, pushdown.tables());
    }

    static String name(TableSchema table) {
        return table.database() + "." + table.physicalName();
    }
}
