package dev.aul.backend.server;

import dev.aul.backend.rows.TableKeys.Index;
import dev.aul.dialect.scan.Spelling;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.routine.Condition;
import dev.aul.language.types.SqlType;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What differs between database servers: driver, SQL text, form of values, errors. Thread-safe. */
public interface ServerDialect {
    /** The server's name in messages. */
    String name();

    /** The kind of storage, as settings name it. */
    String kind();

    /** The same server, where {@code prefix} begins the name of each schema that holds data. */
    ServerDialect prefixed(String prefix);

    /** A new connection. Throws IllegalArgumentException when the URI is none of this server's. */
    Future<? extends SqlConnection> connect(Vertx vertx, ServerSettings settings);

    /** Asks the server to stop what runs on a connection. */
    Future<Void> cancel(SqlConnection connection);

    Spelling spelling();

    /** A value in Java form as the driver takes it, in its stored form or as its key. */
    @Nullable
    Object bind(@Nullable Object value, SqlType type, boolean key);

    /** A value of a row in Java form. */
    @Nullable
    Object load(Row row, int column, SqlType type);

    /** The version of the form that values are stored in. */
    int formVersion();

    /** Starts a transaction of a T-SQL isolation level. */
    String begin(String isolation);

    /** Ends a transaction. */
    default String commit() {
        return "COMMIT";
    }

    /** Undoes a transaction; also after one that the server has undone itself. */
    default String rollback() {
        return "ROLLBACK";
    }

    /** Whether a cursor outlives the statement that opened it without a transaction. */
    default boolean keepsCursors() {
        return false;
    }

    /** Whether definitions are part of a transaction; else each commits by itself. */
    default boolean definesInTransactions() {
        return true;
    }

    /** The first rows of a select, for reads that are mostly small; null when a cursor costs no more. */
    default @Nullable String first(String select, int rows) {
        return null;
    }

    /** How long statements of the connection wait for locks: -1 for ever. */
    String lockTimeout(long millis);

    /** Whether places have numbers; else they count as they stand in the text. */
    boolean numbersPlaces();

    /** Whether what is sent behind a failed statement of a transaction does nothing, COMMIT neither. */
    default boolean stopsAtFailure() {
        return false;
    }

    /** A parameter's place, counted from 1. */
    String place(int number);

    /**
     * Makes the internal schema and its tables where they are missing; harmless when run again or by two nodes: {@code
     * meta(name, value)}, {@code catalog(db, kind, name, body)} and {@code counter(db, name, value)}, of texts but for the
     * counter's value.
     */
    List<String> install();

    /** The name of a table of the internal schema. */
    String internal(String table);

    /** An INSERT of these columns into an internal table that replaces the row with the same key. */
    String upsert(String table, List<String> key, List<String> values);

    /** Asks for the lock of the one node that uses the store: a row with 1 when the connection has it now. */
    String claim();

    /** Waits until no other transaction changes definitions of a database, and keeps them out until this one ends. */
    String lockDefinitions(String database);

    List<String> createSchema(String database, String schema);

    /** Drops a schema with all it holds. */
    List<String> dropSchema(String database, String schema);

    String createTable(TableSchema table);

    /** A select of 1 when a table's name is taken; asked where definitions commit by themselves. */
    default String taken(TableSchema table) {
        throw new UnsupportedOperationException();
    }

    /** A select of 1 when the name of a new schema is taken; asked where definitions commit by themselves. */
    default String taken(String database, String schema) {
        throw new UnsupportedOperationException();
    }

    /**
     * Where definitions commit by themselves: gives a table its successor in one step and keeps it as {@code old}, or takes
     * that back.
     */
    default String swap(TableSchema from, TableSchema old, TableSchema successor, TableSchema to) {
        throw new UnsupportedOperationException();
    }

    /** A table's name on the server, without its schema. */
    String nameOf(TableSchema table);

    /**
     * Asks for the columns of all tables in a schema, by table and place: table, column, the type in the server's words,
     * precision and scale or 0, 1 when it may be NULL, its place in the primary key or 0.
     */
    String columns(String database, String schema);

    /** The T-SQL type of a column that aul has not made; null when values of its type have no form here. */
    @Nullable
    SqlType foreignType(String type, int precision, int scale);

    String dropTable(TableSchema table);

    /** Gives a table the place that it has under another schema or physical name. */
    List<String> moveTable(TableSchema from, TableSchema to);

    /** Makes an index; {@code filter} is the bound form of its filter. Throws SqlException when it cannot be had. */
    List<String> createIndex(TableSchema table, Index index, @Nullable Condition filter);

    String dropIndex(TableSchema table, Index index);

    /** The index that a server's constraint name means; null when it is none of the table's. */
    @Nullable
    Index index(TableSchema table, String constraint);

    String truncate(TableSchema table);

    /** Whole rows in the order of columns, each value with its key behind it; {@code numbered}: first the row's number. */
    RowStatement insert(TableSchema table, boolean numbered);

    /** Some columns, as in an insert, of the row whose number is the last parameter. */
    RowStatement update(TableSchema table, List<Integer> ordinals);

    /** The row of a number. */
    RowStatement delete(TableSchema table);

    /** A select of 1 that finds a row by key values and keeps it from being deleted until the transaction ends. */
    String keepParent(TableSchema table, List<Integer> ordinals);

    /** A value in Java form as the server's messages write it, or its key. */
    String text(@Nullable Object value, SqlType type);

    /** The values of a key as the server's messages write them. */
    String keyText(List<String> values);

    /** What a failed statement means. */
    ServerFailure failure(Throwable thrown);
}
