package dev.aul.gateway.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.aul.language.types.SqlType;
import dev.aul.language.values.Bytes;
import dev.aul.messages.modules.ProcedureSignature;
import dev.aul.messages.requests.Request;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Calls made of JSON. A value has the type its JSON says: text nvarchar, true and false bit, a number int, bigint,
 * decimal or float, whichever is the smallest that loses nothing; arrays and objects are their JSON text. A parameter
 * that needs another type is an object with {@code type}, {@code value} and perhaps {@code output}.
 *
 * <p>Everything here throws IllegalArgumentException with a text for the client.
 */
final class JsonParameters {
    private static final Pattern NAME = Pattern.compile("@?[\\p{L}_#$@][\\p{L}\\p{N}_#$@]{0,126}");
    private static final Pattern TYPE =
            Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_. ]{0,127}(\\(\\s*(max|\\d{1,5})\\s*(,\\s*\\d{1,3}\\s*)?\\))?");
    private static final int MAX_NVARCHAR = 4000;
    private static final int MAX_PRECISION = 38;
    private static final SqlType LONG_TEXT = SqlType.nvarchar(SqlType.MAX);

    private JsonParameters() {}

    /** A procedure call; {@code signature} null when the registry does not know it: then nothing is an output. */
    static Request procedure(String quotedName, JsonNode body, @Nullable ProcedureSignature signature) {
        if (!body.isObject() && !body.isMissingNode()) {
            throw new IllegalArgumentException("the body must be a JSON object of parameters");
        }
        List<Request.Parameter> parameters = new ArrayList<>();
        List<String> given = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : body.properties()) {
            String name = name(member.getKey());
            ProcedureSignature.Parameter declared = declared(signature, name);
            parameters.add(parameter(name, member.getValue(), declared));
            given.add(name.toLowerCase(Locale.ROOT));
        }
        if (signature != null) {
            for (ProcedureSignature.Parameter declared : signature.parameters()) {
                SqlType type = declared.type();
                if (declared.output()
                        && type != null
                        && !given.contains(declared.name().toLowerCase(Locale.ROOT))) {
                    parameters.add(new Request.Parameter(declared.name(), type, null, true, declared.hasDefault()));
                }
            }
        }
        return new Request.Calls(List.of(new Request.Call(quotedName, parameters, false)));
    }

    private static ProcedureSignature.@Nullable Parameter declared(
            @Nullable ProcedureSignature signature, String name) {
        if (signature != null) {
            for (ProcedureSignature.Parameter parameter : signature.parameters()) {
                if (parameter.name().equalsIgnoreCase(name)) {
                    return parameter;
                }
            }
        }
        return null;
    }

    private static Request.Parameter parameter(
            String name, JsonNode value, ProcedureSignature.@Nullable Parameter declared) {
        Typed typed = typed(value);
        boolean output = declared != null && declared.output();
        SqlType type = declared == null ? null : declared.type();
        if (typed.value() == null && type != null) {
            return new Request.Parameter(name, type, null, output, false);
        }
        if (type != null && type.kind().isBinary()) {
            return new Request.Parameter(name, SqlType.varbinary(SqlType.MAX), binary(name, value), output, false);
        }
        return new Request.Parameter(name, typed.type(), typed.value(), output, false);
    }

    /** A query as {@code sp_executesql} takes it, or as a batch when it has no parameters. */
    static Request query(JsonNode body) {
        JsonNode sql = body.path("sql");
        JsonNode parameters = body.path("parameters");
        if (!sql.isTextual() || !(parameters.isObject() || parameters.isMissingNode() || parameters.isNull())) {
            throw new IllegalArgumentException(
                    "the body must be a JSON object with the text 'sql' and perhaps the object 'parameters'");
        }
        if (parameters.isEmpty()) {
            return new Request.Batch(sql.asText());
        }
        List<Request.Parameter> values = new ArrayList<>();
        List<String> declarations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : parameters.properties()) {
            String name = name(member.getKey());
            JsonNode json = member.getValue();
            boolean described = json.isObject() && json.path("type").isTextual();
            boolean output = described && json.path("output").asBoolean(false);
            JsonNode content = described ? json.path("value") : json;
            Typed typed = typed(content);
            String type =
                    described ? type(json.path("type").asText()) : typed.type().toString();
            if (described
                    && content.isTextual()
                    && type.toLowerCase(Locale.ROOT).contains("binary")) {
                typed = new Typed(SqlType.varbinary(SqlType.MAX), binary(name, content));
            }
            declarations.add(name + " " + type + (output ? " OUTPUT" : ""));
            values.add(new Request.Parameter(name, typed.type(), typed.value(), output, false));
        }
        List<Request.Parameter> all = new ArrayList<>();
        all.add(new Request.Parameter("", LONG_TEXT, sql.asText(), false, false));
        all.add(new Request.Parameter("", LONG_TEXT, String.join(", ", declarations), false, false));
        all.addAll(values);
        return new Request.Calls(List.of(new Request.Call("sp_executesql", all, false)));
    }

    private static String name(String key) {
        if (!NAME.matcher(key).matches()) {
            throw new IllegalArgumentException("'%s' is no name of a parameter".formatted(key));
        }
        return key.startsWith("@") ? key : "@" + key;
    }

    private static String type(String text) {
        if (!TYPE.matcher(text.strip()).matches()) {
            throw new IllegalArgumentException("'%s' is no type of a parameter".formatted(text));
        }
        return text.strip();
    }

    private record Typed(SqlType type, @Nullable Object value) {}

    private static Typed typed(JsonNode json) {
        return switch (json.getNodeType()) {
            case NULL, MISSING -> new Typed(SqlType.nvarchar(MAX_NVARCHAR), null);
            case BOOLEAN -> new Typed(SqlType.BIT, json.booleanValue());
            case NUMBER -> number(json);
            case STRING -> text(json.textValue());
            case ARRAY, OBJECT -> text(json.toString());
            case BINARY, POJO -> throw new IllegalArgumentException("a value that JSON does not have");
        };
    }

    private static Typed text(String text) {
        return new Typed(text.length() <= MAX_NVARCHAR ? SqlType.nvarchar(MAX_NVARCHAR) : LONG_TEXT, text);
    }

    private static Typed number(JsonNode json) {
        if (json.isIntegralNumber()) {
            BigInteger number = json.bigIntegerValue();
            if (number.bitLength() < 32) {
                return new Typed(SqlType.INT, number.intValue());
            }
            if (number.bitLength() < 64) {
                return new Typed(SqlType.BIGINT, number.longValue());
            }
        }
        BigDecimal number = json.decimalValue();
        if (Math.abs((long) number.scale()) > MAX_PRECISION) {
            return new Typed(SqlType.FLOAT, number.doubleValue());
        }
        BigDecimal plain = number.scale() < 0 ? number.setScale(0) : number;
        int precision = Math.max(plain.precision(), plain.scale());
        return precision > MAX_PRECISION
                ? new Typed(SqlType.FLOAT, number.doubleValue())
                : new Typed(SqlType.decimal(precision, plain.scale()), plain);
    }

    private static Bytes binary(String name, JsonNode json) {
        String text = json.asText();
        try {
            return new Bytes(HexFormat.of().parseHex(text.startsWith("0x") ? text.substring(2) : text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the value of %s must be 0x and hexadecimal digits".formatted(name), e);
        }
    }

    /** The body, missing when it is empty. */
    static JsonNode body(byte[] bytes) {
        return bytes.length == 0 ? MissingNode.getInstance() : Json.parse(bytes);
    }
}
