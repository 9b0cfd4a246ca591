package dev.aul.language.functions;

import static dev.aul.language.functions.Rows.strict;
import static dev.aul.language.functions.Rows.string;
import static dev.aul.language.functions.Typings.fixed;

import dev.aul.language.errors.FunctionMessage;
import dev.aul.language.errors.ValueMessage;
import dev.aul.language.functions.ScalarFunction.Argument;
import dev.aul.language.functions.ScalarFunction.Signature;
import dev.aul.language.types.SqlType;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** ISJSON, JSON_VALUE, JSON_QUERY, JSON_PATH_EXISTS and JSON_MODIFY. */
final class JsonFunctions {
    private static final int MAX_VALUE_LENGTH = 4000;

    private JsonFunctions() {}

    static List<ScalarFunction> rows() {
        SqlType text = Typings.NVARCHAR_MAX;
        return List.of(
                strict("ISJSON", 1, 2, fixed(SqlType.INT, text), JsonFunctions::isJson),
                strict("JSON_VALUE", 2, 2, fixed(SqlType.nvarchar(MAX_VALUE_LENGTH), text), JsonFunctions::value),
                strict("JSON_QUERY", 1, 2, fixed(text, text), JsonFunctions::query),
                strict(
                        "JSON_PATH_EXISTS",
                        2,
                        2,
                        fixed(SqlType.INT, text),
                        (_, a, _) -> JsonPath.parse(string(a, 1)).find(JsonReader.read(string(a, 0))) == null ? 0 : 1),
                Rows.pure("JSON_MODIFY", 3, 3, JsonFunctions::modifyTyping, JsonFunctions::modify));
    }

    private static Object isJson(EvalContext context, @Nullable Object[] arguments, Signature signature) {
        Json json = JsonReader.tryRead(string(arguments, 0));
        if (json == null) {
            return 0;
        }
        String kind = arguments.length > 1 ? string(arguments, 1).toUpperCase(Locale.ROOT) : "CONTAINER";
        boolean fits =
                switch (kind) {
                    case "VALUE" -> true;
                    case "SCALAR" -> json instanceof Json.Text || json instanceof Json.Number;
                    case "OBJECT" -> json instanceof Json.Object;
                    case "ARRAY" -> json instanceof Json.Array;
                    default -> !json.isScalar();
                };
        return fits ? 1 : 0;
    }

    private static @Nullable Object value(EvalContext context, @Nullable Object[] arguments, Signature signature) {
        String document = string(arguments, 0);
        JsonPath path = JsonPath.parse(string(arguments, 1));
        Json found = path.find(JsonReader.read(document));
        if (found == null) {
            return missing(path);
        }
        if (!found.isScalar()) {
            return wrongKind(path, FunctionMessage.JSON_NO_SCALAR);
        }
        if (found instanceof Json.Null) {
            return null;
        }
        String text = found.in(document);
        if (text.length() > MAX_VALUE_LENGTH) {
            return wrongKind(path, FunctionMessage.JSON_VALUE_TOO_LONG);
        }
        return text;
    }

    private static @Nullable Object query(EvalContext context, @Nullable Object[] arguments, Signature signature) {
        String document = string(arguments, 0);
        JsonPath path = JsonPath.parse(arguments.length > 1 ? string(arguments, 1) : "$");
        Json found = path.find(JsonReader.read(document));
        if (found == null) {
            return missing(path);
        }
        return found.isScalar() ? wrongKind(path, FunctionMessage.JSON_NO_CONTAINER) : found.in(document);
    }

    private static @Nullable Object missing(JsonPath path) {
        if (path.strict()) {
            throw ValueMessage.JSON_PROPERTY_MISSING.exception();
        }
        return null;
    }

    private static @Nullable Object wrongKind(JsonPath path, FunctionMessage message) {
        if (path.strict()) {
            throw message.exception();
        }
        return null;
    }

    private static Signature modifyTyping(List<Argument> arguments) {
        SqlType document = Typings.stringOf(arguments.get(0).type());
        Argument given = arguments.get(2);
        SqlType value = Typings.known(given.type(), SqlType.nvarchar(1));
        if (value.kind().isString() && !given.literal()) {
            value = Typings.NVARCHAR_MAX;
        }
        return new Signature(
                List.of(Typings.NVARCHAR_MAX, Typings.NVARCHAR_MAX, value),
                document.kind().isUnicode() ? Typings.NVARCHAR_MAX : Typings.VARCHAR_MAX);
    }

    private static @Nullable Object modify(EvalContext context, @Nullable Object[] arguments, Signature signature) {
        if (!(arguments[0] instanceof String document) || !(arguments[1] instanceof String path)) {
            return null;
        }
        boolean computed = signature.parameters().get(2).isMax();
        String value = arguments[2] == null ? null : literal(arguments[2], computed);
        return new JsonEdit(document, JsonPath.parse(path)).set(value);
    }

    /** Numbers and bits go in bare, everything else quoted; computed text, as of JSON_QUERY, goes in as it is. */
    private static String literal(Object value, boolean computed) {
        return switch (value) {
            case String text when computed && isContainer(text) -> text;
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            default -> '"' + JsonText.escape(value.toString()) + '"';
        };
    }

    private static boolean isContainer(String text) {
        String start = text.strip();
        if (!start.startsWith("{") && !start.startsWith("[")) {
            return false;
        }
        Json json = JsonReader.tryRead(text);
        return json != null && !json.isScalar();
    }
}
