package dev.aul.gateway.tds;

import dev.aul.gateway.session.GatewayMessage;
import dev.aul.gateway.session.SessionClient;
import dev.aul.gateway.session.SessionException;
import dev.aul.language.errors.SqlError;
import dev.aul.messages.requests.OpenSession;
import dev.aul.platform.identity.Authenticator;
import dev.aul.platform.identity.Principal;
import dev.aul.tds.request.Login7;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Turns a LOGIN7 into a session: authentication on worker threads, then the executor's answer. */
final class LoginCheck {
    private static final int CANNOT_OPEN_DATABASE = 4060;

    private final Vertx vertx;
    private final Authenticator authenticator;
    private final WorkerExecutor workers;

    /** @param workers few threads: each computation of a password hash takes 20 MB and a processor */
    LoginCheck(Vertx vertx, Authenticator authenticator, WorkerExecutor workers) {
        this.vertx = vertx;
        this.authenticator = authenticator;
        this.workers = workers;
    }

    /** Fails with a {@link SessionException}. */
    Future<SessionClient> login(Login7 login, int spid) {
        if (login.flags().isIntegratedSecurity()
                || (login.hasFeature(Login7.Feature.FEDERATED_AUTHENTICATION)
                        && login.userName().isEmpty())) {
            return refused(GatewayMessage.INTEGRATED_LOGIN.error());
        }
        if (login.flags().changesPassword()) {
            return refused(GatewayMessage.PASSWORD_CHANGE.error(login.userName()));
        }
        return workers.executeBlocking(() -> authenticator.authenticate(login.userName(), login.password()), false)
                .compose(principal -> open(login, spid, principal));
    }

    private Future<SessionClient> open(Login7 login, int spid, Optional<Principal> authenticated) {
        if (authenticated.isEmpty()) {
            return refused(GatewayMessage.LOGIN_FAILED.error(login.userName()));
        }
        Principal principal = authenticated.get();
        return SessionClient.open(
                vertx,
                new OpenSession(
                        UUID.randomUUID().toString(),
                        principal.name(),
                        principal.tenant(),
                        login.database().isEmpty() ? principal.defaultDatabase() : login.database(),
                        login.hostName(),
                        login.appName(),
                        spid,
                        login.flags().isOdbc(),
                        false));
    }

    private static Future<SessionClient> refused(SqlError error) {
        return Future.failedFuture(new SessionException(error));
    }

    /** What the client is told: a database that cannot be opened is a failed login too. */
    static List<SqlError> answers(Throwable failure, Login7 login) {
        if (!(failure instanceof SessionException refused)) {
            return List.of(GatewayMessage.LOGIN_FAILED.error(login.userName()));
        }
        return refused.error().number() == CANNOT_OPEN_DATABASE
                ? List.of(refused.error(), GatewayMessage.LOGIN_FAILED.error(login.userName()))
                : List.of(refused.error());
    }
}
