package dev.aul.backend.mysql;

import dev.aul.backend.rows.StoreErrors;
import dev.aul.backend.rows.TableKeys;
import dev.aul.backend.rows.TableKeys.Index;
import dev.aul.backend.server.RowStatement;
import dev.aul.backend.server.ServerDialect;
import dev.aul.backend.server.ServerFailure;
import dev.aul.backend.server.ServerSettings;
import dev.aul.dialect.mysql.MysqlForm;
import dev.aul.dialect.mysql.MysqlIndex;
import dev.aul.dialect.mysql.MysqlLayout;
import dev.aul.dialect.mysql.MysqlNames;
import dev.aul.dialect.mysql.MysqlSpelling;
import dev.aul.dialect.scan.ScanWriter;
import dev.aul.dialect.scan.Spelling;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.SqlError.Fate;
import dev.aul.language.routine.Condition;
import dev.aul.language.types.SqlType;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.data.Numeric;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** MySQL 8 and MariaDB 10.11 or newer. */
final class MysqlDialect implements ServerDialect {
    private static final long FOR_EVER_SECONDS = 31_536_000;
    private static final String AUTOCOMMIT = "; SET autocommit = 1; DO RELEASE_ALL_LOCKS()";

    private final MysqlConnections connections;
    private final MysqlNames names;
    private final MysqlSpelling spelling;
    private final MysqlLayout layout;

    /** {@code prefix}: what else begins the names of databases, behind the prefix of the connections. */
    MysqlDialect(MysqlConnections connections, String prefix) {
        this.connections = connections;
        this.names = new MysqlNames(connections.prefix(), prefix);
        this.spelling = new MysqlSpelling(names);
        this.layout = new MysqlLayout(names);
    }

    @Override
    public ServerDialect prefixed(String prefix) {
        return new MysqlDialect(connections, prefix);
    }

    @Override
    public String kind() {
        return "mysql";
    }

    @Override
    public String name() {
        return "MySQL";
    }

    @Override
    public Future<? extends SqlConnection> connect(Vertx vertx, ServerSettings settings) {
        return connections.connect();
    }

    @Override
    public Future<Void> cancel(SqlConnection connection) {
        return connections.cancel(connection);
    }

    @Override
    public Spelling spelling() {
        return spelling;
    }

    @Override
    public @Nullable Object bind(@Nullable Object value, SqlType type, boolean key) {
        Object stored = key ? MysqlForm.key(value, type) : MysqlForm.store(value, type);
        return stored instanceof byte[] bytes ? Buffer.buffer(bytes) : stored;
    }

    @Override
    public @Nullable Object load(Row row, int column, SqlType type) {
        Object stored = row.getValue(column);
        return switch (stored) {
            case null -> null;
            case Buffer buffer -> MysqlForm.load(buffer.getBytes(), type);
            case Numeric number -> MysqlForm.load(number.bigDecimalValue(), type);
            default -> MysqlForm.load(stored, type);
        };
    }

    @Override
    public int formVersion() {
        return MysqlForm.VERSION;
    }

    /**
     * autocommit is off until the end: a deadlock's victim loses its transaction at once, and what was sent behind must not
     * commit by itself. T-SQL's REPEATABLE READ holds locks as InnoDB does under SERIALIZABLE only.
     */
    @Override
    public String begin(String isolation) {
        return "SET autocommit = 0"
                + switch (isolation) {
                    case "READ UNCOMMITTED" -> "; SET TRANSACTION ISOLATION LEVEL READ UNCOMMITTED";
                    case "REPEATABLE READ", "SERIALIZABLE" -> "; SET TRANSACTION ISOLATION LEVEL SERIALIZABLE";
                    case "SNAPSHOT" -> "; SET TRANSACTION ISOLATION LEVEL " + snapshot();
                    default -> "";
                };
    }

    private String snapshot() {
        if (!connections.conflicts()) {
            throw StoreErrors.error(
                    3952,
                    16,
                    "Snapshot isolation needs a server that refuses to change rows newer than the snapshot: MariaDB with"
                            + " innodb_snapshot_isolation. Use READ COMMITTED or SERIALIZABLE on this one.",
                    Fate.STATEMENT);
        }
        return "REPEATABLE READ";
    }

