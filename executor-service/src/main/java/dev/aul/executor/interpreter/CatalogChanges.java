package dev.aul.executor.interpreter;

import dev.aul.backend.Definition;
import dev.aul.backend.StoreCatalog;
import dev.aul.backend.StoreCatalog.Database;
import dev.aul.executor.state.Session;
import dev.aul.language.catalog.TableSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a session's definitions have changed between two moments: tables, temporary ones included, and schemas. */
final class CatalogChanges {
    /** What there is at one moment. */
    record Moment(StoreCatalog catalog, List<TableSchema> temporaries) {
        static Moment of(Session session) {
            return new Moment(session.store().catalog(), session.temporaries().shapes());
        }
    }

    private CatalogChanges() {}

    static List<Definition> between(Moment before, Moment after) {
        List<Definition> out = new ArrayList<>();
        after.catalog().databases().forEach((key, database) -> {
            Database old = before.catalog().databases().get(key);
            if (old == null || !old.equals(database)) {
                schemas(old, database, out);
                tables(
                        old == null ? List.of() : old.tables().values(),
                        database.tables().values(),
                        out);
            }
        });
        tables(before.temporaries(), after.temporaries(), out);
        return out;
    }

    private static void schemas(
            @org.jspecify.annotations.Nullable Database before, Database after, List<Definition> out) {
        Map<String, String> old = before == null ? after.schemas() : before.schemas();
        after.schemas().forEach((key, schema) -> {
            if (!old.containsKey(key)) {
                out.add(new Definition.CreateSchema(after.name(), schema));
            }
        });
        old.forEach((key, schema) -> {
            if (!after.schemas().containsKey(key)) {
                out.add(new Definition.DropSchema(after.name(), schema));
            }
        });
    }

    /** In the order of their making. */
    private static void tables(Collection<TableSchema> before, Collection<TableSchema> after, List<Definition> out) {
        Map<Integer, TableSchema> old = byId(before);
        Map<Integer, TableSchema> now = byId(after);
        old.forEach((id, table) -> {
            if (!now.containsKey(id)) {
                out.add(new Definition.DropTable(table.database(), table));
            }
        });
        now.forEach((id, table) -> {
            TableSchema known = old.get(id);
            if (known == null) {
                out.add(new Definition.CreateTable(table.database(), table));
            } else if (!known.equals(table)) {
                out.add(new Definition.AlterTable(table.database(), known, table, List.of()));
            }
        });
    }

    private static Map<Integer, TableSchema> byId(Collection<TableSchema> tables) {
        Map<Integer, TableSchema> out = new TreeMap<>();
        tables.forEach(table -> out.put(table.objectId(), table));
        return out;
    }
}
