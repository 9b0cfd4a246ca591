package dev.aul.platform.configuration;

import java.util.List;
import java.util.Locale;

/**
 * Every key of {@code aul.yaml}. A key is also {@code --set key=value} and an environment variable: {@code
 * gateway.tds.port} is {@code AUL_GATEWAY_TDS_PORT}. Units stand in the names.
 */
public enum Setting {
    DATA_FOLDER("data.folder", Kind.TEXT, "data", "Where databases, logins, certificates and the event log are kept."),
    PROCEDURES_FOLDER("procedures.folder", Kind.TEXT, "procedures", "The tree of .sql files that is served."),
    PROCEDURES_ALLOW_DDL(
            "procedures.allow_ddl",
            Kind.FLAG,
            "false",
            "CREATE, ALTER and DROP over a connection change files of the procedures tree; otherwise they go to an overlay tree under the data folder."),
    GATEWAY_HOST("gateway.host", Kind.TEXT, "127.0.0.1", "The address that TDS and HTTP listen at."),
    GATEWAY_TDS_PORT("gateway.tds.port", Kind.NUMBER, "1433", "0 takes a free port."),
    GATEWAY_TDS_MAX_CONNECTIONS("gateway.tds.max_connections", Kind.NUMBER, "5000", "Further connections are refused."),
    GATEWAY_TDS_LOGIN_TIMEOUT_MILLIS(
            "gateway.tds.login_timeout_millis",
            Kind.NUMBER,
            "15000",
            "A connection that has not logged in by then is closed."),
    GATEWAY_TDS_MAX_MESSAGE_BYTES(
            "gateway.tds.max_message_bytes", Kind.NUMBER, "67108864", "The largest request a client may send."),
    GATEWAY_HTTP_PORT("gateway.http.port", Kind.NUMBER, "8080", "0 takes a free port."),
    GATEWAY_HTTP_MAX_BODY_BYTES("gateway.http.max_body_bytes", Kind.NUMBER, "16777216", "The largest HTTP body."),
    GATEWAY_TLS_CERTIFICATE(
            "gateway.tls.certificate",
            Kind.TEXT,
            "",
            "A PEM certificate chain; empty makes a self-signed one under the data folder."),
    GATEWAY_TLS_KEY("gateway.tls.key", Kind.TEXT, "", "The PEM private key of the certificate."),
    EXECUTOR_MAX_CALLS(
            "executor.max_calls", Kind.NUMBER, "2000", "Requests that run or wait at one time; each has a thread."),
    EXECUTOR_MAX_SESSIONS("executor.max_sessions", Kind.NUMBER, "10000", "Open sessions; a further login is refused."),
    EXECUTOR_SESSION_QUEUE(
            "executor.session_queue", Kind.NUMBER, "16", "Requests of one session that wait for the one before."),
    EXECUTOR_PLANS("executor.plans", Kind.NUMBER, "5000", "Statement texts whose plans are kept."),
    EXECUTOR_CURSOR_ROWS("executor.cursor_rows", Kind.NUMBER, "1000000", "Rows that one open static cursor may keep."),
    STORAGE_KIND(
            "storage.kind",
            Kind.TEXT,
            "sqlite",
            "Where the data lives: files under the data folder, a PostgreSQL server, a MySQL or MariaDB server, or a SQL Server that runs everything itself.",
            "sqlite",
            "postgres",
            "mysql",
            "sqlserver"),
    STORAGE_URI(
            "storage.uri",
            Kind.TEXT,
            "",
            "The server of a storage other than sqlite: postgresql://user:password@host:port/database,"
                    + " mysql://user:password@host:port/prefix, where the prefix, if any, begins the names of its databases, or"
                    + " sqlserver://user:password@host:port."),
    STORAGE_SQL_CACHE(
            "storage.sql_cache",
            Kind.NUMBER,
            "10000",
            "Queries and changes whose form for the store is kept in memory."),
    STORAGE_POOL_SIZE(
            "storage.server.pool_size",
            Kind.NUMBER,
            "16",
            "Connections to the server; a transaction, and a read until its client has all rows, holds one. With sqlserver each"
                    + " session has one, and executor.max_sessions is the limit."),
    STORAGE_CONNECT_TIMEOUT_MILLIS(
            "storage.server.connect_timeout_millis",
            Kind.NUMBER,
            "10000",
            "How long to wait for a connection: to be free (error 10928) or to be made (error 40613)."),
    STORAGE_COMMAND_TIMEOUT_MILLIS(
            "storage.server.command_timeout_millis",
            Kind.NUMBER,
            "300000",
            "A statement that the server has not answered by then is given up (error 40197); 0 never."),
    STORAGE_TEMPORARY_ROWS(
            "storage.server.temporary_rows",
            Kind.NUMBER,
            "2000000",
            "Rows that one temporary table or table variable may hold; with a server they lie in the node's memory."),
    STORAGE_TENANT_SCHEMA_PREFIX(
            "storage.server.tenant_schema_prefix",
            Kind.TEXT,
            "tenant_",
            "PostgreSQL: begins the names of schemas that hold a tenant's data: tenant_acme$salesdb."),
    STORAGE_TENANT_DATABASE_PREFIX(
            "storage.server.tenant_database_prefix",
            Kind.TEXT,
            "tenant_",
            "MySQL: begins the names of databases that hold a tenant's data, behind the prefix in the URI."),
    STORAGE_SYNCHRONOUS(
            "storage.sqlite.synchronous",
            Kind.TEXT,
            "FULL",
            "FULL survives a power failure, NORMAL the end of the process only.",
            "FULL",
            "NORMAL"),
    STORAGE_IDLE_WRITER_MILLIS(
            "storage.sqlite.idle_writer_millis",
            Kind.NUMBER,
            "60000",
            "A transaction that has written and then does nothing for so long is rolled back when others wait for it; 0 never."),
    STORAGE_IDLE_CONNECTIONS(
            "storage.sqlite.idle_connections", Kind.NUMBER, "32", "SQLite connections kept open for the next session."),
    STORAGE_MAX_WAL_BYTES(
            "storage.sqlite.max_wal_bytes",
            Kind.NUMBER,
            "1073741824",
            "A client that does not read its rows gives up its query (error 3967) when the write-ahead log it holds is longer."),
    SHUTDOWN_GRACE_MILLIS(
            "shutdown.grace_millis", Kind.NUMBER, "10000", "How long running requests may go on after SIGTERM.");

    /** What a value must look like. */
    public enum Kind {
        TEXT,
        NUMBER,
        FLAG
    }

    private final String key;
    private final Kind kind;
    private final String defaultValue;
    private final String description;
    private final List<String> choices;

    Setting(String key, Kind kind, String defaultValue, String description, String... choices) {
        this.key = key;
        this.kind = kind;
        this.defaultValue = defaultValue;
        this.description = description;
        this.choices = List.of(choices);
    }

    public String key() {
        return key;
    }

    public Kind kind() {
        return kind;
    }

    public String defaultValue() {
        return defaultValue;
    }

    public String description() {
        return description;
    }

    /** The values it may have; empty when its kind alone decides. */
    public List<String> choices() {
        return choices;
    }

    /** {@code AUL_GATEWAY_TDS_PORT}. */
    public String environmentVariable() {
        return "AUL_" + key.toUpperCase(Locale.ROOT).replace('.', '_');
    }
}
