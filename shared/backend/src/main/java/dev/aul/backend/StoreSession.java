package dev.aul.backend;

import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.SqlException;
import dev.aul.language.functions.EvalContext;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Rel;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One client session on a store: its transaction, temporary tables and open reads. Used by one thread at a time, any
 * thread; {@link #interrupt} alone may be called from another. Statements are atomic: a failed one leaves no trace and
 * the transaction lives on. Errors are {@code SqlException}s.
 */
public interface StoreSession extends AutoCloseable {
    /** The catalogue with this session's own uncommitted definitions. */
    StoreCatalog catalog();

    void use(String database);

    /** Runs a query; rows are in the Java form of the query's columns. The caller closes it. */
    RowStream query(Rel.Query query, @Nullable Object[] slots, EvalContext context);

    /** Whole rows of a small table, in no order: for the program's own tables, which no client's statement reads. */
    List<@Nullable Object[]> rows(TableSchema table);

    /**
     * Runs a change as one atomic statement. Constraints (keys, NOT NULL, CHECK, FOREIGN KEY with its actions) are kept
     * by the store; triggers are the caller's, who asks for images.
     */
    ChangeResult apply(Change change, @Nullable Object[] slots, EvalContext context, boolean images);

    /**
     * Runs changes that read nothing from each other as one, in the open transaction, when the store gains by that and the
     * caller undoes the transaction if one fails: null when it does not gain, and then nothing was done.
     *
     * @param context of each change
     * @param commit the store's transaction is to be committed behind them; {@link #commit} must still follow
     */
    default @Nullable Together together(
            List<Change> changes, @Nullable Object[] slots, Supplier<EvalContext> context, boolean commit) {
        return null;
    }

    /**
     * What became of changes that were run together: those that are done, from the first; a failure is the next one's, or
     * that of the commit when all are done. Without a failure the others were not tried.
     */
    record Together(List<ChangeResult> done, @Nullable SqlException failure, boolean committed) {}

    void truncate(TableSchema table);

    boolean inTransaction();

    /** Starts a transaction; on SQLite nothing is locked before the first write or locking read. */
    void begin(String isolation);

    void commit();

    /** Undoes everything but rows of table variables and used identity values. */
    void rollback();

    void savepoint(String name);

    void rollbackTo(String name);

    /** Changes a definition; inside a transaction it is undone with it. */
    void define(Definition definition);

    /** Makes a #temp table, table variable or table of system rows on this session's connection, with rows. */
    void createTemporary(TableSchema table, List<@Nullable Object[]> rows);

    void dropTemporary(TableSchema table);

    /** The last identity value given out for a table, its seed minus increment before the first; null without identity. */
    @Nullable
    Long currentIdentity(TableSchema table);

    void reseed(TableSchema table, long value);

    /** The next value of a sequence; not undone by a rollback. */
    long nextSequenceValue(String database, String schema, String name);

    /** Stops the running statement, from any thread; it fails with {@link Interrupted}. */
    void interrupt();

    /**
     * The session's reads wait for a client that has not read for so long. Throws SqlException when others need what they
     * hold: the writer (1205) or room in the write-ahead log (3967).
     */
    void stalled(long millis);

    /** A request begins: an interrupt of the one before it is forgotten. */
    void ready();

    /** Ends transaction, reads and temporary tables, as RESETCONNECTION does. */
    void reset();

    @Override
    void close();

    /** A forward-only read. */
    interface RowStream extends AutoCloseable {
        boolean next();

        /** The current row's value in Java form. */
        @Nullable
        Object value(int column);

        @Override
        void close();
    }

    /**
     * What a change did.
     *
     * @param rows inserted, updated or deleted rows
     * @param output rows of the OUTPUT clause without INTO
     * @param images of whole rows when asked for
     * @param lastIdentity the last identity value made or given by this statement, null when none
     * @param slots whether assignments to variables were made (UPDATE SET @v = ..): the values, by slot index
     */
    record ChangeResult(
            long rows,
            List<@Nullable Object[]> output,
            List<Image> images,
            @Nullable Long lastIdentity,
            java.util.Map<Integer, @Nullable Object> slots) {}

    /** A whole row before and after the change: null before an INSERT and after a DELETE. */
    @SuppressWarnings("ArrayRecordComponent")
    record Image(
            @Nullable Object @Nullable [] before, @Nullable Object @Nullable [] after) {}

    /** The running statement was interrupted. */
    final class Interrupted extends RuntimeException {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        public Interrupted() {
            super("interrupted", null, false, false);
        }
    }
}
