package dev.aul.executor.system;

import static dev.aul.executor.system.Relation.sys;

import dev.aul.executor.catalog.SystemContext;
import dev.aul.executor.catalog.SystemContext.SessionRow;
import dev.aul.language.functions.CatalogIds;
import dev.aul.language.values.Bytes;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Relations about the server: databases, sessions, principals, settings. */
final class ServerRelations {
    private static final Bytes SA_SID = new Bytes(new byte[] {1});
    private static final Map<String, Integer> ISOLATION_LEVELS =
            Map.of("READ UNCOMMITTED", 1, "READ COMMITTED", 2, "REPEATABLE READ", 3, "SERIALIZABLE", 4, "SNAPSHOT", 5);

    private ServerRelations() {}

    static List<Relation> all() {
        return List.of(
                sys(
                        "databases",
                        "name sysname, database_id int, source_database_id int?, owner_sid varbinary(85)?, "
                                + "create_date datetime, compatibility_level tinyint, collation_name sysname?, "
                                + "user_access tinyint?, user_access_desc nvarchar(60)?, is_read_only bit?, "
                                + "is_auto_close_on bit, is_auto_shrink_on bit?, state tinyint?, state_desc nvarchar(60)?, "
                                + "is_in_standby bit?, is_cleanly_shutdown bit?, snapshot_isolation_state tinyint?, "
                                + "snapshot_isolation_state_desc nvarchar(60)?, is_read_committed_snapshot_on bit?, "
                                + "recovery_model tinyint?, recovery_model_desc nvarchar(60)?, is_ansi_nulls_on bit?, "
                                + "is_quoted_identifier_on bit?, is_fulltext_enabled bit?, is_trustworthy_on bit?, "
                                + "is_broker_enabled bit, is_encrypted bit?, containment tinyint?, "
                                + "containment_desc nvarchar(60)?, is_query_store_on bit?, is_distributor bit",
                        ServerRelations::databases),
                sys(
                        "configurations",
                        "configuration_id int, name nvarchar(35), value sql_variant?, minimum sql_variant?, "
                                + "maximum sql_variant?, value_in_use sql_variant?, description nvarchar(255), "
                                + "is_dynamic bit, is_advanced bit",
                        (_, out) -> {
                            configuration(out, 1562, "clr enabled", 0, "CLR user code execution enabled in the server");
                            configuration(out, 103, "user connections", 0, "Number of user connections allowed");
                            configuration(
                                    out, 115, "nested triggers", 1, "Allow triggers to be invoked within triggers");
                            configuration(out, 124, "default language", 0, "default language");
                            configuration(out, 1534, "user options", 0, "user options");
                            configuration(out, 1539, "max degree of parallelism", 0, "maximum degree of parallelism");
                            configuration(out, 16390, "xp_cmdshell", 0, "Enable or disable command shell");
                        }),
                sys(
                        "dm_exec_sessions",
                        "session_id smallint, login_time datetime, host_name nvarchar(128)?, program_name nvarchar(128)?, "
                                + "login_name nvarchar(128), status nvarchar(30), language nvarchar(128)?, "
                                + "date_format nvarchar(3)?, transaction_isolation_level smallint, is_user_process bit, "
                                + "database_id smallint, open_transaction_count int, original_login_name nvarchar(128), "
                                + "lock_timeout int",
                        ServerRelations::sessions),
                sys(
                        "dm_exec_connections",
                        "session_id int?, connect_time datetime, net_transport nvarchar(40), protocol_type nvarchar(40)?, "
                                + "encrypt_option nvarchar(40), auth_scheme nvarchar(40), client_net_address varchar(48)?",
                        (context, out) -> context.sessions()
                                .forEach(session -> out.row(
                                        session.processId(), Facts.CREATED, "TCP", "TSQL", "FALSE", "SQL", null))),
                sys(
                        "server_principals",
                        "name sysname, principal_id int, sid varbinary(85)?, type char(1), type_desc nvarchar(60)?, "
                                + "is_disabled bit?, create_date datetime, modify_date datetime, "
                                + "default_database_name sysname?, default_language_name sysname?",
                        (_, out) -> out.row(
                                "sa",
                                1,
                                SA_SID,
                                "S",
                                "SQL_LOGIN",
                                false,
                                Facts.CREATED,
                                Facts.CREATED,
                                "master",
                                "us_english")),
                sys(
                        "database_principals",
                        "name sysname, principal_id int, type char(1), type_desc nvarchar(60)?, default_schema_name sysname?, "
                                + "create_date datetime, modify_date datetime, owning_principal_id int?, sid varbinary(85)?, "
                                + "is_fixed_role bit, authentication_type int, authentication_type_desc nvarchar(60)?",
                        (_, out) -> {
                            principal(out, "public", 0, "R", "DATABASE_ROLE", null, false);
                            principal(out, "dbo", 1, "S", "SQL_USER", "dbo", false);
                            principal(out, "guest", 2, "S", "SQL_USER", "guest", false);
                            principal(out, "INFORMATION_SCHEMA", 3, "S", "SQL_USER", null, false);
                            principal(out, "sys", 4, "S", "SQL_USER", null, false);
                            principal(out, "db_owner", 16384, "R", "DATABASE_ROLE", null, true);
                        }),
                sys(
                        "database_role_members",
                        "role_principal_id int, member_principal_id int",
                        (_, out) -> out.row(16384, 1)),
                sys(
                        "master_files",
                        "database_id int, file_id int, file_guid uniqueidentifier?, type tinyint, type_desc nvarchar(60)?, "
                                + "data_space_id int, name sysname, physical_name nvarchar(260), state tinyint?, "
                                + "state_desc nvarchar(60)?, size int, max_size int, growth int",
                        (context, out) -> context.catalog()
                                .databases()
                                .forEach(name -> out.row(
                                        databaseId(context, name),
                                        1,
                                        null,
                                        0,
                                        "ROWS",
                                        1,
                                        name,
                                        name + ".db",
                                        0,
                                        "ONLINE",
                                        1024,
                                        -1,
                                        0))),
                sys(
                        "time_zone_info",
                        "name sysname, current_utc_offset nvarchar(6), is_currently_dst bit",
                        (_, out) -> zones().forEach((name, zone) ->
                                out.row(name, offset(zone), zone.getRules().isDaylightSavings(Instant.now())))),
                sys(
                        "servers",
                        "server_id int, name sysname, product sysname, provider sysname, is_linked bit",
                        (_, _) -> {}),
                sys(
                        "syslanguages",
                        "langid smallint, dateformat nchar(3), datefirst tinyint, name sysname, alias sysname",
                        (_, out) -> out.row(0, "mdy", 7, "us_english", "English")),
                sys(
                        "sysprocesses",
                        "spid smallint, dbid smallint, status nchar(30), hostname nchar(128), program_name nchar(128), "
                                + "loginame nchar(128), cmd nchar(26), open_tran smallint, blocked smallint",
                        (context, out) -> context.sessions()
                                .forEach(session -> out.row(
                                        session.processId(),
                                        databaseId(context, session.database()),
                                        pad("sleeping", 30),
                                        pad(session.host(), 128),
                                        pad(session.program(), 128),
                                        pad(session.login(), 128),
                                        pad("AWAITING COMMAND", 26),
                                        0,
                                        0))));
    }

