package dev.aul.executor.passthrough;

import dev.aul.backend.sqlserver.SqlServer;
import dev.aul.backend.sqlserver.SqlServerSession;
import dev.aul.executor.session.ExecutorSettings;
import dev.aul.executor.session.SessionService;
import dev.aul.language.errors.SqlError;
import dev.aul.language.errors.SqlException;
import dev.aul.messages.requests.OpenSession;
import dev.aul.messages.requests.SessionOpened;
import dev.aul.tds.client.ConnectOptions;
import io.vertx.core.Vertx;

/** An executor that runs nothing itself: each session has a connection to the server, and the server runs its requests. */
public final class PassThrough {
    private final SqlServer server;

    private PassThrough(SqlServer server) {
        this.server = server;
    }

    /** The sessions of a node; modules of the registry mean nothing to them. */
    public static SessionService sessions(Vertx vertx, SqlServer server, ExecutorSettings settings) {
        return new SessionService(vertx, settings, new PassThrough(server)::open, _ -> {});
    }

    private SessionService.Opened open(OpenSession request) {
        if (request.tenant() != null) {
            throw new SqlException(new SqlError(
                    916,
                    14,
                    1,
                    "The login '" + request.login() + "' belongs to a tenant, and storage sqlserver cannot keep tenants"
                            + " apart. Use a login without a tenant.",
                    0,
                    null,
                    SqlError.Fate.CONNECTION));
        }
        SqlServerSession session = server.connect(
                request.database() == null ? "master" : request.database(),
                new ConnectOptions.Client(request.applicationName(), request.hostName(), request.odbcDefaults()));
        return new SessionService.Opened(
                new PassThroughRunner(session),
                new SessionOpened(request.sessionId(), session.database(), session.language()));
    }
}
