package dev.aul.messages;

import dev.aul.messages.modules.FindPaths;
import dev.aul.messages.modules.FindProcedures;
import dev.aul.messages.modules.ModuleSnapshot;
import dev.aul.messages.modules.PathList;
import dev.aul.messages.modules.ProcedureList;
import dev.aul.messages.modules.RegistryCommand;
import dev.aul.messages.requests.Cancel;
import dev.aul.messages.requests.CloseSession;
import dev.aul.messages.requests.Credit;
import dev.aul.messages.requests.Execute;
import dev.aul.messages.requests.FrameBatch;
import dev.aul.messages.requests.OpenSession;
import dev.aul.messages.requests.SessionOpened;
import dev.aul.messages.requests.SqlFailure;
import io.vertx.core.eventbus.EventBus;
import java.util.List;

/** Registers every message of this module on an event bus. */
public final class Codecs {
    private static final List<Class<?>> TYPES = List.of(
            OpenSession.class,
            SessionOpened.class,
            SqlFailure.class,
            Execute.class,
            FrameBatch.class,
            Credit.class,
            Cancel.class,
            CloseSession.class,
            ModuleSnapshot.class,
            RegistryCommand.PublishModule.class,
            RegistryCommand.WithdrawModule.class,
            RegistryCommand.FindModules.class,
            FindProcedures.class,
            ProcedureList.class,
            FindPaths.class,
            PathList.class);

    private Codecs() {}

    public static void register(EventBus bus) {
        TYPES.forEach(type -> register(bus, type));
    }

    private static <T> void register(EventBus bus, Class<T> type) {
        bus.registerDefaultCodec(type, new LocalCodec<>(type));
    }
}