    @Override
    public String commit() {
        return "COMMIT" + AUTOCOMMIT;
    }

    @Override
    public String rollback() {
        return "ROLLBACK" + AUTOCOMMIT;
    }

    @Override
    public boolean keepsCursors() {
        return true;
    }

    @Override
    public boolean definesInTransactions() {
        return false;
    }

    /** MySQL counts seconds: a part of one is a whole one. */
    @Override
    public String lockTimeout(long millis) {
        long seconds = millis < 0 ? FOR_EVER_SECONDS : (millis + 999) / 1000;
        return "SET SESSION innodb_lock_wait_timeout = " + seconds + ", lock_wait_timeout = " + Math.max(1, seconds);
    }

    @Override
    public boolean numbersPlaces() {
        return false;
    }

    @Override
    public String place(int number) {
        return "?";
    }

    @Override
    public List<String> install() {
        String name = " varchar(400) NOT NULL";
        String database = "db varchar(128) NOT NULL, ";
        return List.of(
                "SELECT GET_LOCK('" + names.lock("") + "', " + FOR_EVER_SECONDS + ")",
                "CREATE DATABASE IF NOT EXISTS " + names.internal() + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
                "CREATE TABLE IF NOT EXISTS " + internal("meta") + " (name" + name
                        + " PRIMARY KEY, value longtext NOT NULL) ENGINE=InnoDB",
                "CREATE TABLE IF NOT EXISTS " + internal("catalog") + " (" + database
                        + "kind varchar(40) NOT NULL, name" + name
                        + ", body longtext NOT NULL, PRIMARY KEY (db, kind, name)) ENGINE=InnoDB",
                "CREATE TABLE IF NOT EXISTS " + internal("counter") + " (" + database + "name" + name
                        + ", value bigint NOT NULL, PRIMARY KEY (db, name)) ENGINE=InnoDB");
    }

    @Override
    public String internal(String table) {
        return names.internal(table);
    }

    @Override
    public String upsert(String table, List<String> key, List<String> values) {
        List<String> columns = Stream.concat(key.stream(), values.stream()).toList();
        String sets =
                values.stream().map(value -> value + " = VALUES(" + value + ")").collect(Collectors.joining(", "));
        return "INSERT INTO " + internal(table) + " (" + String.join(", ", columns) + ") VALUES ("
                + "?, ".repeat(columns.size() - 1) + "?) ON DUPLICATE KEY UPDATE " + sets;
    }

    @Override
    public String claim() {
        return "SELECT GET_LOCK('" + names.lock(" node") + "', 0)";
    }

    @Override
    public String lockDefinitions(String database) {
        return "SELECT GET_LOCK('" + names.lock(database) + "', " + FOR_EVER_SECONDS + ")";
    }

