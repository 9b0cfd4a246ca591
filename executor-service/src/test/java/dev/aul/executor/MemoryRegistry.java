package dev.aul.executor;

import dev.aul.language.catalog.ModuleSchema;
import dev.aul.messages.modules.ModuleSnapshot;
import dev.aul.messages.modules.RegistryCommand;
import dev.aul.messages.requests.Addresses;
import io.vertx.core.eventbus.EventBus;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The registry's commands over a map. */
final class MemoryRegistry {
    private Map<String, ModuleSchema> modules = Map.of();
    private long version;

    void start(EventBus bus) {
        bus.<RegistryCommand>localConsumer(Addresses.REGISTRY, message -> message.reply(answer(message.body())));
    }

    private synchronized ModuleSnapshot answer(RegistryCommand command) {
        Map<String, ModuleSchema> next = new HashMap<>(modules);
        switch (command) {
            case RegistryCommand.PublishModule publish ->
                next.put(key(publish.module().qualifiedName()), publish.module());
            case RegistryCommand.WithdrawModule withdraw ->
                next.remove(key(withdraw.database() + "." + withdraw.schema() + "." + withdraw.name()));
            case RegistryCommand.FindModules _ -> {}
        }
        if (!next.equals(modules)) {
            version++;
            modules = Map.copyOf(next);
        }
        return new ModuleSnapshot(version, modules, Map.of(), Map.of());
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
