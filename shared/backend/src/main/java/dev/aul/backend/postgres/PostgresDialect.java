package dev.aul.backend.postgres;

import dev.aul.backend.rows.StoreErrors;
import dev.aul.backend.rows.TableKeys.Index;
import dev.aul.backend.server.RowStatement;
import dev.aul.backend.server.ServerDialect;
import dev.aul.backend.server.ServerFailure;
import dev.aul.backend.server.ServerSettings;
import dev.aul.dialect.postgres.PostgresForm;
import dev.aul.dialect.postgres.PostgresLayout;
import dev.aul.dialect.postgres.PostgresNames;
import dev.aul.dialect.postgres.PostgresSpelling;
import dev.aul.dialect.postgres.PostgresWrite;
import dev.aul.dialect.scan.ScanWriter;
import dev.aul.dialect.scan.Spelling;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.routine.Condition;
import dev.aul.language.types.SqlType;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.data.Numeric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** PostgreSQL 15 or newer. */
public final class PostgresDialect implements ServerDialect {
    private static final int CACHED_STATEMENTS = 512;
    private static final int CACHED_TEXT = 16_384;
    /** Two numbers that no other program's advisory locks are likely to have. */
    private static final int LOCK_SPACE = 0x61756c;

    private final PostgresNames names;
    private final PostgresSpelling spelling;
    private final PostgresLayout layout;

    /** {@code prefix} begins the name of each schema. */
    public PostgresDialect(String prefix) {
        names = new PostgresNames(prefix);
        spelling = new PostgresSpelling(names);
        layout = new PostgresLayout(names);
    }

    @Override
    public ServerDialect prefixed(String prefix) {
        return new PostgresDialect(prefix);
    }

