package dev.aul.registry.versions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.aul.eventlog.EventLog.NewEvent;
import dev.aul.eventlog.EventLog.StoredEvent;
import java.util.Map;

/** Events as tagged JSON. A tag is for ever: a new form of an event gets a new tag. */
final class EventCodec {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, Class<? extends ModuleEvent>> TYPES = Map.of(
            "procedure.published.v1", ModuleEvent.ProcedurePublished.class,
            "procedure.activated.v1", ModuleEvent.ProcedureActivated.class,
            "procedure.withdrawn.v1", ModuleEvent.ProcedureWithdrawn.class);

    private EventCodec() {}

    static NewEvent write(ModuleEvent event) {
        try {
            return new NewEvent(tag(event), JSON.writeValueAsString(event));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + tag(event), e);
        }
    }

    static ModuleEvent read(StoredEvent stored) {
        var type = TYPES.get(stored.type());
        if (type == null) {
            throw new IllegalStateException("event %d has the unknown type %s; it was written by a newer aul"
                    .formatted(stored.position(), stored.type()));
        }
        try {
            return JSON.readValue(stored.data(), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event %d cannot be read".formatted(stored.position()), e);
        }
    }

    private static String tag(ModuleEvent event) {
        return switch (event) {
            case ModuleEvent.ProcedurePublished _ -> "procedure.published.v1";
            case ModuleEvent.ProcedureActivated _ -> "procedure.activated.v1";
            case ModuleEvent.ProcedureWithdrawn _ -> "procedure.withdrawn.v1";
        };
    }
}
