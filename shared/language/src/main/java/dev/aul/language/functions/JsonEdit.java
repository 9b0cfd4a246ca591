package dev.aul.language.functions;

import dev.aul.language.errors.FunctionMessage;
import dev.aul.language.errors.ValueMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One change of a JSON document: replaces, inserts, deletes or appends at a path and leaves all other text as it is. */
final class JsonEdit {
    private final String document;
    private final JsonPath path;
    private final Json root;

    JsonEdit(String document, JsonPath path) {
        this.document = document;
        this.path = path;
        this.root = JsonReader.read(document);
    }

    /** The document with the JSON text in place; null deletes a member or blanks an item in lax mode. */
    String set(@Nullable String json) {
        if (path.append()) {
            return append(json == null ? "null" : json);
        }
        Json found = path.find(root);
        if (path.steps().isEmpty()) {
            throw FunctionMessage.JSON_ROOT.exception();
        }
        if (found == null) {
            return insert(json);
        }
        if (json == null && !path.strict() && lastName() != null) {
            return delete(found);
        }
        return splice(found.from(), found.to(), json == null ? "null" : json);
    }

    private String append(String json) {
        Json found = path.find(root);
        if (found instanceof Json.Array array) {
            String separator = array.items().isEmpty() ? "" : ",";
            return splice(array.to() - 1, array.to() - 1, separator + json);
        }
        if (found == null && !path.strict() && !path.steps().isEmpty()) {
            return insert("[" + json + "]");
        }
        if (path.strict()) {
            throw FunctionMessage.JSON_NO_ARRAY.exception();
        }
        return document;
    }

    private String insert(@Nullable String json) {
        if (path.strict()) {
            throw ValueMessage.JSON_PROPERTY_MISSING.exception();
        }
        List<JsonPath.Step> parents = path.steps().subList(0, path.steps().size() - 1);
        Json parent = new JsonPath(false, false, parents).find(root);
        if (json == null) {
            return document;
        }
        if (lastName() != null && parent instanceof Json.Object object) {
            String separator = object.members().isEmpty() ? "" : ",";
            String member = separator + '"' + JsonText.escape(lastName()) + "\":" + json;
            return splice(object.to() - 1, object.to() - 1, member);
        }
        if (lastName() == null
                && parent instanceof Json.Array array
                && lastIndex() == array.items().size()) {
            String separator = array.items().isEmpty() ? "" : ",";
            return splice(array.to() - 1, array.to() - 1, separator + json);
        }
        return document;
    }

    /** Takes out a member with the comma that parts it from its neighbour. */
    private String delete(Json found) {
        List<JsonPath.Step> parents = path.steps().subList(0, path.steps().size() - 1);
        if (!(new JsonPath(false, false, parents).find(root) instanceof Json.Object parent)) {
            return document;
        }
        List<Json.Member> members = parent.members();
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).value().from() == found.from()) {
                boolean last = i == members.size() - 1;
                int from = last && i > 0
                        ? members.get(i - 1).value().to()
                        : members.get(i).from();
                int to = last ? found.to() : members.get(i + 1).from();
                return splice(from, to, "");
            }
        }
        return document;
    }

    private @Nullable String lastName() {
        return path.steps().getLast().name();
    }

    private int lastIndex() {
        return path.steps().getLast().index();
    }

    private String splice(int from, int to, String text) {
        return document.substring(0, from) + text + document.substring(to);
    }
}
