package dev.aul.delegation;

import dev.aul.language.analysis.Profiler;
import dev.aul.language.ast.Ddl;
import dev.aul.language.catalog.ModuleSchema;
import dev.aul.language.parse.ParseOptions;
import dev.aul.language.parse.SqlParser;
import dev.aul.language.routine.Profile;
import dev.aul.messages.modules.FindPaths;
import dev.aul.messages.modules.ModuleSnapshot;
import dev.aul.messages.modules.PathList;
import dev.aul.messages.modules.PathList.ProcedurePath;
import dev.aul.messages.modules.RegistryCommand;
import dev.aul.messages.requests.Addresses;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Decides for each procedure of the registry whether it may run as a native procedure of the store. Profiles are made when
 * somebody asks, on a worker thread, and kept by the text's hash.
 */
public final class DelegationService {
    private static final Comparator<ProcedurePath> ORDER = Comparator.comparing(ProcedurePath::database)
            .thenComparing(ProcedurePath::schema)
            .thenComparing(ProcedurePath::name);

    private final Vertx vertx;
    private final String store;
    private final boolean nativeProcedures;
    private final Map<String, Optional<Profile>> profiles = new ConcurrentHashMap<>();

    private DelegationService(Vertx vertx, String store, boolean nativeProcedures) {
        this.vertx = vertx;
        this.store = store;
        this.nativeProcedures = nativeProcedures;
    }

    /**
     * Listens for {@link FindPaths}.
     *
     * @param store its kind, for people
     * @param nativeProcedures whether it runs procedures of its own
     */
    public static void start(Vertx vertx, String store, boolean nativeProcedures) {
        var service = new DelegationService(vertx, store, nativeProcedures);
        vertx.eventBus().<FindPaths>consumer(Addresses.PATHS, service::findPaths);
    }

    private void findPaths(Message<FindPaths> message) {
        vertx.eventBus()
                .<ModuleSnapshot>request(Addresses.REGISTRY, new RegistryCommand.FindModules())
                .compose(reply -> vertx.executeBlocking(() -> paths(reply.body(), message.body()), false))
                .onSuccess(message::reply)
                .onFailure(failure -> message.fail(500, String.valueOf(failure.getMessage())));
    }

    private PathList paths(ModuleSnapshot snapshot, FindPaths asked) {
        var seen = new HashMap<>(snapshot.modules());
        if (asked.tenant() != null) {
            seen.putAll(snapshot.tenants().getOrDefault(asked.tenant(), Map.of()));
        }
        List<ProcedurePath> paths = new ArrayList<>();
        seen.values().forEach(module -> add(paths, module));
        snapshot.global().values().forEach(module -> add(paths, module));
        paths.sort(ORDER);
        return new PathList(paths);
    }

    private void add(List<ProcedurePath> paths, ModuleSchema module) {
        profiles.computeIfAbsent(module.sha256(), _ -> profile(module)).ifPresent(profile -> {
            var decision = Decision.of(profile, store, nativeProcedures);
            paths.add(new ProcedurePath(
                    module.database(),
                    module.schema(),
                    module.name(),
                    profile.complexity().name().toLowerCase(Locale.ROOT),
                    decision.path(),
                    decision.reason()));
        });
    }

    /** Empty for a module that is no procedure. */
    private static Optional<Profile> profile(ModuleSchema module) {
        if (module.kind() != ModuleSchema.Kind.PROCEDURE) {
            return Optional.empty();
        }
        return SqlParser.parse(module.text(), new ParseOptions(module.quotedIdentifier(), 1)).statements().stream()
                .filter(Ddl.CreateProcedure.class::isInstance)
                .map(Ddl.CreateProcedure.class::cast)
                .findFirst()
                .map(Profiler::of);
    }
}
