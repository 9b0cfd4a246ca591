package dev.aul.backend.sqlserver;

import dev.aul.tds.TdsVersion;
import dev.aul.tds.client.ConnectOptions;
import dev.aul.tds.request.Encryption;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Where the server is and how long it is waited for.
 *
 * @param login address, user and password, and the encryption that is asked for
 * @param connectTimeoutMillis for a connection with its login, and for the confirmation of an attention
 * @param commandTimeoutMillis for each wait for the server's bytes; 0 for ever
 */
public record SqlServerSettings(ConnectOptions login, int connectTimeoutMillis, int commandTimeoutMillis) {
    public static final String FORM = "sqlserver://user:password@host:port";

    private static final int DEFAULT_PORT = 1433;
    private static final String ENCRYPT = "encrypt";
    private static final String TRUST = "trustServerCertificate";
    private static final Set<String> SWITCH = Set.of("true", "false");
    private static final Map<String, Set<String>> PARAMETERS =
            Map.of(ENCRYPT, Set.of("true", "false", "login", "strict"), TRUST, SWITCH);

    /**
     * @param uri of the form {@link #FORM}, with {@code ?encrypt=} and {@code &trustServerCertificate=} after it
     * @throws IllegalArgumentException with a text for people when it is not of that form; the password is not in it
     */
    public static SqlServerSettings of(String uri, int connectTimeoutMillis, int commandTimeoutMillis) {
        URI parsed = parse(uri);
        String user = Objects.requireNonNullElse(parsed.getRawUserInfo(), "");
        int colon = user.indexOf(':');
        if (parsed.getHost() == null || colon < 1) {
            throw notOfForm("user, password and host are needed; write special characters as %XX");
        }
        if (!Objects.requireNonNullElse(parsed.getPath(), "").matches("/?")) {
            throw notOfForm("it names no database: that is the client's choice");
        }
        Map<String, String> parameters = parameters(parsed.getRawQuery());
        String encrypt = parameters.getOrDefault(ENCRYPT, "login");
        boolean insists = encrypt.equals("true") || encrypt.equals("strict");
        ConnectOptions options = ConnectOptions.to(
                        parsed.getHost(),
                        parsed.getPort() < 0 ? DEFAULT_PORT : parsed.getPort(),
                        decoded(user.substring(0, colon)),
                        decoded(user.substring(colon + 1)))
                .withVersion(encrypt.equals("strict") ? TdsVersion.V8_0 : TdsVersion.V7_4)
                .withEncryption(
                        encryption(encrypt),
                        Boolean.parseBoolean(parameters.getOrDefault(TRUST, String.valueOf(!insists))))
                .withTimeoutMillis(connectTimeoutMillis);
        return new SqlServerSettings(options, connectTimeoutMillis, commandTimeoutMillis);
    }

    private static URI parse(String uri) {
        try {
            URI parsed = new URI(uri);
            if (!"sqlserver".equals(parsed.getScheme())) {
                throw notOfForm("the scheme is another");
            }
            return parsed;
        } catch (URISyntaxException e) {
            throw notOfForm("%s; write special characters as %%XX".formatted(e.getReason()));
        }
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> found = new HashMap<>();
        for (String parameter : query == null ? new String[0] : query.split("&")) {
            String[] parts = parameter.split("=", 2);
            Set<String> allowed = PARAMETERS.getOrDefault(parts[0], Set.of());
            if (parts.length < 2 || !allowed.contains(parts[1])) {
                throw notOfForm(
                        "'%s' is none of its parameters encrypt=true|false|login|strict and ".formatted(parameter)
                                + "trustServerCertificate=true|false");
            }
            found.put(parts[0], parts[1]);
        }
        return found;
    }

    private static Encryption encryption(String encrypt) {
        return switch (encrypt) {
            case "true", "strict" -> Encryption.ON;
            case "false" -> Encryption.NOT_SUPPORTED;
            default -> Encryption.OFF;
        };
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static IllegalArgumentException notOfForm(String why) {
        return new IllegalArgumentException("the setting storage.uri is not of the form " + FORM + ": " + why);
    }

    /** The server for messages: without user and password. */
    String server() {
        return "SQL Server at %s:%d".formatted(login.host(), login.port());
    }
}
