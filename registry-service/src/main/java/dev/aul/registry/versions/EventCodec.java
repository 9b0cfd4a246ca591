package dev.aul.registry.versions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aul.eventlog.EventLog.NewEvent;
import dev.aul.eventlog.EventLog.StoredEvent;
import dev.aul.registry.versions.ModuleEvent.ProcedureActivated;
import dev.aul.registry.versions.ModuleEvent.ProcedurePublished;
import dev.aul.registry.versions.ModuleEvent.ProcedureWithdrawn;

/** Events as tagged JSON. A tag is for ever: a new form of an event gets a new tag. */
final class EventCodec {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PUBLISHED = "procedure.published.v1";
    private static final String ACTIVATED = "procedure.activated.v1";
    private static final String WITHDRAWN = "procedure.withdrawn.v1";

    private EventCodec() {}

    static NewEvent write(ModuleEvent event) {
        return switch (event) {
            case ProcedurePublished(var path, var sha256, var text, var author) ->
                event(
                        PUBLISHED,
                        object(path).put("sha256", sha256).put("text", text).put("author", author));
            case ProcedureActivated(var path, var sha256) ->
                event(ACTIVATED, object(path).put("sha256", sha256));
            case ProcedureWithdrawn(var path, var author) ->
                event(WITHDRAWN, object(path).put("author", author));
        };
    }

    private static ObjectNode object(String path) {
        return JSON.createObjectNode().put("path", path);
    }

    private static NewEvent event(String tag, ObjectNode data) {
        return new NewEvent(tag, data.toString());
    }

    static ModuleEvent read(StoredEvent stored) {
        var data = parse(stored);
        return switch (stored.type()) {
            case PUBLISHED ->
                new ProcedurePublished(
                        text(stored, data, "path"),
                        text(stored, data, "sha256"),
                        text(stored, data, "text"),
                        text(stored, data, "author"));
            case ACTIVATED -> new ProcedureActivated(text(stored, data, "path"), text(stored, data, "sha256"));
            case WITHDRAWN -> new ProcedureWithdrawn(text(stored, data, "path"), text(stored, data, "author"));
            default ->
                throw new IllegalStateException("event %d has the unknown type %s; it was written by a newer aul"
                        .formatted(stored.position(), stored.type()));
        };
    }

    private static JsonNode parse(StoredEvent stored) {
        try {
            return JSON.readTree(stored.data());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event %d cannot be read".formatted(stored.position()), e);
        }
    }

    private static String text(StoredEvent stored, JsonNode data, String field) {
        var value = data.path(field);
        if (!value.isTextual()) {
            throw new IllegalStateException("event %d has no %s".formatted(stored.position(), field));
        }
        return value.textValue();
    }
}
