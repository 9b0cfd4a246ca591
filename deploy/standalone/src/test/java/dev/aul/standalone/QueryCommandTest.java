package dev.aul.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code aul query} as it is typed. */
class QueryCommandTest {
    @TempDir
    static Path folder;

    private static Node node;

    @BeforeAll
    static void start() throws IOException {
        node = TestNode.start(folder.resolve("node"));
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private record Run(int status, String out) {}

    private static Run query(String... arguments) {
        return queryAs(TestNode.PASSWORD, arguments);
    }

    private static Run queryAs(String password, String... arguments) {
        var out = new StringWriter();
        var all = new ArrayList<>(List.of("query", "-S", "127.0.0.1," + node.tdsPort(), "-U", "sa", "-P", password));
        all.addAll(List.of(arguments));
        var line = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
        int status = line.execute(all.toArray(String[]::new));
        return new Run(status, out.toString().replace(System.lineSeparator(), "\n"));
    }

    @Test
    void aTableIsDrawn() {
        assertEquals(
                new Run(0, """
                        id  name
                        --  ----
                        1   one
                        22  NULL
                        (2 rows affected)
                        """), query("-Q", "SELECT * FROM (VALUES (1, 'one'), (22, NULL)) v(id, name) ORDER BY id"));
    }

    @Test
    void separatorHeadAndBlanksAreAsAsked() {
        assertEquals(
                new Run(0, "1,one\n22,two\n(2 rows affected)\n"),
                query(
                        "-W",
                        "-s",
                        ",",
                        "-h",
                        "-1",
                        "-Q",
                        "SELECT * FROM (VALUES (1, 'one'), (22, 'two')) v(id, name) ORDER BY id"));
    }

    @Test
    void anErrorEndsTheScriptOnlyWhenAsked() {
        var text = "SELECT 1 / 0 WHERE 1 = 2\nGO\nRAISERROR ('no', 16, 2)\nGO\nPRINT 'after'";
        assertEquals(
                new Run(0, "\n-\n(0 rows affected)\nMsg 50000, Level 16, State 2, Line 1\nno\nafter\n"),
                query("-Q", text));
        assertEquals(
                new Run(1, "\n-\n(0 rows affected)\nMsg 50000, Level 16, State 2, Line 1\nno\n"),
                query("-b", "-Q", text));
    }

    @Test
    void aFileRunsWithItsVariablesIntoAFile() throws IOException {
        var script = Files.writeString(folder.resolve("s.sql"), ":setvar b 2\nPRINT '$(a)$(b)'\nGO 2\n");
        var output = folder.resolve("out.txt");
        assertEquals(new Run(0, ""), query("-i", script.toString(), "-o", output.toString(), "-v", "a=1"));
        assertEquals(List.of("12", "12"), Files.readAllLines(output));
    }

    @Test
    void aWrongPasswordIsOneLineAndStatusOne() {
        var run = queryAs("wrong", "-Q", "SELECT 1");
        assertEquals(1, run.status());
        assertEquals(
                "aul: cannot log in to 127.0.0.1,%d: Login failed for user 'sa'.\n".formatted(node.tdsPort()),
                run.out());
    }
}
