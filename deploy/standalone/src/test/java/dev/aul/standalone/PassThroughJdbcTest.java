package dev.aul.standalone;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Microsoft's JDBC driver against a node that passes everything on. */
class PassThroughJdbcTest extends MssqlJdbcContract {
    @TempDir
    static Path folder;

    private static Node server;
    private static Node node;

    @BeforeAll
    static void start() {
        server = TestNode.start(folder.resolve("server"));
        node = TestNode.passingOn(folder.resolve("node"), server);
    }

    @AfterAll
    static void stop() {
        node.close();
        server.close();
    }

    @Override
    int port() {
        return node.tdsPort();
    }
}
