package dev.aul.language.functions;

import static dev.aul.language.functions.Rows.reading;
import static dev.aul.language.functions.Rows.string;
import static dev.aul.language.functions.Typings.fixed;

import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import dev.aul.language.values.Bytes;
import dev.aul.language.values.Variant;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the session, the login and the running statement are: errors, identities, names, properties. */
final class SystemFunctions {
    private static final SqlType IDENTITY = SqlType.numeric(38, 0);
    private static final SqlType NAME = SqlType.SYSNAME;

    /** SESSIONPROPERTY by name. */
    private static final Map<String, Function<SessionOptions, Boolean>> SESSION = Map.of(
            "ANSI_NULLS", SessionOptions::ansiNulls,
            "ANSI_PADDING", SessionOptions::ansiPadding,
            "ANSI_WARNINGS", SessionOptions::ansiWarnings,
            "ARITHABORT", SessionOptions::arithAbort,
            "CONCAT_NULL_YIELDS_NULL", SessionOptions::concatNullYieldsNull,
            "NUMERIC_ROUNDABORT", SessionOptions::numericRoundAbort,
            "QUOTED_IDENTIFIER", SessionOptions::quotedIdentifier);

    private SystemFunctions() {}

    static List<ScalarFunction> rows() {
        return List.of(
                state("ERROR_NUMBER", SqlType.INT, "ERROR_NUMBER"),
                state("ERROR_SEVERITY", SqlType.INT, "ERROR_SEVERITY"),
                state("ERROR_STATE", SqlType.INT, "ERROR_STATE"),
                state("ERROR_LINE", SqlType.INT, "ERROR_LINE"),
                state("ERROR_MESSAGE", SqlType.nvarchar(4000), "ERROR_MESSAGE"),
                state("ERROR_PROCEDURE", NAME, "ERROR_PROCEDURE"),
                reading(
                        "XACT_STATE",
                        0,
                        0,
                        fixed(SqlType.SMALLINT),
                        (context, _, _) -> context.state("XACT_STATE") instanceof Number state ? state.intValue() : 0),
                reading(
                        "ROWCOUNT_BIG",
                        0,
                        0,
                        fixed(SqlType.BIGINT),
                        (context, _, _) -> context.state("ROWCOUNT") instanceof Number count ? count.longValue() : 0L),
                reading(
                        "SCOPE_IDENTITY",
                        0,
                        0,
                        fixed(IDENTITY),
                        (context, _, _) -> GlobalVariables.whole(context.state("SCOPE_IDENTITY"))),
                Rows.strictVolatile(
                        "IDENT_CURRENT",
                        1,
                        1,
                        fixed(IDENTITY, NAME),
                        (context, a, _) -> GlobalVariables.whole(context.state("IDENT_CURRENT", a[0]))),
                Rows.strictVolatile(
                        "APPLOCK_MODE",
                        3,
                        3,
                        fixed(SqlType.nvarchar(32), NAME),
                        (context, a, _) -> context.state("APPLOCK_MODE", a[0], a[1], a[2])),
                Rows.strictVolatile(
                        "APPLOCK_TEST",
                        4,
                        4,
                        fixed(SqlType.SMALLINT, NAME),
                        (context, a, _) -> context.state("APPLOCK_TEST", a[0], a[1], a[2], a[3])),
                Rows.strictVolatile(
                        "CURSOR_STATUS",
                        2,
                        2,
                        fixed(SqlType.SMALLINT, NAME),
                        (context, a, _) -> context.state("CURSOR_STATUS", a[0], a[1]) instanceof Number status
                                ? status.intValue()
                                : -3),
                Rows.strictVolatile(
                        "SESSION_CONTEXT",
                        1,
                        1,
                        fixed(SqlType.SQL_VARIANT, NAME),
                        (context, a, _) -> variant(context.state("SESSION_CONTEXT", a[0]))),
                reading(
                        "CONTEXT_INFO",
                        0,
                        0,
                        fixed(SqlType.varbinary(128)),
                        (context, _, _) -> context.state("CONTEXT_INFO")),
                reading(
                        "COLUMNS_UPDATED",
                        0,
                        0,
                        fixed(SqlType.varbinary(128)),
                        (context, _, _) -> context.state("COLUMNS_UPDATED", new Object[0])),
                reading(
                        "UPDATE",
                        1,
                        1,
                        fixed(SqlType.BIT, NAME),
                        (context, a, _) -> Boolean.TRUE.equals(context.state("UPDATE", a[0]))),
                reading(
                        "TRIGGER_NESTLEVEL",
                        0,
                        3,
                        fixed(SqlType.INT, NAME),
                        (context, _, _) ->
                                context.state("TRIGGER_NESTLEVEL") instanceof Number level ? level.intValue() : 0),
                name("SYSTEM_USER", "LOGIN"),
                name("ORIGINAL_LOGIN", "LOGIN"),
                name("CURRENT_USER", "USER"),
                name("SESSION_USER", "USER"),
                name("USER", "USER"),
                name("HOST_NAME", "HOST_NAME"),
                name("APP_NAME", "APP_NAME"),
                state("HOST_ID", SqlType.sized(TypeKind.CHAR, 10), "HOST_ID"),
                loginName("SUSER_SNAME"),
                loginName("SUSER_NAME"),
                reading("SUSER_ID", 0, 2, fixed(SqlType.INT, NAME), (_, _, _) -> 1),
                reading("SUSER_SID", 0, 2, fixed(SqlType.varbinary(85), NAME), SystemFunctions::sid),
                Rows.strictVolatile("USER_NAME", 0, 1, fixed(NAME, SqlType.INT), SystemFunctions::userName),
                Rows.strictVolatile("USER_ID", 0, 1, fixed(SqlType.INT, NAME), SystemFunctions::userId),
                Rows.strictVolatile("DATABASE_PRINCIPAL_ID", 0, 1, fixed(SqlType.INT, NAME), SystemFunctions::userId),
                constant("IS_SRVROLEMEMBER", 1, 2, SqlType.INT, 1),
                constant("IS_MEMBER", 1, 1, SqlType.INT, 1),
                constant("IS_ROLEMEMBER", 1, 2, SqlType.INT, 1),
                constant("HAS_PERMS_BY_NAME", 3, 5, SqlType.INT, 1),
                constant("PERMISSIONS", 0, 2, SqlType.INT, -1),
                constant("CURRENT_REQUEST_ID", 0, 0, SqlType.SMALLINT, 0),
                reading(
                        "CURRENT_TRANSACTION_ID",
                        0,
                        0,
                        fixed(SqlType.BIGINT),
                        (context, _, _) -> context.state("TRANCOUNT") instanceof Number count ? count.longValue() : 0L),
                property("SERVERPROPERTY", 1, SystemFunctions::serverProperty),
                property("DATABASEPROPERTYEX", 2, SystemFunctions::databaseProperty),
                property("SESSIONPROPERTY", 1, SystemFunctions::sessionProperty),
                property("CONNECTIONPROPERTY", 1, SystemFunctions::connectionProperty),
                property("COLLATIONPROPERTY", 2, (_, a) -> collationProperty(string(a, 1))));
    }

