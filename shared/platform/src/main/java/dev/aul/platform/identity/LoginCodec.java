package dev.aul.platform.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** logins.json as text and back. */
final class LoginCodec {
    private static final ObjectMapper JSON = new ObjectMapper();

    private LoginCodec() {}

    static byte[] write(Collection<Login> logins) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode list = root.put("version", 1).putArray("logins");
        for (Login login : logins) {
            ObjectNode node = list.addObject();
            node.put("id", login.id()).put("name", login.name());
            ArrayNode roles = node.putArray("roles");
            login.roles().stream().sorted().forEach(roles::add);
            node.put("tenant", login.tenant()).put("database", login.database()).put("disabled", login.disabled());
            PasswordHash hash = login.password();
            node.putObject("password")
                    .put("algorithm", PasswordHash.ALGORITHM)
                    .put("iterations", hash.iterations())
                    .put("salt", Base64.getEncoder().encodeToString(hash.salt()))
                    .put("digest", Base64.getEncoder().encodeToString(hash.digest()));
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("logins cannot be written as JSON", e);
        }
    }

    /** @throws IllegalArgumentException when the content is not what {@link #write} makes */
    static List<Login> read(JsonNode root) {
        if (root.path("version").asInt() != 1 || !root.path("logins").isArray()) {
            throw new IllegalArgumentException("it has no version 1 list of logins");
        }
        List<Login> logins = new ArrayList<>();
        root.path("logins").forEach(node -> logins.add(login(node)));
        return logins;
    }

    static JsonNode parse(byte[] content) throws java.io.IOException {
        return JSON.readTree(content);
    }

    private static Login login(JsonNode node) {
        Set<String> roles = new LinkedHashSet<>();
        node.path("roles").forEach(role -> roles.add(role.asText()));
        JsonNode password = node.path("password");
        if (!password.path("algorithm").asText().equals(PasswordHash.ALGORITHM)) {
            throw new IllegalArgumentException("login '%s' has a password hash that is not %s"
                    .formatted(text(node, "name"), PasswordHash.ALGORITHM));
        }
        return new Login(
                text(node, "id"),
                text(node, "name"),
                roles,
                optional(node, "tenant"),
                text(node, "database"),
                node.path("disabled").asBoolean(),
                new PasswordHash(
                        positive(password, "iterations"),
                        Base64.getDecoder().decode(text(password, "salt")),
                        Base64.getDecoder().decode(text(password, "digest"))));
    }

    private static String text(JsonNode node, String field) {
        String text = optional(node, field);
        if (text == null) {
            throw new IllegalArgumentException("a login has no " + field);
        }
        return text;
    }

    private static @Nullable String optional(JsonNode node, String field) {
        return node.path(field).isTextual() ? node.path(field).asText() : null;
    }

    private static int positive(JsonNode node, String field) {
        int value = node.path(field).asInt();
        if (value <= 0) {
            throw new IllegalArgumentException("a password hash has no " + field);
        }
        return value;
    }
}
