package dev.aul.executor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aul.messages.requests.Request;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What drivers ask beside T-SQL: bulk rows, server cursors, the catalogue. */
class DriversTest {
    @TempDir
    Path folder;

    private TestServer server;
    private TestServer.Client client;

    @BeforeEach
    void connect() throws Exception {
        server = new TestServer(folder);
        client = server.connect("master");
        client.run("CREATE TABLE t (id int PRIMARY KEY, name nvarchar(5) NOT NULL DEFAULT 'none')");
    }

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    @Test
    void bulkRowsFollowTheirAnnouncement() throws Exception {
        client.run("INSERT BULK [dbo].[t] ([id] int, [name] nvarchar(5) COLLATE Latin1_General_CI_AS) WITH (TABLOCK)");
        List<@Nullable Object[]> rows = List.of(new Object[] {1, "one"}, new @Nullable Object[] {2, null});
        assertEquals(List.of("done BULK_INSERT 2"), FrameText.of(client.frames(new Request.BulkRows(List.of(), rows))));
        assertEquals(
                List.of("columns id int, name nvarchar(5)", "row [1, one]", "row [2, none]", "done SELECT 2"),
                client.run("SELECT * FROM t ORDER BY id"));
    }

    @Test
    void bulkRowsThatAreTooLongFail() throws Exception {
        client.run("INSERT BULK t ([id] int, [name] nvarchar(50))");
        List<@Nullable Object[]> rows = new java.util.ArrayList<>();
        rows.add(new Object[] {1, "too long"});
        assertEquals(
                "error 2628 16 line 0: String or binary data would be truncated in table 'master.dbo.t', column 'name'. "
                        + "Truncated value: 'too l'.",
                FrameText.of(client.frames(new Request.BulkRows(List.of(), rows)))
                        .getFirst());
    }

    @Test
    void serverCursorsGiveRowsInPortions() throws Exception {
        client.run("INSERT t (id) VALUES (1), (2), (3)");
        assertEquals(
                List.of(
                        "columns id int",
                        "done-in SELECT 0",
                        "status 0",
                        "done-proc EXECUTE",
                        "columns id int, ROWSTAT int",
                        "row [1, 1]",
                        "row [2, 1]",
                        "done-in SELECT 2",
                        "status 0",
                        "done-proc EXECUTE",
                        "columns id int, ROWSTAT int",
                        "row [3, 1]",
                        "done-in SELECT 1",
                        "status 0",
                        "done-proc EXECUTE"),
                client.run("DECLARE @c int EXEC sp_cursoropen @c OUTPUT, N'SELECT id FROM t ORDER BY id' "
                        + "EXEC sp_cursorfetch @c, 2, 0, 2 EXEC sp_cursorfetch @c, 2, 0, 2"));
    }

    @Test
    void theCatalogueShowsTablesAndTheirKeys() throws Exception {
        assertEquals(
                List.of("row [master, dbo, t, TABLE, null]"),
                rows(client.run("EXEC sp_tables @table_type = '''TABLE'''")));
        assertEquals(
                List.of("row [id, int]", "row [name, nvarchar]"),
                rows(client.run("SELECT COLUMN_NAME, DATA_TYPE FROM INFORMATION_SCHEMA.COLUMNS")));
    }

    @Test
    void aRenamedColumnIsSeenByItsNewName() throws Exception {
        client.run("INSERT t (id) VALUES (1)");
        client.run("EXEC sp_rename 't.name', 'title', 'COLUMN'");
        assertEquals(List.of("row [1, none]"), rows(client.run("SELECT id, title FROM t")));
    }

    private static List<String> rows(List<String> said) {
        return said.stream().filter(line -> line.startsWith("row")).toList();
    }
}
