package dev.aul.dialect.sqlite;

import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import dev.aul.language.values.Variant;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** sql_variant as bytes: system type id, length, precision, scale, then the value's own stored form. */
public final class StoredVariant {
    private static final int HEADER = 7;
    private static final Map<Integer, TypeKind> KINDS = new HashMap<>();

    static {
        for (TypeKind kind : TypeKind.values()) {
            KINDS.putIfAbsent(kind.systemTypeId(), kind);
        }
    }

    private StoredVariant() {}

    public static byte[] encode(Variant value) {
        SqlType type = value.type();
        byte[] payload = payload(Objects.requireNonNull(PhysicalForm.store(value.value(), type)));
        return ByteBuffer.allocate(HEADER + payload.length)
                .put((byte) type.kind().systemTypeId())
                .putInt(type.length())
                .put((byte) type.precision())
                .put((byte) type.scale())
                .put(payload)
                .array();
    }

    private static byte[] payload(Object stored) {
        return switch (stored) {
            case Long l -> ByteBuffer.allocate(8).putLong(l).array();
            case Double d -> ByteBuffer.allocate(8).putDouble(d).array();
            case String s -> s.getBytes(StandardCharsets.UTF_8);
            case byte[] b -> b;
            default -> throw new IllegalArgumentException(stored.getClass() + " is no stored value");
        };
    }

    public static Variant decode(byte[] stored) {
        ByteBuffer buffer = ByteBuffer.wrap(stored);
        TypeKind kind = Objects.requireNonNull(KINDS.get(buffer.get() & 0xFF));
        SqlType type = new SqlType(kind, buffer.getInt(), buffer.get(), buffer.get());
        byte[] payload = new byte[buffer.remaining()];
        buffer.get(payload);
        Object value =
                switch (PhysicalForm.storage(type)) {
                    case INTEGER -> PhysicalForm.load(ByteBuffer.wrap(payload).getLong(), type);
                    case REAL -> PhysicalForm.load(ByteBuffer.wrap(payload).getDouble(), type);
                    case TEXT -> PhysicalForm.load(new String(payload, StandardCharsets.UTF_8));
                    case BLOB -> PhysicalForm.load(payload, type);
                };
        return new Variant(type, value);
    }
}