    @Override
    public List<String> createSchema(String database, String schema) {
        return List.of("CREATE DATABASE " + MysqlNames.quote(names.schema(database, schema))
                + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
    }

    @Override
    public List<String> dropSchema(String database, String schema) {
        return List.of("DROP DATABASE IF EXISTS " + MysqlNames.quote(names.schema(database, schema)));
    }

    @Override
    public String createTable(TableSchema table) {
        return layout.createTable(table);
    }

    @Override
    public String taken(TableSchema table) {
        return "SELECT 1 FROM information_schema.tables WHERE table_schema = " + text(names.schema(table))
                + " AND table_name = " + text(MysqlNames.table(table));
    }

    @Override
    public String taken(String database, String schema) {
        return "SELECT 1 FROM information_schema.schemata WHERE schema_name = " + text(names.schema(database, schema));
    }

    private static String text(String name) {
        return "'" + MysqlNames.fit(name).replace("'", "''") + "'";
    }

    @Override
    public String swap(TableSchema from, TableSchema old, TableSchema successor, TableSchema to) {
        return "RENAME TABLE " + names.qualified(from) + " TO " + names.qualified(old) + ", "
                + names.qualified(successor) + " TO " + names.qualified(to);
    }

    /** A cursor is a temporary table on the server. */
    @Override
    public String first(String select, int rows) {
        String lock = select.endsWith(MysqlSpelling.LOCK) ? MysqlSpelling.LOCK : "";
        return select.substring(0, select.length() - lock.length()) + " LIMIT " + rows + lock;
    }

    @Override
    public String nameOf(TableSchema table) {
        return MysqlNames.fit(MysqlNames.table(table));
    }

    @Override
    public String columns(String database, String schema) {
        return MysqlForeign.columns(MysqlNames.fit(names.schema(database, schema)));
    }

    @Override
    public @Nullable SqlType foreignType(String type, int precision, int scale) {
        return MysqlForeign.type(type, precision, scale);
    }

    @Override
    public String dropTable(TableSchema table) {
        return "DROP TABLE IF EXISTS " + names.qualified(table);
    }

    @Override
    public List<String> moveTable(TableSchema from, TableSchema to) {
        String place = names.qualified(from);
        String next = names.qualified(to);
        return place.equals(next) ? List.of() : List.of("RENAME TABLE " + place + " TO " + next);
    }

    @Override
    public List<String> createIndex(TableSchema table, Index index, @Nullable Condition filter) {
        String where =
                filter == null ? null : new ScanWriter(new Marked(names)).literal(table, filter, MysqlIndex::literal);
        if (filter != null && where == null) {
            throw StoreErrors.unsupported("the filter of a unique index '" + index.filter()
                    + "': compare columns with constants, or use IS [NOT] NULL");
        }
        return MysqlLayout.isRowNumber(table, index.name())
                ? List.of()
                : List.of(form(table, index, where).create());
    }

    /** Writes places that no other text is like, to be replaced by literals. */
    private static final class Marked extends MysqlSpelling {
        Marked(MysqlNames names) {
            super(names);
        }

        @Override
        protected String place(int number) {
            return "\u0000" + number + "\u0000";
        }
    }

    private MysqlIndex form(TableSchema table, Index index, @Nullable String where) {
        return new MysqlIndex(names, table, index.name(), index.unique(), index.columns(), where);
    }

    @Override
    public String dropIndex(TableSchema table, Index index) {
        return form(table, index, index.filter()).drop();
    }

    @Override
    public @Nullable Index index(TableSchema table, String constraint) {
        return TableKeys.uniques(table).stream()
                .filter(index -> form(table, index, index.filter()).isCalled(constraint))
                .findFirst()
                .orElse(null);
    }

    /** TRUNCATE would commit. */
    @Override
    public String truncate(TableSchema table) {
        return "DELETE FROM " + names.qualified(table);
    }

    @Override
    public RowStatement insert(TableSchema table, boolean numbered) {
        long keys = table.columns().stream()
                .filter(column -> MysqlForm.hasKey(column.type()))
                .count();
        int width = table.columns().size() + (int) keys + (numbered ? 1 : 0);
        return MysqlRows.Lists.insert(layout.insert(table, numbered), width);
    }

    @Override
    public RowStatement update(TableSchema table, List<Integer> ordinals) {
        return new MysqlRows.Each(layout.update(table, ordinals));
    }

    @Override
    public RowStatement delete(TableSchema table) {
        return MysqlRows.Lists.delete(layout.delete(table));
    }

    @Override
    public String keepParent(TableSchema table, List<Integer> ordinals) {
        String where = IntStream.range(0, ordinals.size())
                .mapToObj(i -> {
                    var column = table.columns().get(ordinals.get(i));
                    return spelling.key(column) + " = " + spelling.parameter(i + 1, column.type(), true);
                })
                .collect(Collectors.joining(" AND "));
        return "SELECT 1 FROM " + spelling.table(table) + " WHERE " + where + " LIMIT 1 LOCK IN SHARE MODE";
    }

    @Override
    public String text(@Nullable Object value, SqlType type) {
        return Objects.toString(MysqlForm.key(value, type));
    }

    @Override
    public String keyText(List<String> values) {
        return String.join("-", values);
    }

    @Override
    public ServerFailure failure(Throwable thrown) {
        return MysqlErrors.of(thrown);
    }
}
