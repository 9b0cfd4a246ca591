package dev.aul.standalone;

import dev.aul.backend.TenantName;
import dev.aul.platform.configuration.Configuration;
import dev.aul.platform.configuration.Setting;
import dev.aul.platform.identity.LoginFile;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Changes the logins of a data folder; a running node sees the change at the next login. */
@Command(name = "login", description = "Adds logins.", subcommands = LoginCommand.Add.class)
final class LoginCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    static CommandLine commandLine() {
        var line = new CommandLine(new LoginCommand());
        line.getSubcommands().values().forEach(command -> SettingOptions.addTo(command.getCommandSpec()));
        return line;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return 2;
    }

    /** {@code aul login add NAME}. */
    @Command(name = "add", description = "Adds a login; the password is asked for, or AUL_LOGIN_PASSWORD.")
    static final class Add implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Parameters(paramLabel = "NAME")
        private String name = "";

        @Option(names = "--database", defaultValue = "master", description = "the login's default database")
        private String database = "master";

        @Option(names = "--role", description = "a role; may be repeated")
        private Set<String> roles = Set.of();

        @Option(names = "--tenant", description = "the tenant that the login acts for")
        @Nullable
        private String tenant;

        @Override
        public Integer call() {
            if (tenant != null && !TenantName.isPlain(tenant)) {
                throw new Failure("--tenant: " + TenantName.RULE);
            }
            Configuration configuration = SettingOptions.configuration(spec);
            var file = configuration.path(Setting.DATA_FOLDER).resolve(Node.LOGINS);
            LoginFile.open(file).create(name, password(), roles, tenant, database);
            return 0;
        }

        private static String password() {
            var given = System.getenv("AUL_LOGIN_PASSWORD");
            if (given != null) {
                return given;
            }
            if (!Prompt.hasTerminal()) {
                throw new Failure("no terminal to ask for the password; set AUL_LOGIN_PASSWORD");
            }
            var typed = Objects.requireNonNull(System.console()).readPassword("Password: ");
            if (typed == null || typed.length == 0) {
                throw new Failure("no password was given");
            }
            return new String(typed);
        }
    }
}
