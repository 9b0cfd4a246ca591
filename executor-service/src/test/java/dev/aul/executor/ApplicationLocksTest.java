package dev.aul.executor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** sp_getapplock among sessions. */
class ApplicationLocksTest {
    @TempDir
    Path folder;

    private TestServer server;
    private TestServer.Client one;
    private TestServer.Client two;

    @BeforeEach
    void connect() throws Exception {
        server = new TestServer(folder);
        one = server.connect("master");
        two = server.connect("master");
    }

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    @Test
    void aLockOfATransactionGoesWithIt() throws Exception {
        one.run("BEGIN TRAN");
        assertEquals(0, take(one, "r", "Exclusive", "Transaction", 0));
        assertEquals(-1, take(two, "r", "Shared", "Session", 0));
        assertEquals(0, take(two, "R", "Shared", "Session", 0));
        one.run("COMMIT");
        assertEquals(0, take(two, "r", "Shared", "Session", 0));
    }

    @Test
    void aLockOfASessionStaysUntilItIsReleased() throws Exception {
        assertEquals(0, take(one, "r", "Exclusive", "Session", 0));
        one.run("BEGIN TRAN ROLLBACK");
        assertEquals(-1, take(two, "r", "IntentShared", "Session", 0));
        assertEquals(
                List.of("columns m nvarchar(32), t smallint", "row [Exclusive, 1]", "done SELECT 1"),
                one.run(
                        "SELECT APPLOCK_MODE('public', 'r', 'Session') m, APPLOCK_TEST('public', 'r', 'Update', 'Session') t"));
        assertEquals(
                List.of("columns m nvarchar(32), t smallint", "row [NoLock, 0]", "done SELECT 1"),
                two.run(
                        "SELECT APPLOCK_MODE('public', 'r', 'Session') m, APPLOCK_TEST('public', 'r', 'Update', 'Session') t"));
        one.run("EXEC sp_releaseapplock @Resource = 'r', @LockOwner = 'Session'");
        assertEquals(0, take(two, "r", "Exclusive", "Session", 0));
    }

    @Test
    void aWaiterGetsTheLockWhenItIsGivenBack() throws Exception {
        assertEquals(0, take(one, "r", "Update", "Session", 0));
        var waiting = CompletableFuture.supplyAsync(() -> unchecked(two, "r", "Update"));
        one.run("WAITFOR DELAY '00:00:00.050' EXEC sp_releaseapplock 'r', 'Session'");
        assertEquals(1, waiting.get(10, TimeUnit.SECONDS));
    }

    @Test
    void whoeverClosesACircleIsTurnedAway() throws Exception {
        take(one, "a", "Exclusive", "Session", 0);
        take(two, "b", "Exclusive", "Session", 0);
        var waiting = CompletableFuture.supplyAsync(() -> unchecked(one, "b", "Exclusive"));
        int status = take(two, "a", "Exclusive", "Session", 10_000);
        if (status == -3) {
            two.run("EXEC sp_releaseapplock 'b', 'Session'");
            assertEquals(1, waiting.get(10, TimeUnit.SECONDS));
        } else {
            assertEquals(-3, waiting.get(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void aClosedSessionLeavesNoLock() throws Exception {
        take(one, "r", "Exclusive", "Session", 0);
        one.close();
        assertTrue(take(two, "r", "Exclusive", "Session", 10_000) >= 0);
    }

    @Test
    void wrongUseIsTold() throws Exception {
        assertEquals(
                List.of(
                        "error 3918 16 line 0 in sp_getapplock: The statement or function must be executed in the "
                                + "context of a user transaction.",
                        "status -999",
                        "done-proc EXECUTE",
                        "error 1225 16 line 0 in sp_getapplock: An invalid application lock mode was passed to sp_getapplock.",
                        "status -999",
                        "done-proc EXECUTE",
                        "error 1223 16 line 0 in sp_releaseapplock: Cannot release the application lock (Database "
                                + "Principal: 'public', Resource: 'r') because it is not currently held.",
                        "status -999",
                        "done-proc EXECUTE"),
                one.run(
                        "EXEC sp_getapplock 'r', 'Shared' EXEC sp_getapplock 'r', 'Big' EXEC sp_releaseapplock 'r', 'Session'"));
    }

    private static int unchecked(TestServer.Client client, String resource, String mode) {
        try {
            return take(client, resource, mode, "Session", 10_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int take(TestServer.Client client, String resource, String mode, String owner, int timeout)
            throws InterruptedException {
        var row = client
                .run("DECLARE @s int EXEC @s = sp_getapplock '%s', '%s', '%s', %d SELECT @s s"
                        .formatted(resource, mode, owner, timeout))
                .stream()
                .filter(line -> line.startsWith("row ["))
                .findFirst()
                .orElseThrow();
        return Integer.parseInt(row.substring("row [".length(), row.length() - 1));
    }
}
