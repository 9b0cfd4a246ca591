package dev.aul.gateway.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aul.platform.identity.Authenticator;
import dev.aul.platform.identity.Principal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Bearer tokens: who and until when, signed with a key of this process. They end with the process, with their time, and
 * when their login is dropped or disabled. Thread-safe.
 */
final class Tokens {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final int MAX_LENGTH = 2048;

    private final SecretKeySpec key;
    private final Authenticator authenticator;
    private final InstantSource clock;
    private final long seconds;

    Tokens(Authenticator authenticator, InstantSource clock, long seconds) {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, ALGORITHM);
        this.authenticator = authenticator;
        this.clock = clock;
        this.seconds = seconds;
    }

    long seconds() {
        return seconds;
    }

    String issue(Principal principal) {
        String payload = Json.MAPPER
                .createObjectNode()
                .put("login", principal.name())
                .put("id", principal.id())
                .put("expires", clock.instant().getEpochSecond() + seconds)
                .toString();
        String body = ENCODER.encodeToString(payload.getBytes(StandardCharsets.UTF_8));
        return body + "." + ENCODER.encodeToString(sign(body));
    }

    /** Whose token it is; empty when it is none of ours, too old, or its login is gone. May read the login file. */
    Optional<Principal> check(String token) {
        int dot = token.indexOf('.');
        if (dot < 0 || token.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            String body = token.substring(0, dot);
            if (!MessageDigest.isEqual(sign(body), Base64.getUrlDecoder().decode(token.substring(dot + 1)))) {
                return Optional.empty();
            }
            JsonNode payload = Json.parse(Base64.getUrlDecoder().decode(body));
            return payload.path("expires").asLong() <= clock.instant().getEpochSecond()
                    ? Optional.empty()
                    : authenticator.find(payload.path("login").asText()).filter(principal -> principal
                            .id()
                            .equals(payload.path("id").asText()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private byte[] sign(String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(body.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
