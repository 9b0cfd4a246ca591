package dev.aul.backend.server;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;

/** A statement that writes rows of one table: equal ones may be run together. */
public interface RowStatement {
    /** Whether rows of both may be written in one go. */
    boolean isLike(RowStatement other);

    /** What is sent for one row. */
    String text();

    /** Writes rows, in their order. */
    Future<?> run(SqlConnection connection, List<Tuple> rows);
}
