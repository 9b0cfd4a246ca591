package dev.aul.standalone;

import dev.aul.executor.session.ExecutorSettings;
import dev.aul.gateway.GatewayOptions;
import dev.aul.gateway.http.HttpOptions;
import dev.aul.gateway.tds.TdsOptions;
import dev.aul.gateway.tls.TlsOptions;
import dev.aul.language.parse.SqlParser;
import dev.aul.platform.configuration.Configuration;
import dev.aul.platform.configuration.Setting;
import dev.aul.registry.tree.ModuleCache;
import dev.aul.registry.tree.ModuleTree;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The settings as each part of a node takes them.
 *
 * @param data the data folder, which exists
 */
record NodeOptions(Configuration configuration, Path data) {
    private static final int TOKEN_SECONDS = 3600;

    /** Opens the storage that the settings name. */
    Storage storage(Vertx vertx) {
        return new StorageOptions(configuration, data).open(vertx);
    }

    /** False when procedures are the server's own. */
    boolean servesProcedures() {
        return !text(Setting.STORAGE_KIND).equals(StorageOptions.SQL_SERVER);
    }

    ModuleTree procedures() {
        return new ModuleTree(configuration.path(Setting.PROCEDURES_FOLDER));
    }

    ModuleTree overlay() {
        return new ModuleTree(data.resolve("overlay"));
    }

    /** Of this build: its parser's jar, by size and time. Classes in a folder may change under a name: nothing is kept then. */
    ModuleCache moduleCache() {
        var source = SqlParser.class.getProtectionDomain().getCodeSource();
        try {
            var jar = Path.of(source.getLocation().toURI());
            return Files.isRegularFile(jar)
                    ? ModuleCache.open(
                            data.resolve("modules.cache"), Files.size(jar) + " " + Files.getLastModifiedTime(jar))
                    : ModuleCache.none();
        } catch (URISyntaxException | IOException e) {
            return ModuleCache.none();
        }
    }

    boolean allowDdl() {
        return configuration.flag(Setting.PROCEDURES_ALLOW_DDL);
    }

    ExecutorSettings executor() {
        return ExecutorSettings.of(
                number(Setting.EXECUTOR_MAX_SESSIONS),
                number(Setting.EXECUTOR_MAX_CALLS),
                number(Setting.EXECUTOR_SESSION_QUEUE),
                number(Setting.EXECUTOR_PLANS),
                number(Setting.EXECUTOR_CURSOR_ROWS));
    }

    TlsOptions tls() {
        return new TlsOptions(
                data, optional(text(Setting.GATEWAY_TLS_CERTIFICATE)), optional(text(Setting.GATEWAY_TLS_KEY)));
    }

    GatewayOptions gateway() {
        var host = text(Setting.GATEWAY_HOST);
        return new GatewayOptions(
                new TdsOptions(
                        host,
                        number(Setting.GATEWAY_TDS_PORT),
                        "aul",
                        number(Setting.GATEWAY_TDS_MAX_CONNECTIONS),
                        number(Setting.GATEWAY_TDS_LOGIN_TIMEOUT_MILLIS),
                        number(Setting.GATEWAY_TDS_MAX_MESSAGE_BYTES),
                        false),
                new HttpOptions(
                        host,
                        number(Setting.GATEWAY_HTTP_PORT),
                        number(Setting.GATEWAY_HTTP_MAX_BODY_BYTES),
                        TOKEN_SECONDS),
                Runtime.getRuntime().availableProcessors());
    }

    private String text(Setting setting) {
        return configuration.text(setting);
    }

    private int number(Setting setting) {
        return configuration.number(setting);
    }

    private static @Nullable Path optional(String path) {
        return path.isEmpty() ? null : Path.of(path);
    }
}
