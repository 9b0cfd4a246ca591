package dev.aul.gateway.http;

import dev.aul.gateway.session.GatewayMessage;
import dev.aul.gateway.session.Meters;
import dev.aul.platform.identity.Authenticator;
import dev.aul.platform.identity.Principal;
import io.vertx.core.WorkerExecutor;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lets a request on when it shows who it is: Basic with a login's password, or Bearer with a token. */
final class Authentication {
    private static final String PRINCIPAL = "aul.principal";
    private static final String TENANT = "aul.tenant";
    private static final Pattern TENANT_NAME = Pattern.compile("[A-Za-z0-9_-]{1,63}");

    private final Authenticator authenticator;
    private final Tokens tokens;
    private final WorkerExecutor workers;
    private final Meters meters;

    Authentication(Authenticator authenticator, Tokens tokens, WorkerExecutor workers, Meters meters) {
        this.authenticator = authenticator;
        this.tokens = tokens;
        this.workers = workers;
        this.meters = meters;
    }

    /** For routes that need a login. */
    void require(RoutingContext context) {
        String header = context.request().getHeader("Authorization");
        String name = loginName(header);
        context.request().pause();
        workers.executeBlocking(() -> check(header), false)
                .onSuccess(principal -> {
                    context.request().resume();
                    meters.login(Meters.Protocol.HTTP, principal.isPresent());
                    principal.ifPresentOrElse(
                            known -> admit(context, known),
                            () -> Problem.send(context.response(), GatewayMessage.LOGIN_FAILED.error(name)));
                })
                .onFailure(context::fail);
    }

    private Optional<Principal> check(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        int space = header.indexOf(' ');
        String scheme = space < 0 ? "" : header.substring(0, space);
        String credentials = header.substring(space + 1).strip();
        if (scheme.equalsIgnoreCase("Bearer")) {
            return tokens.check(credentials);
        }
        String pair = scheme.equalsIgnoreCase("Basic") ? decode(credentials) : "";
        int colon = pair.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : authenticator.authenticate(pair.substring(0, colon), pair.substring(colon + 1));
    }

    private static String loginName(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return "";
        }
        String pair = decode(header.substring(6).strip());
        int colon = pair.indexOf(':');
        return colon < 0 ? "" : pair.substring(0, colon);
    }

    private static String decode(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    /** A tenant that is asserted counts only for its own principal and for the administrator. */
    private static void admit(RoutingContext context, Principal principal) {
        String asserted = context.request().getHeader("X-Tenant");
        if (asserted != null) {
            boolean allowed = asserted.equals(principal.tenant()) || principal.hasRole(Principal.ADMINISTRATOR);
            if (!allowed || !TENANT_NAME.matcher(asserted).matches()) {
                Problem.send(context.response(), 403, "This login may not act for the tenant in X-Tenant.");
                return;
            }
        }
        context.put(PRINCIPAL, principal);
        context.put(TENANT, asserted == null ? principal.tenant() : asserted);
        context.next();
    }

    static Principal principal(RoutingContext context) {
        return Objects.requireNonNull(context.<Principal>get(PRINCIPAL));
    }

    static @Nullable String tenant(RoutingContext context) {
        return context.get(TENANT);
    }
}
