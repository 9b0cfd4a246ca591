package dev.aul.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.sqlserver.jdbc.SQLServerException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Types;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Microsoft's JDBC driver against a node. */
class MssqlJdbcTest {
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

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:sqlserver://127.0.0.1:%d;database=salesdb;trustServerCertificate=true".formatted(node.tdsPort()),
                "sa",
                TestNode.PASSWORD);
    }

    @Test
    void plainStatementReturnsTypedRows() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT 1 AS n, N'naïve' AS s, CAST(1.50 AS decimal(5,2)) AS d, CAST(NULL AS int) AS nothing")) {
            assertTrue(rows.next());
            assertEquals(1, rows.getInt("n"));
            assertEquals("naïve", rows.getString("s"));
            assertEquals(new BigDecimal("1.50"), rows.getBigDecimal("d"));
            assertEquals(0, rows.getInt("nothing"));
            assertTrue(rows.wasNull());
            assertEquals("decimal", rows.getMetaData().getColumnTypeName(3));
            assertFalse(rows.next());
        }
    }

    @Test
    void preparedStatementRunsAgainByItsHandle() throws SQLException {
        try (var connection = connect();
                var statement = connection.prepareStatement("SELECT Name FROM dbo.Customers WHERE CustomerId = ?")) {
            for (int round = 0; round < 4; round++) {
                statement.setInt(1, 1);
                try (var rows = statement.executeQuery()) {
                    assertTrue(rows.next());
                    assertEquals("Ada Lovelace", rows.getString(1));
                }
            }
        }
    }

    @Test
    void callableReturnsOutputParameterAndReturnCode() throws SQLException {
        try (var connection = connect();
                var call = connection.prepareCall("{? = call dbo.CountOrders(?, ?)}")) {
            call.registerOutParameter(1, Types.INTEGER);
            call.setInt(2, 1);
            call.registerOutParameter(3, Types.INTEGER);
            call.execute();
            assertEquals(2, call.getInt(3));
            assertEquals(0, call.getInt(1));
        }
    }

    @Test
    void callableReturnsSeveralResultSets() throws SQLException {
        try (var connection = connect();
                var call = connection.prepareCall("{call dbo.GetOrder(?)}")) {
            call.setInt(1, 1000);
            assertTrue(call.execute());
            try (var head = call.getResultSet()) {
                assertTrue(head.next());
                assertEquals("Ada Lovelace", head.getString("Customer"));
            }
            assertTrue(call.getMoreResults());
            try (var lines = call.getResultSet()) {
                assertTrue(lines.next());
                assertTrue(lines.next());
                assertFalse(lines.next());
            }
        }
    }

    @Test
    void errorHasItsNumberStateAndLine() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            // The columns come before the error, as from SQL Server: this driver raises it when it reads the first row.
            assertTrue(statement.execute("DECLARE @x int\nSELECT 1/0"));
            var rows = statement.getResultSet();
            var error = assertThrows(SQLServerException.class, rows::next);
            assertEquals(8134, error.getErrorCode());
            assertEquals(
                    "Divide by zero error encountered.",
                    error.getSQLServerError().getErrorMessage());
            assertEquals(2, error.getSQLServerError().getLineNumber());
            assertEquals(16, error.getSQLServerError().getErrorSeverity());
        }
    }

    @Test
    void rolledBackTransactionLeavesNothing() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate("UPDATE dbo.Customers SET Name = N'Nobody' WHERE CustomerId = 2");
            connection.rollback();
            connection.setAutoCommit(true);
            try (var rows = statement.executeQuery("SELECT Name FROM dbo.Customers WHERE CustomerId = 2")) {
                assertTrue(rows.next());
                assertEquals("Jürgen Müller", rows.getString(1));
            }
        }
    }

    @Test
    void wrongPasswordIs18456() {
        var url = "jdbc:sqlserver://127.0.0.1:%d;trustServerCertificate=true".formatted(node.tdsPort());
        var error = assertThrows(SQLServerException.class, () -> DriverManager.getConnection(url, "sa", "wrong"));
        assertEquals(18456, error.getErrorCode());
    }
}
