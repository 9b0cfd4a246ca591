package dev.aul.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The examples' tests give the same answers on PostgreSQL. */
@Timeout(300)
class PostgresExamplesTest {
    @Test
    void allTestsOfTheExamplesPass() throws IOException {
        try (var server = EmbeddedPostgres.start()) {
            String[] arguments = {
                "test",
                "../../procedures",
                "--storage",
                "postgres",
                "--storage-uri",
                "postgresql://postgres@127.0.0.1:" + server.getPort() + "/postgres"
            };
            var out = new StringWriter();
            int status =
                    Main.commandLine(arguments).setOut(new PrintWriter(out)).execute(arguments);
            assertEquals(0, status, out.toString());
        }
    }

    @Test
    void aMissingAddressIsOneLine() {
        var err = new StringWriter();
        String[] arguments = {"serve", "--storage", "postgres", "--data", "target/no-server", "--tds-port", "0"};
        assertEquals(1, Main.commandLine(arguments).setErr(new PrintWriter(err)).execute(arguments));
        assertEquals(
                "aul: cannot start: storage postgres needs --storage-uri postgresql://user:password@host:port/database",
                err.toString().trim());
    }
}
