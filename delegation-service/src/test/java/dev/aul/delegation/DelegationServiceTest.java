package dev.aul.delegation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aul.language.catalog.ModuleSchema;
import dev.aul.messages.Codecs;
import dev.aul.messages.modules.FindPaths;
import dev.aul.messages.modules.ModuleSnapshot;
import dev.aul.messages.modules.PathList;
import dev.aul.messages.modules.PathList.Path;
import dev.aul.messages.modules.PathList.ProcedurePath;
import dev.aul.messages.requests.Addresses;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DelegationServiceTest {
    private final Vertx vertx = Vertx.vertx();

    @BeforeEach
    void start() {
        Codecs.register(vertx.eventBus());
        var snapshot = new ModuleSnapshot(
                1,
                Map.of(
                        "shop.dbo.get", module("shop", "Get", "CREATE PROCEDURE Get AS SELECT 1"),
                        "shop.dbo.v", view()),
                Map.of("acme", Map.of("shop.dbo.get", module("shop", "Get", "CREATE PROCEDURE Get AS BEGIN TRAN"))),
                Map.of("dbo.all", module("", "All", "CREATE PROCEDURE [All] AS IF 1 = 1 SELECT 1")));
        vertx.eventBus().consumer(Addresses.REGISTRY, message -> message.reply(snapshot));
        DelegationService.start(vertx, "sqlite", false);
    }

    @AfterEach
    void stop() throws TimeoutException {
        vertx.close().await(10, TimeUnit.SECONDS);
    }

    private static ModuleSchema module(String database, String name, String text) {
        return new ModuleSchema(
                1, ModuleSchema.Kind.PROCEDURE, database, "dbo", name, text, text, 0, false, true, true);
    }

    private static ModuleSchema view() {
        var text = "CREATE VIEW v AS SELECT 1 AS a";
        return new ModuleSchema(2, ModuleSchema.Kind.VIEW, "shop", "dbo", "v", text, text, 0, false, true, true);
    }

    private List<ProcedurePath> paths(FindPaths query) throws TimeoutException {
        return vertx.eventBus()
                .<PathList>request(Addresses.PATHS, query)
                .await(10, TimeUnit.SECONDS)
                .body()
                .paths();
    }

    @Test
    void everyProcedureHasAPathAndAReason() throws TimeoutException {
        assertEquals(
                List.of(
                        new ProcedurePath(
                                "", "dbo", "All", "basic", Path.INTERPRETED, "sqlite holds no native procedures"),
                        new ProcedurePath(
                                "shop", "dbo", "Get", "simple", Path.INTERPRETED, "sqlite holds no native procedures")),
                paths(new FindPaths(null)));
    }

    @Test
    void aTenantsOverrideHasItsOwn() throws TimeoutException {
        assertEquals(
                new ProcedurePath(
                        "shop",
                        "dbo",
                        "Get",
                        "unsupported",
                        Path.INTERPRETED,
                        "line 1: BEGIN TRANSACTION has no native form"),
                paths(new FindPaths("acme")).getLast());
    }
}
