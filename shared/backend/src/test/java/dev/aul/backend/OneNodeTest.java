package dev.aul.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aul.backend.server.ServerSettings;
import dev.aul.language.errors.SqlException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A server's store is one node's at a time. */
class OneNodeTest {
    private static final int TIMEOUT_MILLIS = 1_000;

    @Test
    void postgresRefusesASecondNode() {
        refusesASecondNode(PostgresServer.database(), PostgresServer::open);
    }

    @Test
    void mysqlRefusesASecondNode() {
        refusesASecondNode(MysqlServer.database(), MysqlServer::open);
    }

    private static void refusesASecondNode(String uri, Function<ServerSettings, Store> open) {
        var settings = new ServerSettings(uri, 4, TIMEOUT_MILLIS, TIMEOUT_MILLIS * 10, 1000, 100, "tenant_");
        try (var first = open.apply(settings)) {
            var refused = assertThrows(SqlException.class, () -> open.apply(settings));
            assertEquals(40613, refused.error().number());
            assertTrue(
                    refused.error()
                            .message()
                            .endsWith(" is used by another node, and one at a time can use it."
                                    + " Stop that node, or give this one a database of its own."),
                    refused.error().message());
            assertTrue(first.databases().contains("master"));
        }
        try (var next = open.apply(settings)) {
            assertTrue(next.databases().contains("master"));
        }
    }
}
