package dev.aul.gateway.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aul.language.types.SqlType;
import dev.aul.messages.modules.PathList;
import dev.aul.messages.modules.ProcedureList;
import dev.aul.messages.modules.ProcedureSignature;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Procedures as a list, and as an OpenAPI 3.1 document. */
final class OpenApi {
    private OpenApi() {}

    /** {@code GET /v1/procedures}. */
    static ArrayNode list(ProcedureList procedures) {
        ArrayNode list = Json.MAPPER.createArrayNode();
        for (ProcedureSignature procedure : procedures.procedures()) {
            ObjectNode node = list.addObject();
            node.put("database", procedure.database().isEmpty() ? null : procedure.database())
                    .put("schema", procedure.schema())
                    .put("name", procedure.name());
            ArrayNode parameters = node.putArray("parameters");
            for (ProcedureSignature.Parameter parameter : procedure.parameters()) {
                parameters
                        .addObject()
                        .put("name", bare(parameter))
                        .put("type", parameter.typeName())
                        .put("output", parameter.output())
                        .put("hasDefault", parameter.hasDefault());
            }
        }
        return list;
    }

    /** {@code GET /v1/paths}. */
    static ArrayNode paths(PathList paths) {
        ArrayNode list = Json.MAPPER.createArrayNode();
        for (PathList.ProcedurePath path : paths.paths()) {
            list.addObject()
                    .put("database", path.database().isEmpty() ? null : path.database())
                    .put("schema", path.schema())
                    .put("name", path.name())
                    .put("complexity", path.complexity())
                    .put("path", path.path().name().toLowerCase(Locale.ROOT))
                    .put("reason", path.reason());
        }
        return list;
    }

    /** {@code GET /openapi.json}. */
    static ObjectNode document(ProcedureList procedures) {
        ObjectNode root = Json.MAPPER.createObjectNode();
        root.put("openapi", "3.1.0");
        root.putObject("info").put("title", "aul").put("version", Long.toString(procedures.version()));
        ObjectNode paths = root.putObject("paths");
        for (ProcedureSignature procedure : procedures.procedures()) {
            ObjectNode operation = paths.putObject(path(procedure)).putObject("post");
            operation.put("operationId", operationId(procedure));
            if (procedure.database().isEmpty()) {
                operation.putArray("parameters").add(databaseParameter());
            }
            ObjectNode schema = content(operation.putObject("requestBody"));
            schema.put("type", "object");
            ObjectNode properties = schema.putObject("properties");
            ArrayNode required = schema.putArray("required");
            for (ProcedureSignature.Parameter parameter : procedure.parameters()) {
                describe(properties.putObject(bare(parameter)), parameter);
                if (!parameter.hasDefault() && !parameter.output()) {
                    required.add(bare(parameter));
                }
            }
            responses(operation.putObject("responses"));
        }
        components(root.putObject("components"));
        root.putArray("security").addObject().putArray("basic");
        root.withArray("security").addObject().putArray("bearer");
        return root;
    }

    private static String bare(ProcedureSignature.Parameter parameter) {
        return parameter.name().startsWith("@") ? parameter.name().substring(1) : parameter.name();
    }

    private static String path(ProcedureSignature procedure) {
        String database = procedure.database().isEmpty() ? "{database}" : procedure.database();
        return "/v1/%s/%s/%s".formatted(database, procedure.schema(), procedure.name());
    }

    private static String operationId(ProcedureSignature procedure) {
        String prefix = procedure.database().isEmpty() ? "global" : procedure.database();
        return (prefix + "_" + procedure.schema() + "_" + procedure.name()).replaceAll("[^A-Za-z0-9_]", "_");
    }

    private static ObjectNode databaseParameter() {
        ObjectNode parameter = Json.MAPPER.createObjectNode();
        parameter.put("name", "database").put("in", "path").put("required", true);
        parameter.putObject("schema").put("type", "string");
        return parameter;
    }

    private static ObjectNode content(ObjectNode holder) {
        return holder.putObject("content").putObject("application/json").putObject("schema");
    }

    private static void describe(ObjectNode property, ProcedureSignature.Parameter parameter) {
        ArrayNode types = property.putArray("type");
        types.add(jsonType(parameter.type()));
        types.add("null");
        property.put("description", parameter.typeName() + (parameter.output() ? " OUTPUT" : ""));
        SqlType type = parameter.type();
        if (type != null && type.kind().isString() && type.length() > 0) {
            property.put("maxLength", type.length());
        }
    }

    private static String jsonType(@Nullable SqlType type) {
        if (type == null) {
            return "string";
        }
        return switch (type.kind()) {
            case BIT -> "boolean";
            case TINYINT, SMALLINT, INT, BIGINT -> "integer";
            case DECIMAL, NUMERIC, MONEY, SMALLMONEY, FLOAT, REAL -> "number";
            default -> "string";
        };
    }

    private static void responses(ObjectNode responses) {
        ObjectNode ok = responses.putObject("200").put("description", "What the procedure returned");
        content(ok).put("$ref", "#/components/schemas/Result");
        ObjectNode failed = responses.putObject("default").put("description", "A T-SQL error");
        failed.putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put("$ref", "#/components/schemas/Problem");
    }

    private static void components(ObjectNode components) {
        ObjectNode security = components.putObject("securitySchemes");
        security.putObject("basic").put("type", "http").put("scheme", "basic");
        security.putObject("bearer").put("type", "http").put("scheme", "bearer");
        ObjectNode schemas = components.putObject("schemas");
        ObjectNode result = schemas.putObject("Result").put("type", "object").putObject("properties");
        for (String list : new String[] {"resultSets", "messages", "rowCounts"}) {
            result.putObject(list).put("type", "array");
        }
        result.putObject("outputParameters").put("type", "object");
        result.putObject("returnCode").putArray("type").add("integer").add("null");
        ObjectNode problem = schemas.putObject("Problem").put("type", "object").putObject("properties");
        for (String number : new String[] {"status", "number", "severity", "state", "line"}) {
            problem.putObject(number).put("type", "integer");
        }
        for (String text : new String[] {"type", "title", "detail", "procedure"}) {
            problem.putObject(text).put("type", "string");
        }
    }
}
