package dev.aul.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aul.tds.client.ConnectOptions;
import dev.aul.tds.client.TdsConnection;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How often a procedure waits for PostgreSQL, once its statements are prepared. */
@Timeout(120)
class RoundTripsTest {
    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;
    private static SlowServer server;
    private static Node node;
    private static TdsConnection client;

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.start();
        server = SlowServer.before(postgres.getPort());
        node = TestNode.start(folder, "postgres", "postgresql://postgres@127.0.0.1:" + server.port() + "/postgres");
        client = TdsConnection.open(ConnectOptions.to(node.host(), node.tdsPort(), "sa", TestNode.PASSWORD));
        batch("CREATE DATABASE Trips");
        batch("USE Trips");
        batch("CREATE TABLE dbo.T (Id int NOT NULL PRIMARY KEY, V int NOT NULL, S varchar(20) NULL);"
                + "CREATE TABLE dbo.L (Id int IDENTITY NOT NULL PRIMARY KEY, V int NOT NULL);"
                + "INSERT dbo.T VALUES (1, 10, 'one'), (2, 20, 'two')");
        batch("CREATE PROCEDURE dbo.Point @Id int AS SELECT V, S FROM dbo.T WHERE Id = @Id");
        batch("CREATE PROCEDURE dbo.Log @V int AS INSERT dbo.L (V) VALUES (@V)");
        batch("CREATE PROCEDURE dbo.Set1 @V int AS UPDATE dbo.T SET V = V + @V, S = 'set' WHERE Id = 1");
        batch("CREATE PROCEDURE dbo.Five @V int AS BEGIN TRAN; INSERT dbo.L (V) VALUES (@V);"
                + " UPDATE dbo.T SET V = V + @V WHERE Id = 1; INSERT dbo.L (V) VALUES (@V);"
                + " UPDATE dbo.T SET V = @V WHERE Id = 2; INSERT dbo.L (V) VALUES (@V); COMMIT");
    }

    @AfterAll
    static void stop() throws IOException {
        client.close();
        node.close();
        server.close();
        postgres.close();
    }

    private static void batch(String text) throws IOException {
        assertEquals(List.of(), client.batch(text).errors());
    }

    /** Of a batch that has run before. */
    private static int trips(String batch) throws IOException {
        for (int i = 0; i < 3; i++) {
            batch(batch);
        }
        server.roundTrips();
        batch(batch);
        return server.roundTrips();
    }

    @Test
    void aPointSelectIsOne() throws IOException {
        assertEquals(1, trips("EXEC dbo.Point 1"));
    }

    @Test
    void anInsertIsOne() throws IOException {
        assertEquals(1, trips("EXEC dbo.Log 1"));
    }

    @Test
    void anUpdateByKeyIsOne() throws IOException {
        assertEquals(1, trips("EXEC dbo.Set1 1"));
    }

    @Test
    void fiveStatementsAreOneWithTheirCommitUnderXactAbort() throws IOException {
        assertEquals(1, trips("SET XACT_ABORT ON; EXEC dbo.Five 1"));
    }

    @Test
    void fiveStatementsThatMayFailAloneAreOneEachAndTheCommit() throws IOException {
        assertEquals(6, trips("SET XACT_ABORT OFF; EXEC dbo.Five 1"));
    }

    @Test
    void insideTryEachIsOne() throws IOException {
        assertEquals(6, trips("SET XACT_ABORT ON; BEGIN TRY EXEC dbo.Five 1 END TRY BEGIN CATCH THROW END CATCH"));
    }
}