    private static void databases(SystemContext context, Relation.Sink out) {
        for (String name : context.catalog().databases()) {
            out.row(
                    name,
                    databaseId(context, name),
                    null,
                    SA_SID,
                    Facts.CREATED,
                    150,
                    Facts.COLLATION,
                    0,
                    "MULTI_USER",
                    false,
                    false,
                    false,
                    0,
                    "ONLINE",
                    false,
                    false,
                    1,
                    "ON",
                    false,
                    3,
                    "SIMPLE",
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    0,
                    "NONE",
                    false,
                    false);
        }
    }

    private static void sessions(SystemContext context, Relation.Sink out) {
        for (SessionRow session : context.sessions()) {
            out.row(
                    session.processId(),
                    Facts.CREATED,
                    session.host(),
                    session.program(),
                    session.login(),
                    "running",
                    session.language(),
                    "mdy",
                    ISOLATION_LEVELS.getOrDefault(session.isolation(), 2),
                    true,
                    databaseId(context, session.database()),
                    0,
                    session.login(),
                    -1);
        }
    }

    private static void configuration(Relation.Sink out, int id, String name, int value, String description) {
        Object variant = Facts.variant(dev.aul.language.types.SqlType.INT, (long) value);
        out.row(id, name, variant, variant, variant, variant, description, true, true);
    }

    private static void principal(
            Relation.Sink out,
            String name,
            int id,
            String type,
            String description,
            @org.jspecify.annotations.Nullable String schema,
            boolean fixed) {
        out.row(name, id, type, description, schema, Facts.CREATED, Facts.CREATED, null, null, fixed, 0, "NONE");
    }

    static int databaseId(SystemContext context, @org.jspecify.annotations.Nullable String name) {
        Integer id = name == null ? null : CatalogIds.databaseId(context.catalog(), name);
        return id == null ? 0 : id;
    }

    private static Map<String, ZoneId> zones() {
        Map<String, ZoneId> out = new TreeMap<>();
        for (String id : List.of(
                "UTC",
                "GMT Standard Time=Europe/London",
                "W. Europe Standard Time=Europe/Berlin",
                "Romance Standard Time=Europe/Paris",
                "Central Europe Standard Time=Europe/Budapest",
                "E. Europe Standard Time=Europe/Chisinau",
                "Russian Standard Time=Europe/Moscow",
                "Eastern Standard Time=America/New_York",
                "Central Standard Time=America/Chicago",
                "Mountain Standard Time=America/Denver",
                "Pacific Standard Time=America/Los_Angeles",
                "Tokyo Standard Time=Asia/Tokyo",
                "China Standard Time=Asia/Shanghai",
                "India Standard Time=Asia/Kolkata",
                "AUS Eastern Standard Time=Australia/Sydney")) {
            String[] parts = id.split("=", 2);
            out.put(parts[0], ZoneId.of(parts[parts.length - 1]));
        }
        return out;
    }

    private static String offset(ZoneId zone) {
        int minutes = zone.getRules().getOffset(Instant.now()).getTotalSeconds() / 60;
        return String.format(
                Locale.ROOT, "%s%02d:%02d", minutes < 0 ? "-" : "+", Math.abs(minutes) / 60, Math.abs(minutes) % 60);
    }

    static String pad(String text, int length) {
        return text.length() >= length ? text.substring(0, length) : text + " ".repeat(length - text.length());
    }
}
