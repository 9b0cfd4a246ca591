package dev.aul.backend.sqlserver;

import dev.aul.tds.ProtocolException;
import dev.aul.tds.client.ConnectOptions;
import dev.aul.tds.client.LoginRefusedException;
import dev.aul.tds.client.TdsConnection;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A real SQL Server behind this node, with one connection for each session. Thread-safe. */
public final class SqlServer implements AutoCloseable {
    private final SqlServerSettings settings;
    private final int databases;
    private final Set<SqlServerSession> sessions = ConcurrentHashMap.newKeySet();

    private SqlServer(SqlServerSettings settings, int databases) {
        this.settings = settings;
        this.databases = databases;
    }

    /** Logs in once. Throws SqlException when that does not succeed. */
    public static SqlServer open(SqlServerSettings settings) {
        try (TdsConnection connection = connect(settings, settings.login())) {
            var counted = connection.batch("SELECT COUNT(*) FROM sys.databases").resultSets();
            Object count =
                    counted.isEmpty() ? 0 : counted.getFirst().rows().getFirst().getFirst();
            return new SqlServer(settings, count instanceof Integer number ? number : 0);
        } catch (IOException e) {
            throw SqlServerErrors.unreachable(settings, e);
        }
    }

    /** The databases that the login of the settings saw at the start. */
    public int databases() {
        return databases;
    }

    /**
     * Opens a connection for one client. Throws SqlException: the server's own error for a database that cannot be
     * opened (4060), 18456 when it refuses the login of the settings, 40613 when it cannot be reached.
     */
    public SqlServerSession connect(String database, ConnectOptions.Client client) {
        TdsConnection connection =
                connect(settings, settings.login().withDatabase(database).withClient(client));
        SqlServerSession session = new SqlServerSession(connection, settings, sessions::remove);
        sessions.add(session);
        return session;
    }

    private static TdsConnection connect(SqlServerSettings settings, ConnectOptions options) {
        try {
            TdsConnection connection = TdsConnection.open(options);
            connection.timeoutMillis(settings.commandTimeoutMillis());
            return connection;
        } catch (LoginRefusedException e) {
            throw SqlServerErrors.refused(settings, e);
        } catch (IOException e) {
            throw SqlServerErrors.unreachable(settings, e);
        } catch (ProtocolException e) {
            throw SqlServerErrors.unreachable(settings, new IOException(e.getMessage(), e));
        }
    }

    @Override
    public void close() {
        sessions.forEach(SqlServerSession::close);
    }
}