    private static ScalarFunction state(String name, SqlType type, String state) {
        return reading(name, 0, 0, fixed(type), (context, _, _) -> context.state(state));
    }

    private static ScalarFunction name(String name, String state) {
        return state(name, NAME, state);
    }

    private static ScalarFunction loginName(String name) {
        return reading(name, 0, 1, fixed(NAME, SqlType.varbinary(85)), (context, arguments, _) -> {
            if (arguments.length == 0 || !(arguments[0] instanceof Bytes sid)) {
                return arguments.length == 0 ? context.state("LOGIN") : null;
            }
            return sid.length() == 1 && sid.array()[0] == 1 ? "sa" : context.state("LOGIN");
        });
    }

    private static ScalarFunction constant(String name, int min, int max, SqlType type, Object value) {
        return reading(name, min, max, fixed(type, Typings.NVARCHAR_MAX), (_, _, _) -> value);
    }

    /** Reads a property; the arguments are names. */
    @FunctionalInterface
    private interface Property {
        @Nullable
        Object read(EvalContext context, @Nullable Object[] arguments);
    }

    private static ScalarFunction property(String name, int count, Property property) {
        return Rows.strictVolatile(
                name,
                count,
                count,
                fixed(SqlType.SQL_VARIANT, NAME),
                (context, arguments, _) -> variant(property.read(context, arguments)));
    }

