package dev.aul.tds.packet;

import dev.aul.tds.ProtocolException;

/** The first byte of a packet. */
public enum PacketType {
    SQL_BATCH(0x01),
    /** The login of TDS 4.2 and 5.0. */
    OLD_LOGIN(0x02),
    RPC(0x03),
    /** Every reply of a server, that to PRELOGIN included. */
    REPLY(0x04),
    ATTENTION(0x06),
    BULK_LOAD(0x07),
    FEDERATED_TOKEN(0x08),
    TRANSACTION_MANAGER(0x0E),
    LOGIN7(0x10),
    SSPI(0x11),
    /** Pre-login, and in both directions the records of a TLS handshake. */
    PRELOGIN(0x12);

    private static final PacketType[] VALUES = values();
    private final int code;

    PacketType(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static PacketType of(int code) {
        for (PacketType type : VALUES) {
            if (type.code == code) {
                return type;
            }
        }
        throw new ProtocolException("packet type 0x%02X is not TDS".formatted(code));
    }
}
