package dev.aul.language.functions;

import static dev.aul.language.functions.Rows.strict;
import static dev.aul.language.functions.Rows.string;
import static dev.aul.language.functions.Typings.fixed;

import dev.aul.language.errors.ValueMessage;
import dev.aul.language.functions.ScalarFunction.Argument;
import dev.aul.language.functions.ScalarFunction.Body;
import dev.aul.language.functions.ScalarFunction.Signature;
import dev.aul.language.types.SqlType;
import dev.aul.language.values.Bytes;
import dev.aul.language.values.CodePage;
import dev.aul.language.values.Comparison;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** HASHBYTES, CHECKSUM, COMPRESS, NEWID and their like. */
final class HashFunctions {
    private static final Map<String, String> ALGORITHMS = Map.of(
            "MD2", "MD2",
            "MD5", "MD5",
            "SHA", "SHA-1",
            "SHA1", "SHA-1",
            "SHA2_256", "SHA-256",
            "SHA2_512", "SHA-512");

    private HashFunctions() {}

    static List<ScalarFunction> rows() {
        return List.of(
                strict("HASHBYTES", 2, 2, HashFunctions::hashTyping, HashFunctions::hash),
                Rows.pure("CHECKSUM", 1, Integer.MAX_VALUE, HashFunctions::checksumTyping, checksum(true)),
                Rows.pure("BINARY_CHECKSUM", 1, Integer.MAX_VALUE, HashFunctions::checksumTyping, checksum(false)),
                strict("COMPRESS", 1, 1, HashFunctions::compressTyping, HashFunctions::compress),
                strict(
                        "DECOMPRESS",
                        1,
                        1,
                        fixed(Typings.VARBINARY_MAX, Typings.VARBINARY_MAX),
                        (_, a, _) -> new Bytes(decompress(((Bytes) a[0]).array()))),
                Rows.reading("NEWID", 0, 0, fixed(SqlType.UNIQUEIDENTIFIER), (_, _, _) -> UUID.randomUUID()),
                Rows.reading(
                        "NEWSEQUENTIALID", 0, 0, fixed(SqlType.UNIQUEIDENTIFIER), (_, _, _) -> SequentialIds.next()));
    }

    /** The second argument: a string or binary as it is, all else refused. */
    private static Signature hashTyping(List<Argument> arguments) {
        SqlType type = Typings.known(arguments.get(1).type(), SqlType.varbinary(1));
        if (!type.kind().isString() && !type.kind().isBinary()) {
            throw Typings.refused(type, 2, "hashbytes");
        }
        return new Signature(List.of(SqlType.SYSNAME, type), SqlType.varbinary(Typings.MAX_BYTES));
    }

    private static @Nullable Object hash(EvalContext context, @Nullable Object[] arguments, Signature signature) {
        String algorithm = ALGORITHMS.get(string(arguments, 0).toUpperCase(Locale.ROOT));
        if (algorithm == null) {
            return null;
        }
        try {
            byte[] input = bytes(arguments[1], signature.parameters().get(1));
            return new Bytes(MessageDigest.getInstance(algorithm).digest(input));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** A string's bytes as its type stores them. */
    private static byte[] bytes(Object value, SqlType type) {
        if (value instanceof Bytes bytes) {
            return bytes.array();
        }
        String text = (String) value;
        return type.kind().isUnicode() ? text.getBytes(StandardCharsets.UTF_16LE) : CodePage.encode(text);
    }

    private static Signature checksumTyping(List<Argument> arguments) {
        return new Signature(
                arguments.stream()
                        .map(argument -> Typings.known(argument.type(), SqlType.INT))
                        .toList(),
                SqlType.INT);
    }

    /** Equal values, by the collation or by their bytes, have equal sums; the numbers are not SQL Server's. */
    private static Body checksum(boolean byCollation) {
        return (_, arguments, signature) -> {
            int sum = 0;
            for (int i = 0; i < arguments.length; i++) {
                Object value = arguments[i];
                int code = Integer.MAX_VALUE;
                if (value instanceof Integer number) {
                    code = number;
                } else if (value != null) {
                    code = byCollation ? Comparison.key(value).hashCode() : value.hashCode();
                }
                sum = Integer.rotateLeft(sum, 4) ^ code;
            }
            return sum;
        };
    }

    private static Signature compressTyping(List<Argument> arguments) {
        SqlType type = Typings.known(arguments.getFirst().type(), SqlType.varbinary(1));
        if (!type.kind().isString() && !type.kind().isBinary()) {
            throw Typings.refused(type, 1, "Compress");
        }
        return new Signature(List.of(type), Typings.VARBINARY_MAX);
    }

    private static Object compress(EvalContext context, @Nullable Object[] arguments, Signature signature) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes(arguments[0], signature.parameters().getFirst()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Bytes(out.toByteArray());
    }

    private static byte[] decompress(byte[] zipped) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return in.readAllBytes();
        } catch (IOException corrupt) {
            throw ValueMessage.DECOMPRESS_FAILED.exception();
        }
    }
}
