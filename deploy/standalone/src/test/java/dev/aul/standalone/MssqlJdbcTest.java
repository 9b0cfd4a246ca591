package dev.aul.standalone;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Microsoft's JDBC driver against a node. */
class MssqlJdbcTest extends MssqlJdbcContract {
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

    @Override
    int port() {
        return node.tdsPort();
    }
}
