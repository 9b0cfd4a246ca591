package dev.aul.standalone;

import dev.aul.tds.client.ConnectOptions;
import dev.aul.tds.client.TdsConnection;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which server to talk to, in sqlcmd's spelling. */
final class ServerOptions {
    @Option(
            names = "-S",
            paramLabel = "HOST[,PORT]",
            defaultValue = "127.0.0.1,1433",
            description = "default 127.0.0.1,1433")
    private String server = "127.0.0.1,1433";

    @Option(names = "-U", paramLabel = "LOGIN", defaultValue = "sa", description = "default sa")
    private String login = "sa";

    @Option(names = "-P", paramLabel = "PASSWORD", description = "default SQLCMDPASSWORD or AUL_SA_PASSWORD")
    @Nullable
    private String password;

    @Option(names = "-d", paramLabel = "DATABASE", description = "default: the login's")
    @Nullable
    private String database;

    TdsConnection connect() {
        var parts = server.split("[,:]", 2);
        var options = ConnectOptions.to(parts[0], port(parts), login, password());
        try {
            return TdsConnection.open(database == null ? options : options.withDatabase(database));
        } catch (IOException e) {
            throw new Failure("cannot log in to " + server + ": " + Failure.describe(e));
        }
    }

    private int port(String[] parts) {
        try {
            return parts.length == 1 ? 1433 : Integer.parseInt(parts[1]);
        } catch (NumberFormatException e) {
            throw new Failure("'" + server + "' is no HOST,PORT");
        }
    }

    private String password() {
        if (password != null) {
            return password;
        }
        var environment = System.getenv();
        return environment.getOrDefault("SQLCMDPASSWORD", environment.getOrDefault("AUL_SA_PASSWORD", ""));
    }
}
