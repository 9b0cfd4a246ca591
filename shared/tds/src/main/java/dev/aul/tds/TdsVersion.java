package dev.aul.tds;

/** The protocol versions spoken, oldest first. Compare with {@link #atLeast}: the code of 8.0 is the smallest number. */
public enum TdsVersion {
    V7_1(0x71000001),
    V7_2(0x72090002),
    V7_3A(0x730A0003),
    V7_3B(0x730B0003),
    V7_4(0x74000004),
    V8_0(0x08000000);

    private final int code;

    TdsVersion(int code) {
        this.code = code;
    }

    /** The number in LOGIN7 (little-endian there) and LOGINACK (big-endian there). */
    public int code() {
        return code;
    }

    /**
     * The version of a LOGIN7 code; minor revisions of a version count as that version.
     *
     * @throws ProtocolException for TDS 7.0 and everything older or unknown
     */
    public static TdsVersion of(int code) {
        return switch (code >>> 24) {
            case 0x08 -> V8_0;
            case 0x71 -> V7_1;
            case 0x72 -> V7_2;
            case 0x73 -> ((code >>> 16) & 0xFF) <= 0x0A ? V7_3A : V7_3B;
            case 0x74 -> V7_4;
            default ->
                throw new ProtocolException(
                        "TDS version 0x%08X is not supported; use TDS 7.1 to 7.4 or 8.0".formatted(code));
        };
    }

    public boolean atLeast(TdsVersion other) {
        return compareTo(other) >= 0;
    }

    /** 7.2: ALL_HEADERS before requests, u32 user types and lines, u64 row counts, (max) types and xml. */
    public boolean isAtLeast72() {
        return this != V7_1;
    }

    /** 7.3: date, time, datetime2 and datetimeoffset; older clients get them as nvarchar. */
    public boolean hasDateTypes() {
        return atLeast(V7_3A);
    }

    /** The separator between the calls of one RPC message. */
    public int rpcSeparator() {
        return this == V7_1 ? 0x80 : 0xFF;
    }
}
