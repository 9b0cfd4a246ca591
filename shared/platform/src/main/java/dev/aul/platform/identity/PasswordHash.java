package dev.aul.platform.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A password as it is kept: an Argon2id digest and everything needed to compute it again.
 *
 * @param memoryKiB memory of one computation
 */
record PasswordHash(int memoryKiB, int iterations, int parallelism, byte[] salt, byte[] digest) {
    static final String ALGORITHM = "argon2id";

    private static final int MEMORY_KIB = 19_456;
    private static final int ITERATIONS = 2;
    private static final int PARALLELISM = 1;
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static PasswordHash of(String password) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return new PasswordHash(
                MEMORY_KIB,
                ITERATIONS,
                PARALLELISM,
                salt,
                compute(MEMORY_KIB, ITERATIONS, PARALLELISM, salt, password, BYTES));
    }

    boolean matches(String password) {
        byte[] computed = compute(memoryKiB, iterations, parallelism, salt, password, digest.length);
        return MessageDigest.isEqual(computed, digest);
    }

    private static byte[] compute(
            int memoryKiB, int iterations, int parallelism, byte[] salt, String password, int bytes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKiB)
                .withIterations(iterations)
                .withParallelism(parallelism)
                .withSalt(salt)
                .build());
        byte[] out = new byte[bytes];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), out);
        return out;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PasswordHash that
                && memoryKiB == that.memoryKiB
                && iterations == that.iterations
                && parallelism == that.parallelism
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
