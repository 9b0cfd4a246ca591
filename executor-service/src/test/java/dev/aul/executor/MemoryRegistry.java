package dev.aul.executor;

import dev.aul.language.catalog.ModuleSchema;
import dev.aul.messages.modules.ModuleSnapshot;
import dev.aul.messages.modules.RegistryCommand;
import dev.aul.messages.requests.Addresses;
import io.vertx.core.eventbus.EventBus;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The registry's commands over maps: one for all, whose tenant is empty, and one for each tenant. */
final class MemoryRegistry {
    private static final String ALL = "";

    private final Map<String, Map<String, ModuleSchema>> modules = new HashMap<>(Map.of(ALL, Map.of()));
    private long version;

    void start(EventBus bus) {
        bus.<RegistryCommand>localConsumer(Addresses.REGISTRY, message -> message.reply(answer(message.body())));
    }

    private synchronized ModuleSnapshot answer(RegistryCommand command) {
        switch (command) {
            case RegistryCommand.PublishModule publish -> {
                Map<String, ModuleSchema> next = of(publish.tenant());
                next.put(key(publish.module().qualifiedName()), publish.module());
                replace(publish.tenant(), next);
            }
            case RegistryCommand.WithdrawModule withdraw -> {
                Map<String, ModuleSchema> next = of(withdraw.tenant());
                next.remove(key(withdraw.database() + "." + withdraw.schema() + "." + withdraw.name()));
                replace(withdraw.tenant(), next);
            }
            case RegistryCommand.FindModules _ -> {}
        }
        return new ModuleSnapshot(version, of(null), Map.copyOf(modules), Map.of());
    }

    private Map<String, ModuleSchema> of(@Nullable String tenant) {
        return new HashMap<>(modules.getOrDefault(Objects.requireNonNullElse(tenant, ALL), Map.of()));
    }

    private void replace(@Nullable String tenant, Map<String, ModuleSchema> next) {
        if (!next.equals(modules.put(Objects.requireNonNullElse(tenant, ALL), Map.copyOf(next)))) {
            version++;
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
