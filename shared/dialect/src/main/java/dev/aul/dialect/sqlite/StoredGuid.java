package dev.aul.dialect.sqlite;

import java.nio.ByteBuffer;
import java.util.UUID;

/** uniqueidentifier as 16 bytes in the order in which SQL Server compares them: last printed group first. */
public final class StoredGuid {
    /** For each stored byte, its place in the printed form. */
    private static final int[] ORDER = {10, 11, 12, 13, 14, 15, 8, 9, 7, 6, 5, 4, 3, 2, 1, 0};

    private StoredGuid() {}

    public static byte[] encode(UUID value) {
        byte[] printed = ByteBuffer.allocate(16)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .array();
        byte[] out = new byte[16];
        for (int i = 0; i < 16; i++) {
            out[i] = printed[ORDER[i]];
        }
        return out;
    }

    public static UUID decode(byte[] stored) {
        byte[] printed = new byte[16];
        for (int i = 0; i < 16; i++) {
            printed[ORDER[i]] = stored[i];
        }
        ByteBuffer buffer = ByteBuffer.wrap(printed);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
