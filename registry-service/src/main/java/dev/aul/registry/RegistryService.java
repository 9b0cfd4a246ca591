package dev.aul.registry;

import dev.aul.language.errors.SqlException;
import dev.aul.messages.modules.FindProcedures;
import dev.aul.messages.modules.ModuleSnapshot;
import dev.aul.messages.modules.RegistryCommand;
import dev.aul.messages.requests.Addresses;
import dev.aul.messages.requests.SqlFailure;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.Message;

/** The registry on the event bus: answers commands and publishes each new snapshot. */
public final class RegistryService {
    private final Vertx vertx;
    private final Registry registry;
    private final Signatures signatures = new Signatures();

    private RegistryService(Vertx vertx, Registry registry) {
        this.vertx = vertx;
        this.registry = registry;
    }

    /** Files and log are worked on by worker threads, one command at a time in order of arrival. */
    public static void start(Vertx vertx, Registry registry) {
        var service = new RegistryService(vertx, registry);
        vertx.eventBus().<RegistryCommand>consumer(Addresses.REGISTRY, service::receive);
        vertx.eventBus().<FindProcedures>consumer(Addresses.PROCEDURES, service::findProcedures);
    }

    private void findProcedures(Message<FindProcedures> message) {
        vertx.executeBlocking(
                        () -> signatures.list(
                                handle(new RegistryCommand.FindModules()),
                                message.body().tenant()),
                        false)
                .onSuccess(message::reply)
                .onFailure(failure -> message.fail(500, String.valueOf(failure.getMessage())));
    }

    private void receive(Message<RegistryCommand> message) {
        vertx.executeBlocking(() -> handle(message.body()), true).onComplete(snapshot -> {
            if (snapshot.succeeded()) {
                message.reply(snapshot.result());
            } else if (snapshot.cause() instanceof SqlException refused) {
                message.reply(new SqlFailure(refused.error()));
            } else {
                message.fail(500, String.valueOf(snapshot.cause().getMessage()));
            }
        });
    }

    private synchronized ModuleSnapshot handle(RegistryCommand command) {
        return switch (command) {
            case RegistryCommand.FindModules _ -> registry.snapshot();
            case RegistryCommand.PublishModule publish -> announce(registry.publish(publish));
            case RegistryCommand.WithdrawModule withdraw -> announce(registry.withdraw(withdraw));
        };
    }

    private ModuleSnapshot announce(ModuleSnapshot snapshot) {
        vertx.eventBus().publish(Addresses.MODULES, snapshot);
        return snapshot;
    }
}
