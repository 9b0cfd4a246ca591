package dev.aul.gateway.http;

import dev.aul.messages.modules.FindProcedures;
import dev.aul.messages.modules.ProcedureList;
import dev.aul.messages.modules.ProcedureSignature;
import dev.aul.messages.requests.Addresses;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the registry says of procedures, kept until it publishes another snapshot. Thread-safe. */
final class Procedures {
    private static final String NO_TENANT = "";

    private final Vertx vertx;
    private final Map<String, Future<ProcedureList>> known = new ConcurrentHashMap<>();

    Procedures(Vertx vertx) {
        this.vertx = vertx;
        vertx.eventBus().localConsumer(Addresses.MODULES, _ -> known.clear());
    }

    Future<ProcedureList> list(@Nullable String tenant) {
        String key = tenant == null ? NO_TENANT : tenant;
        Future<ProcedureList> list = known.computeIfAbsent(key, _ -> ask(tenant));
        return list.onFailure(_ -> known.remove(key, list));
    }

    private Future<ProcedureList> ask(@Nullable String tenant) {
        return vertx.eventBus()
                .<ProcedureList>request(Addresses.PROCEDURES, new FindProcedures(tenant))
                .map(message -> message.body());
    }

    /** The procedure of that name; empty when the registry does not know it or does not answer. */
    Future<Optional<ProcedureSignature>> find(@Nullable String tenant, String database, String schema, String name) {
        return list(tenant)
                .map(list -> list.procedures().stream()
                        .filter(p ->
                                p.name().equalsIgnoreCase(name) && p.schema().equalsIgnoreCase(schema))
                        .filter(p -> p.database().isEmpty() || p.database().equalsIgnoreCase(database))
                        .max((a, b) -> Boolean.compare(
                                b.database().isEmpty(), a.database().isEmpty())))
                .otherwise(Optional.empty());
    }
}
