package dev.aul.executor.interpreter;

import dev.aul.executor.catalog.PendingModules;
import dev.aul.executor.catalog.PendingModules.Pending;
import dev.aul.messages.modules.RegistryCommand;

/**
 * Makes a session's new modules known to the registry once they are committed. They are told after the tables they speak
 * of are durable: a module without its tables is an error when called, tables without their module are none.
 */
final class Publications {
    private final Execution execution;

    Publications(Execution execution) {
        this.execution = execution;
    }

    /** After a definition, and after COMMIT: publishes unless a transaction is still open. */
    void afterCommit() {
        PendingModules modules = execution.session().modules();
        if (execution.session().transactions().open() || modules.isEmpty()) {
            return;
        }
        String tenant = execution.session().client().tenant();
        String author = execution.session().client().login();
        for (Pending pending : modules.changes()) {
            RegistryCommand command = pending.module().isPresent()
                    ? new RegistryCommand.PublishModule(pending.module().get(), tenant, author)
                    : new RegistryCommand.WithdrawModule(
                            pending.database(), pending.schema(), pending.name(), tenant, author);
            execution.engine().catalogs().accept(execution.engine().registry().ask(command));
        }
        modules.clear();
    }
}
