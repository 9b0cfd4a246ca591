package dev.aul.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aul.testkit.servers.MariaDbServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The examples' tests give the same answers on MariaDB. */
@Timeout(300)
class MysqlExamplesTest {
    @Test
    void allTestsOfTheExamplesPass() {
        try (var server = MariaDbServer.start()) {
            String[] arguments = {
                "test", "../../procedures", "--storage", "mysql", "--storage-uri", server.uri("examples_")
            };
            var out = new StringWriter();
            int status =
                    Main.commandLine(arguments).setOut(new PrintWriter(out)).execute(arguments);
            assertEquals(0, status, out.toString());
        }
    }
}
