package dev.aul.backend.server;

import dev.aul.backend.StoreCatalog.Database;
import dev.aul.backend.rows.Definitions;
import dev.aul.backend.rows.StoreErrors;
import dev.aul.backend.rows.TableKeys;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.catalog.TableSchema.KeyColumn;
import dev.aul.language.catalog.TableSchema.KeySchema;
import dev.aul.language.catalog.TableSchema.TableKind;
import dev.aul.language.routine.Change;
import dev.aul.language.types.SqlType;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tables in a database's schemas that aul has not made, as the server describes them. */
final class ForeignTables {
    private static final Logger LOG = LoggerFactory.getLogger(ForeignTables.class);

    private final ServerLink link;
    private final ServerDialect dialect;

    /** A column in the server's words; {@code keyPlace} 0 outside the primary key. */
    private record Found(String name, String type, int precision, int scale, boolean nullable, int keyPlace) {}

    ForeignTables(ServerLink link, ServerDialect dialect) {
        this.link = link;
        this.dialect = dialect;
    }

    /** By key; {@code own} is the catalogue without any of them, whose names count first. */
    Map<String, TableSchema> of(Database own) {
        Map<String, TableSchema> out = new HashMap<>();
        int nextId = own.nextObjectId();
        for (String schema : own.schemas().values()) {
            if (!Definitions.holdsTables(schema)) {
                continue;
            }
            for (Map.Entry<String, List<Found>> entry : tables(own, schema).entrySet()) {
                TableSchema table = table(own.name(), schema, entry.getKey(), entry.getValue(), nextId);
                String key = Definitions.key(table);
                if (own.tables().containsKey(key)
                        || out.containsKey(key)
                        || table.columns().isEmpty()) {
                    LOG.warn(
                            "table {} of database {} stays hidden: its name is taken, or no column can be read",
                            entry.getKey(),
                            own.name());
                    continue;
                }
                out.put(key, table);
                nextId = table.keys().isEmpty() ? nextId + 1 : nextId + 2;
            }
        }
        return out;
    }

    private Map<String, List<Found>> tables(Database own, String schema) {
        Set<String> known = own.tables().values().stream()
                .filter(table -> table.schema().equalsIgnoreCase(schema))
                .map(dialect::nameOf)
                .collect(Collectors.toCollection(HashSet::new));
        Map<String, List<Found>> found = new TreeMap<>();
        for (Row row : link.query(dialect.columns(own.name(), schema), Tuple.tuple())) {
            if (!known.contains(row.getString(0))) {
                found.computeIfAbsent(row.getString(0), _ -> new ArrayList<>())
                        .add(new Found(
                                row.getString(1),
                                row.getString(2),
                                number(row, 3),
                                number(row, 4),
                                number(row, 5) == 1,
                                number(row, 6)));
            }
        }
        return found;
    }

    private static int number(Row row, int column) {
        return row.getValue(column) instanceof Number number ? number.intValue() : 0;
    }

    private TableSchema table(String database, String schema, String name, List<Found> columns, int id) {
        Map<String, ColumnSchema> seen = new LinkedHashMap<>();
        Map<Integer, KeyColumn> key = new TreeMap<>();
        boolean wholeKey = true;
        for (Found column : columns) {
            SqlType type = dialect.foreignType(column.type(), column.precision(), column.scale());
            if (type == null || seen.containsKey(Definitions.lower(column.name()))) {
                LOG.warn(
                        "column {}.{} of database {} stays hidden: its type {} has no form in T-SQL, or its name is taken",
                        name,
                        column.name(),
                        database,
                        column.type());
                wholeKey &= column.keyPlace() == 0;
                continue;
            }
            seen.put(
                    Definitions.lower(column.name()),
                    ColumnSchema.of(seen.size() + 1, column.name(), type, column.nullable()));
            if (column.keyPlace() > 0) {
                key.put(column.keyPlace(), new KeyColumn(column.name(), false));
            }
        }
        List<KeySchema> keys = key.isEmpty() || !wholeKey
                ? List.of()
                : List.of(new KeySchema(id + 1, "PK_" + name, true, true, List.copyOf(key.values())));
        return new TableSchema(
                id,
                database,
                schema,
                name,
                schema.equalsIgnoreCase("dbo") ? name : schema + "." + name,
                TableKind.USER,
                List.copyOf(seen.values()),
                keys,
                List.of(),
                List.of(),
                List.of());
    }

    /** Whether aul has not made a table. */
    static boolean isForeign(TableSchema table, ServerStore store) {
        return table.isDurable() && store.database(table.database()).isForeign(table);
    }

    /** Rows of a table that aul has not made are found by its primary key, if that is one integer. */
    static void requireRowNumber(Change change, ServerStore store) {
        TableSchema table = change.target();
        if (!(change instanceof Change.Insert) && TableKeys.rowNumberColumn(table) < 0 && isForeign(table, store)) {
            throw StoreErrors.unsupported(
                    "UPDATE, DELETE and MERGE of the table '%s', which was not made through aul and has no primary key of one integer column"
                            .formatted(table.name()));
        }
    }

    /** The catalogue with these tables in the place of those that were found before. */
    static Database with(Database own, Map<String, TableSchema> tables) {
        Map<String, TableSchema> all = new HashMap<>(own.tables());
        all.putAll(tables);
        int nextId = tables.values().stream()
                .flatMap(table -> Stream.concat(
                        Stream.of(table.objectId()), table.keys().stream().map(KeySchema::objectId)))
                .mapToInt(id -> id + 1)
                .max()
                .orElse(0);
        return new Database(
                own.name(),
                own.schemas(),
                all,
                own.types(),
                own.sequences(),
                own.synonyms(),
                Math.max(own.nextObjectId(), nextId));
    }

    static Database without(Database all, Map<String, TableSchema> tables) {
        Map<String, TableSchema> own = new HashMap<>(all.tables());
        own.entrySet().removeIf(entry -> entry.getValue().equals(tables.get(entry.getKey())));
        return new Database(
                all.name(), all.schemas(), own, all.types(), all.sequences(), all.synonyms(), all.nextObjectId());
    }
}
