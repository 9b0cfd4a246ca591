package dev.aul.platform.identity;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A password as it is kept: a PBKDF2 digest (RFC 8018, HMAC-SHA-512) and everything needed to compute it again. */
record PasswordHash(int iterations, byte[] salt, byte[] digest) {
    static final String ALGORITHM = "PBKDF2WithHmacSHA512";

    private static final int ITERATIONS = 210_000;
    private static final int SALT_BYTES = 16;
    private static final int DIGEST_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static PasswordHash of(String password) {
        byte[] salt = random(SALT_BYTES);
        return new PasswordHash(ITERATIONS, salt, compute(ITERATIONS, salt, password, DIGEST_BYTES));
    }

    /** One that no known password matches; asking it takes as long as asking any other. */
    static PasswordHash ofNobody() {
        return new PasswordHash(ITERATIONS, random(SALT_BYTES), random(DIGEST_BYTES));
    }

    boolean matches(String password) {
        return MessageDigest.isEqual(compute(iterations, salt, password, digest.length), digest);
    }

    private static byte[] random(int bytes) {
        byte[] out = new byte[bytes];
        RANDOM.nextBytes(out);
        return out;
    }

    private static byte[] compute(int iterations, byte[] salt, String password, int bytes) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, bytes * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        } finally {
            spec.clearPassword();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PasswordHash that
                && iterations == that.iterations
                && Arrays.equals(salt, that.salt)
                && Arrays.equals(digest, that.digest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(digest);
    }

    /** Without the digest. */
    @Override
    public String toString() {
        return "PasswordHash[" + ALGORITHM + "]";
    }
}
