package dev.aul.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.mssqlclient.MSSQLConnectOptions;
import io.vertx.mssqlclient.MSSQLConnection;
import io.vertx.mssqlclient.MSSQLException;
import io.vertx.sqlclient.Tuple;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** jTDS (TDS 7.1) and the Vert.x client against a node. */
class OtherDriversTest {
    @TempDir
    static Path folder;

    private static Node node;

    @BeforeAll
    static void start() {
        node = TestNode.start(folder);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void jtdsRunsAProcedureAndRollsBack() throws SQLException {
        var url = "jdbc:jtds:sqlserver://127.0.0.1:%d/salesdb".formatted(node.tdsPort());
        try (var connection = DriverManager.getConnection(url, "sa", TestNode.PASSWORD)) {
            try (var call = connection.prepareCall("{? = call dbo.CountOrders(?, ?)}")) {
                call.registerOutParameter(1, Types.INTEGER);
                call.setInt(2, 1);
                call.registerOutParameter(3, Types.INTEGER);
                call.execute();
                assertEquals(0, call.getInt(1));
                assertEquals(2, call.getInt(3));
            }
            try (var statement = connection.createStatement()) {
                var error = assertThrows(SQLException.class, () -> statement.executeQuery("SELECT 1/0"));
                assertEquals(8134, error.getErrorCode());
                connection.setAutoCommit(false);
                statement.executeUpdate("UPDATE dbo.Customers SET Name = N'Nobody' WHERE CustomerId = 1");
                connection.rollback();
                try (var rows = statement.executeQuery("SELECT Name FROM dbo.Customers WHERE CustomerId = 1")) {
                    assertTrue(rows.next());
                    assertEquals("Ada Lovelace", rows.getString(1));
                }
            }
        }
    }

    @Test
    void vertxClientRunsAProcedureAndRollsBack() {
        var vertx = Vertx.vertx();
        try {
            var connection = await(MSSQLConnection.connect(
                    vertx,
                    new MSSQLConnectOptions()
                            .setHost("127.0.0.1")
                            .setPort(node.tdsPort())
                            .setUser("sa")
                            .setPassword(TestNode.PASSWORD)
                            .setDatabase("salesdb")));
            var rows =
                    await(connection.preparedQuery("EXEC dbo.GetCustomer @p1").execute(Tuple.of(3)));
            assertEquals("Grace Hopper", rows.iterator().next().getString("Name"));
            var error = assertThrows(
                    CompletionException.class,
                    () -> await(connection.query("SELECT 1/0").execute()));
            assertEquals(
                    8134,
                    Objects.requireNonNull((MSSQLException) error.getCause()).getErrorCode());
            var transaction = await(connection.begin());
            await(connection
                    .query("UPDATE dbo.Customers SET Name = N'Nobody' WHERE CustomerId = 3")
                    .execute());
            await(transaction.rollback());
            rows = await(connection
                    .query("SELECT Name FROM dbo.Customers WHERE CustomerId = 3")
                    .execute());
            assertEquals("Grace Hopper", rows.iterator().next().getString(0));
        } finally {
            await(vertx.close());
        }
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