    @Override
    public String kind() {
        return "postgres";
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public Future<? extends SqlConnection> connect(Vertx vertx, ServerSettings settings) {
        PgConnectOptions options = PgConnectOptions.fromUri(settings.uri());
        options.setCachePreparedStatements(true);
        options.setPreparedStatementCacheMaxSize(CACHED_STATEMENTS);
        options.setPreparedStatementCacheSqlLimit(CACHED_TEXT);
        options.addProperty("application_name", "aul");
        options.addProperty("client_min_messages", "warning");
        return PgConnection.connect(vertx, options);
    }

    @Override
    public Future<Void> cancel(SqlConnection connection) {
        return PgConnection.cast(connection).cancelRequest();
    }

    @Override
    public Spelling spelling() {
        return spelling;
    }

    @Override
    public @Nullable Object bind(@Nullable Object value, SqlType type, boolean key) {
        Object stored = key ? PostgresForm.key(value, type) : PostgresForm.store(value, type);
        return stored instanceof byte[] bytes ? Buffer.buffer(bytes) : stored;
    }

    @Override
    public @Nullable Object load(Row row, int column, SqlType type) {
        Object stored = row.getValue(column);
        return switch (stored) {
            case null -> null;
            case Buffer buffer -> PostgresForm.load(buffer.getBytes(), type);
            case Numeric number -> PostgresForm.load(number.bigDecimalValue(), type);
            default -> PostgresForm.load(stored, type);
        };
    }

    @Override
    public int formVersion() {
        return PostgresForm.VERSION;
    }

    @Override
    public String begin(String isolation) {
        return switch (isolation) {
            case "SERIALIZABLE" -> "BEGIN ISOLATION LEVEL SERIALIZABLE";
            case "REPEATABLE READ", "SNAPSHOT" -> "BEGIN ISOLATION LEVEL REPEATABLE READ";
            default -> "BEGIN ISOLATION LEVEL READ COMMITTED";
        };
    }

    /** PostgreSQL's 0 waits for ever: T-SQL's 0 becomes the shortest wait. */
    @Override
    public String lockTimeout(long millis) {
        return "SET lock_timeout = " + (millis < 0 ? 0 : Math.max(1, millis));
    }

    @Override
    public boolean numbersPlaces() {
        return true;
    }

    @Override
    public boolean stopsAtFailure() {
        return true;
    }

    @Override
    public String place(int number) {
        return "$" + number;
    }

    @Override
    public List<String> install() {
        return List.of(
                "SELECT pg_advisory_xact_lock(" + LOCK_SPACE + ", 0)",
                "CREATE SCHEMA IF NOT EXISTS " + PostgresNames.INTERNAL,
                "CREATE TABLE IF NOT EXISTS " + internal("meta") + " (name text PRIMARY KEY, value text NOT NULL)",
                "CREATE TABLE IF NOT EXISTS " + internal("catalog")
                        + " (db text, kind text, name text, body text NOT NULL, PRIMARY KEY (db, kind, name))",
                "CREATE TABLE IF NOT EXISTS " + internal("counter")
                        + " (db text, name text, value bigint NOT NULL, PRIMARY KEY (db, name))");
    }

    @Override
    public String internal(String table) {
        return PostgresNames.INTERNAL + "." + table;
    }

    @Override
    public String upsert(String table, List<String> key, List<String> values) {
        String columns = Stream.concat(key.stream(), values.stream()).collect(Collectors.joining(", "));
        String places = IntStream.rangeClosed(1, key.size() + values.size())
                .mapToObj(this::place)
                .collect(Collectors.joining(", "));
        String sets =
                values.stream().map(value -> value + " = excluded." + value).collect(Collectors.joining(", "));
        return "INSERT INTO " + internal(table) + " (" + columns + ") VALUES (" + places + ") ON CONFLICT ("
                + String.join(", ", key) + ") DO UPDATE SET " + sets;
    }

    @Override
    public String claim() {
        return "SELECT pg_try_advisory_lock(" + LOCK_SPACE + ", 2)::int::bigint";
    }

    @Override
    public String lockDefinitions(String database) {
        return "SELECT pg_advisory_xact_lock(" + LOCK_SPACE + ", "
                + (database.toLowerCase(java.util.Locale.ROOT).hashCode() | 1) + ")";
    }

    @Override
    public List<String> createSchema(String database, String schema) {
        return List.of("CREATE SCHEMA " + PostgresNames.quote(names.schema(database, schema)));
    }

    @Override
    public List<String> dropSchema(String database, String schema) {
        return List.of("DROP SCHEMA IF EXISTS " + PostgresNames.quote(names.schema(database, schema)) + " CASCADE");
    }

    @Override
    public String createTable(TableSchema table) {
        return layout.createTable(table);
    }

    @Override
    public String nameOf(TableSchema table) {
        return PostgresNames.fit(PostgresNames.table(table));
    }

    @Override
    public String columns(String database, String schema) {
        return PostgresForeign.columns(PostgresNames.fit(names.schema(database, schema)));
    }

    @Override
    public @Nullable SqlType foreignType(String type, int precision, int scale) {
        return PostgresForeign.type(type, precision, scale);
    }

    @Override
    public String dropTable(TableSchema table) {
        return "DROP TABLE IF EXISTS " + names.qualified(table);
    }

    @Override
    public List<String> moveTable(TableSchema from, TableSchema to) {
        List<String> out = new ArrayList<>();
        String schema = names.schema(from.database(), from.schema());
        String target = names.schema(to.database(), to.schema());
        if (!schema.equals(target)) {
            out.add("ALTER TABLE " + names.qualified(from) + " SET SCHEMA " + PostgresNames.quote(target));
        }
        String name = PostgresNames.quote(PostgresNames.table(from));
        String next = PostgresNames.quote(PostgresNames.table(to));
        if (!name.equals(next)) {
            out.add("ALTER TABLE " + PostgresNames.quote(target) + "." + name + " RENAME TO " + next);
        }
        return out;
    }

    @Override
    public List<String> createIndex(TableSchema table, Index index, @Nullable Condition filter) {
        String where = filter == null ? null : new ScanWriter(spelling).literal(table, filter, PostgresLayout::literal);
        if (filter != null && where == null) {
            throw StoreErrors.unsupported("the filter of a unique index '" + index.filter()
                    + "': compare columns with constants, or use IS [NOT] NULL");
        }
        return List.of(layout.createIndex(table, index.name(), index.unique(), index.columns(), where));
    }

    @Override
    public String dropIndex(TableSchema table, Index index) {
        return layout.dropIndex(table, index.name());
    }

    @Override
    public @Nullable Index index(TableSchema table, String constraint) {
        return dev.aul.backend.rows.TableKeys.uniques(table).stream()
                .filter(index -> PostgresNames.index(table, index.name()).equals(constraint))
                .findFirst()
                .orElse(null);
    }

    @Override
    public String truncate(TableSchema table) {
        return "TRUNCATE TABLE " + names.qualified(table);
    }

    @Override
    public RowStatement insert(TableSchema table, boolean numbered) {
        return new PostgresRows(PostgresWrite.insert(names, table, numbered));
    }

    @Override
    public RowStatement update(TableSchema table, List<Integer> ordinals) {
        return new PostgresRows(PostgresWrite.update(names, table, ordinals));
    }

    @Override
    public RowStatement delete(TableSchema table) {
        return new PostgresRows(PostgresWrite.delete(names, table));
    }

    @Override
    public String keepParent(TableSchema table, List<Integer> ordinals) {
        String where = IntStream.range(0, ordinals.size())
                .mapToObj(i -> {
                    var column = table.columns().get(ordinals.get(i));
                    return spelling.key(column) + " = " + spelling.parameter(i + 1, column.type(), true);
                })
                .collect(Collectors.joining(" AND "));
        return "SELECT 1 FROM " + spelling.table(table) + " WHERE " + where + " LIMIT 1 FOR KEY SHARE";
    }

    @Override
    public String text(@Nullable Object value, SqlType type) {
        Object stored = PostgresForm.key(value, type);
        return switch (stored) {
            case null -> "null";
            case byte[] bytes -> "\\x" + HexFormat.of().formatHex(bytes);
            case BigDecimal number -> number.toPlainString();
            default -> Objects.toString(stored);
        };
    }

    @Override
    public String keyText(List<String> values) {
        return String.join(", ", values);
    }

    @Override
    public ServerFailure failure(Throwable thrown) {
        return PostgresErrors.of(thrown);
    }
}
