package dev.aul.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.sqlserver.jdbc.SQLServerBulkCopy;
import com.microsoft.sqlserver.jdbc.SQLServerException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Types;
import javax.sql.rowset.RowSetProvider;
import org.junit.jupiter.api.Test;

/** What Microsoft's JDBC driver finds at a node with the examples. */
abstract class MssqlJdbcContract {
    abstract int port();

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:sqlserver://127.0.0.1:%d;database=salesdb;trustServerCertificate=true".formatted(port()),
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
        var url = "jdbc:sqlserver://127.0.0.1:%d;trustServerCertificate=true".formatted(port());
        var error = assertThrows(SQLServerException.class, () -> DriverManager.getConnection(url, "sa", "wrong"));
        assertEquals(18456, error.getErrorCode());
    }

    @Test
    void aTimeoutEndsTheStatementAndNotTheConnection() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.setQueryTimeout(1);
            assertThrows(SQLTimeoutException.class, () -> statement.execute("WAITFOR DELAY '00:01:00'"));
            try (var rows = statement.executeQuery("SELECT 1")) {
                assertTrue(rows.next());
            }
        }
    }

    @Test
    void bulkCopyLoadsRows() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var copy = new SQLServerBulkCopy(connection)) {
            statement.execute("CREATE TABLE #copy (Id int NOT NULL, Name nvarchar(20) NULL, Price decimal(9,2) NULL)");
            try (var rows =
                    statement.executeQuery("SELECT 7 AS Id, N'seven' AS Name, CAST(1.25 AS decimal(9,2)) AS Price")) {
                var cached = RowSetProvider.newFactory().createCachedRowSet();
                cached.populate(rows);
                copy.setDestinationTableName("#copy");
                copy.writeToServer(cached);
            }
            try (var rows = statement.executeQuery("SELECT Name, Price FROM #copy WHERE Id = 7")) {
                assertTrue(rows.next());
                assertEquals("seven", rows.getString(1));
                assertEquals(new BigDecimal("1.25"), rows.getBigDecimal(2));
            }
        }
    }
}
