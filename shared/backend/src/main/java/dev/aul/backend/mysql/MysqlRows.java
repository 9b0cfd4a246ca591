package dev.aul.backend.mysql;

import dev.aul.backend.mysql.MysqlErrors.RowFailure;
import dev.aul.backend.server.RowStatement;
import io.vertx.core.Future;
import io.vertx.mysqlclient.MySQLBatchException;
import io.vertx.mysqlclient.MySQLException;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Writes rows to MySQL. */
sealed interface MysqlRows extends RowStatement {
    @Override
    default boolean isLike(RowStatement other) {
        return equals(other);
    }

    /**
     * Many rows in one statement: in numbers that are powers of 4, so that few texts are prepared.
     *
     * @param head the statement before the list of rows
     * @param one the places of one row
     */
    record Lists(String head, String one, String end) implements MysqlRows {
        private static final int MOST_PLACES = 32_768;

        static Lists insert(String head, int columns) {
            return new Lists(head, "(" + "?, ".repeat(columns - 1) + "?)", "");
        }

        static Lists delete(String head) {
            return new Lists(head + "(", "?", ")");
        }

        @Override
        public String text() {
            return head + one + end;
        }

        @Override
        public Future<?> run(SqlConnection connection, List<Tuple> rows) {
            return from(connection, rows, 0);
        }

        private Future<?> from(SqlConnection connection, List<Tuple> rows, int start) {
            int count = 1;
            int width = Math.max(1, rows.get(start).size());
            while (start + count * 4 <= rows.size() && count * 4 * width <= MOST_PLACES) {
                count *= 4;
            }
            int end = start + count;
            Future<?> written = write(connection, rows.subList(start, end));
            if (count > 1) {
                written = written.recover(e -> isDuplicate(e)
                        ? oneByOne(connection, rows, start, end)
                                .transform(one -> Future.failedFuture(one.failed() ? one.cause() : e))
                        : Future.failedFuture(e));
            } else {
                written = written.recover(e -> Future.failedFuture(new RowFailure(start, e)));
            }
            return end == rows.size() ? written : written.compose(_ -> from(connection, rows, end));
        }

        private Future<?> write(SqlConnection connection, List<Tuple> rows) {
            String text = head + String.join(", ", Collections.nCopies(rows.size(), one)) + end;
            Tuple all = rows.getFirst();
            if (rows.size() > 1) {
                all = Tuple.tuple();
                for (Tuple row : rows) {
                    for (int i = 0; i < row.size(); i++) {
                        all.addValue(row.getValue(i));
                    }
                }
            }
            return connection.preparedQuery(text).execute(all);
        }

        /** MySQL has undone the whole statement, and does not say which row it was. */
        private Future<?> oneByOne(SqlConnection connection, List<Tuple> rows, int row, int end) {
            Future<?> written = write(connection, rows.subList(row, row + 1))
                    .recover(e -> Future.failedFuture(new RowFailure(row, e)));
            return row + 1 == end ? written : written.compose(_ -> oneByOne(connection, rows, row + 1, end));
        }

        private static boolean isDuplicate(Throwable thrown) {
            return thrown instanceof MySQLException error && error.getErrorCode() == MysqlErrors.DUPLICATE;
        }
    }

    /** A statement for each row, all in one flight. */
    record Each(String text) implements MysqlRows {
        @Override
        public Future<?> run(SqlConnection connection, List<Tuple> rows) {
            return connection
                    .preparedQuery(text)
                    .executeBatch(rows)
                    .recover(e -> Future.failedFuture(e instanceof MySQLBatchException batch ? first(batch) : e));
        }

        private static Throwable first(MySQLBatchException batch) {
            int row = Collections.min(batch.getIterationError().keySet());
            return new RowFailure(
                    row, Objects.requireNonNull(batch.getIterationError().get(row)));
        }
    }
}
