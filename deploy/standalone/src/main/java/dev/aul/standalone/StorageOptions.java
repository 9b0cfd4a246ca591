package dev.aul.standalone;

import dev.aul.backend.Store;
import dev.aul.backend.mixed.MixedStore;
import dev.aul.backend.mixed.Part;
import dev.aul.backend.mysql.MysqlStore;
import dev.aul.backend.postgres.PostgresStore;
import dev.aul.backend.server.ServerSettings;
import dev.aul.backend.sqlite.SqliteSettings;
import dev.aul.backend.sqlite.SqliteStore;
import dev.aul.backend.sqlserver.SqlServer;
import dev.aul.backend.sqlserver.SqlServerSettings;
import dev.aul.platform.configuration.Configuration;
import dev.aul.platform.configuration.DatabaseSetting;
import dev.aul.platform.configuration.Setting;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Opens the storages that the settings name: that of all databases, and those of single ones.
 *
 * @param data the data folder, which exists
 */
record StorageOptions(Configuration configuration, Path data) {
    static final String SQL_SERVER = "sqlserver";

    private static final String SQLITE = "sqlite";
    private static final List<String> EVERYWHERE = List.of("master", "tempdb");

    /** The form of the address of each kind that has one. */
    private static final Map<String, String> FORMS = Map.of(
            "postgres",
            "postgresql://user:password@host:port/database",
            "mysql",
            "mysql://user:password@host:port/",
            SQL_SERVER,
            SqlServerSettings.FORM);

    /** Where a store is: those of two databases that say the same are one. */
    private record Address(String kind, String uri) {}

    Storage open(Vertx vertx) {
        var main = address(text(Setting.STORAGE_KIND), text(Setting.STORAGE_URI), "storage");
        var single = new LinkedHashMap<String, Address>();
        for (var database : configuration.databases()) {
            single.put(database, address(database, main));
        }
        if (main.kind().equals(SQL_SERVER)) {
            return new Storage.PassedOn(SqlServer.open(sqlServer(main.uri())));
        }
        single.values().removeIf(main::equals);
        return new Storage.Kept(stores(vertx, main, single));
    }

    private Store stores(Vertx vertx, Address main, Map<String, Address> single) {
        var opened = new HashMap<Address, Part>();
        try {
            opened.put(main, part(vertx, main));
            var placed = new HashMap<String, Part>();
            single.forEach((database, address) ->
                    placed.put(database, opened.computeIfAbsent(address, wanted -> part(vertx, wanted))));
            var first = opened.get(main);
            return placed.isEmpty() ? first.store() : MixedStore.of(first, placed, number(Setting.STORAGE_SQL_CACHE));
        } catch (RuntimeException e) {
            opened.values().forEach(part -> part.store().close());
            throw e;
        }
    }

    private Address address(String database, Address main) {
        var key = "storage.databases." + database;
        var kind = configuration.text(database, DatabaseSetting.KIND);
        if (EVERYWHERE.contains(database.toLowerCase(Locale.ROOT))) {
            throw new Failure("the setting " + key + ": master and tempdb are in storage.kind");
        }
        if (kind.equals(SQL_SERVER) || main.kind().equals(SQL_SERVER)) {
            throw new Failure("the setting " + key
                    + ": sqlserver passes whole sessions on; it can be storage.kind alone, for all databases");
        }
        return address(kind, configuration.text(database, DatabaseSetting.URI), key);
    }

    private static Address address(String kind, String uri, String key) {
        var form = FORMS.get(kind);
        if (form == null) {
            return new Address(kind, "");
        }
        if (uri.isEmpty()) {
            throw new Failure(
                    key.equals("storage")
                            ? "storage " + kind + " needs --storage-uri " + form
                            : "the setting " + key + ".uri is needed: " + form);
        }
        if (!uri.startsWith(form.substring(0, form.indexOf(':') + 3))) {
            throw new Failure("the setting " + key + ".uri is not of the form " + form);
        }
        return new Address(kind, uri);
    }

    private Part part(Vertx vertx, Address address) {
        return new Part(
                address.kind(),
                switch (address.kind()) {
                    case SQLITE -> SqliteStore.open(sqlite());
                    case "postgres" ->
                        PostgresStore.open(vertx, server(address.uri(), Setting.STORAGE_TENANT_SCHEMA_PREFIX));
                    case "mysql" ->
                        MysqlStore.open(vertx, server(address.uri(), Setting.STORAGE_TENANT_DATABASE_PREFIX));
                    default -> throw new IllegalStateException(address.kind());
                });
    }

    private ServerSettings server(String uri, Setting tenantPrefix) {
        return new ServerSettings(
                uri,
                number(Setting.STORAGE_POOL_SIZE),
                number(Setting.STORAGE_CONNECT_TIMEOUT_MILLIS),
                number(Setting.STORAGE_COMMAND_TIMEOUT_MILLIS),
                number(Setting.STORAGE_TEMPORARY_ROWS),
                number(Setting.STORAGE_SQL_CACHE),
                text(tenantPrefix));
    }

    private SqlServerSettings sqlServer(String uri) {
        try {
            return SqlServerSettings.of(
                    uri,
                    number(Setting.STORAGE_CONNECT_TIMEOUT_MILLIS),
                    number(Setting.STORAGE_COMMAND_TIMEOUT_MILLIS));
        } catch (IllegalArgumentException e) {
            throw new Failure(String.valueOf(e.getMessage()));
        }
    }

    private SqliteSettings sqlite() {
        return new SqliteSettings(
                data.resolve("databases"),
                text(Setting.STORAGE_SYNCHRONOUS).equals("FULL"),
                number(Setting.STORAGE_IDLE_WRITER_MILLIS),
                number(Setting.STORAGE_MAX_WAL_BYTES),
                number(Setting.STORAGE_IDLE_CONNECTIONS),
                number(Setting.STORAGE_SQL_CACHE));
    }

    private String text(Setting setting) {
        return configuration.text(setting);
    }

    private int number(Setting setting) {
        return configuration.number(setting);
    }
}