    /** A Java value as a sql_variant. */
    static @Nullable Object variant(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Variant variant -> variant;
            case String text -> new Variant(SqlType.nvarchar(Math.max(1, text.length())), text);
            case Integer number -> new Variant(SqlType.INT, number);
            case Long number -> new Variant(SqlType.BIGINT, number);
            case BigDecimal number -> new Variant(SqlType.numeric(38, number.scale()), number);
            case Boolean bit -> new Variant(SqlType.BIT, bit);
            default -> throw new IllegalArgumentException("no sql_variant of " + value.getClass());
        };
    }

    private static @Nullable Object serverProperty(EvalContext context, @Nullable Object[] arguments) {
        return switch (string(arguments, 0).toUpperCase(Locale.ROOT)) {
            case "SERVERNAME", "MACHINENAME", "COMPUTERNAMEPHYSICALNETBIOS" -> context.state("SERVERNAME");
            default -> ServerFacts.server(string(arguments, 0));
        };
    }

    private static @Nullable Object databaseProperty(EvalContext context, @Nullable Object[] arguments) {
        boolean known = context.catalog().databases().stream()
                .anyMatch(database -> database.equalsIgnoreCase(string(arguments, 0)));
        return known ? ServerFacts.database(string(arguments, 1)) : null;
    }

    private static @Nullable Object sessionProperty(EvalContext context, @Nullable Object[] arguments) {
        Function<SessionOptions, Boolean> option =
                SESSION.get(string(arguments, 0).toUpperCase(Locale.ROOT));
        if (option == null) {
            return null;
        }
        return option.apply(context.options()) ? 1 : 0;
    }

    private static @Nullable Object connectionProperty(EvalContext context, @Nullable Object[] arguments) {
        return switch (string(arguments, 0).toLowerCase(Locale.ROOT)) {
            case "net_transport", "physical_net_transport" -> "TCP";
            case "protocol_type" -> "TSQL";
            case "auth_scheme" -> "SQL";
            case "client_net_address" -> context.state("CLIENT_ADDRESS");
            default -> null;
        };
    }

    private static @Nullable Object collationProperty(String property) {
        return switch (property.toLowerCase(Locale.ROOT)) {
            case "codepage" -> 1252;
            case "lcid" -> 1033;
            case "comparisonstyle" -> 196609;
            case "version" -> 0;
            default -> null;
        };
    }

    private static Object sid(EvalContext context, @Nullable Object[] arguments, ScalarFunction.Signature signature) {
        Object login = arguments.length == 0 ? context.state("LOGIN") : arguments[0];
        if (login == null || login.toString().equalsIgnoreCase("sa")) {
            return new Bytes(new byte[] {1});
        }
        return new Bytes(login.toString().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_16LE));
    }

    private static @Nullable Object userName(
            EvalContext context, @Nullable Object[] arguments, ScalarFunction.Signature signature) {
        if (arguments.length == 0) {
            return context.state("USER");
        }
        return switch (Rows.integer(arguments, 0)) {
            case 0 -> "public";
            case 1 -> "dbo";
            case 2 -> "guest";
            case 3 -> "INFORMATION_SCHEMA";
            case 4 -> "sys";
            default -> null;
        };
    }

    private static @Nullable Object userId(
            EvalContext context, @Nullable Object[] arguments, ScalarFunction.Signature signature) {
        Object name = arguments.length == 0 ? context.state("USER") : arguments[0];
        return switch (String.valueOf(name).toLowerCase(Locale.ROOT)) {
            case "public" -> 0;
            case "dbo" -> 1;
            case "guest" -> 2;
            case "information_schema" -> 3;
            case "sys" -> 4;
            default -> null;
        };
    }
}
