package dev.aul.platform.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Passwords that were right before, so that a storm of connections does not cost a slow hash each. Keeps a
 * keyed digest under a key of this process, never the password; one entry per login, void when the stored hash changes.
 */
final class VerifiedPasswords {
    private static final String ALGORITHM = "HmacSHA256";

    private record Verified(PasswordHash stored, byte[] digest) {}

    private final SecretKeySpec key;
    private final Map<String, Verified> byLogin = new ConcurrentHashMap<>();

    VerifiedPasswords() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** Whether the password is right; computes the slow hash only when it is not the one known to be right. */
    boolean check(Login login, String password) {
        byte[] digest = digest(login.id(), password);
        Verified known = byLogin.get(login.id());
        if (known != null && known.stored().equals(login.password()) && MessageDigest.isEqual(known.digest(), digest)) {
            return true;
        }
        boolean right = login.password().matches(password);
        if (right) {
            byLogin.put(login.id(), new Verified(login.password(), digest));
        }
        return right;
    }

    private byte[] digest(String id, String password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(id.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
