package dev.aul.tds.request;

import dev.aul.tds.WireReader;
import io.netty.buffer.ByteBuf;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * PRELOGIN, of a client or (as the body of one reply packet) of a server.
 *
 * @param encryption null when the option is missing
 * @param clientCertificate the client will show one in the TLS handshake
 * @param mars multiple active result sets asked for; null when the option is missing
 * @param instance what the client calls the instance; null when the option is missing
 */
public record Prelogin(
        ServerVersion version,
        @Nullable Encryption encryption,
        boolean clientCertificate,
        @Nullable Boolean mars,
        @Nullable String instance) {

    private static final int VERSION = 0;
    private static final int ENCRYPTION = 1;
    private static final int INSTANCE = 2;
    private static final int THREAD = 3;
    private static final int MARS = 4;
    private static final int END = 0xFF;
    private static final int CERTIFICATE_BIT = 0x80;

    /** The version of a product: major, minor, build. */
    public record ServerVersion(int major, int minor, int build) {}

    /** The answer of a server that has no MARS. */
    public static Prelogin reply(ServerVersion version, Encryption encryption) {
        return new Prelogin(version, encryption, false, false, "");
    }

    /** @throws dev.aul.tds.ProtocolException when the bytes are no PRELOGIN */
    public static Prelogin read(ByteBuf body) {
        Map<Integer, WireReader> options = options(body);
        WireReader version = options.get(VERSION);
        WireReader encryption = options.get(ENCRYPTION);
        WireReader mars = options.get(MARS);
        WireReader instance = options.get(INSTANCE);
        int code = encryption == null ? -1 : encryption.u8();
        return new Prelogin(
                version == null
                        ? new ServerVersion(0, 0, 0)
                        : new ServerVersion(version.u8(), version.u8(), version.u16BE()),
                code < 0 ? null : Encryption.of(code),
                (code >= 0) && (code & CERTIFICATE_BIT) != 0,
                (mars == null || !mars.hasMore()) ? null : mars.u8() != 0,
                instance == null ? null : text(instance));
    }

    private static Map<Integer, WireReader> options(ByteBuf body) {
        ByteBuf whole = body.slice();
        WireReader table = new WireReader(body, "PRELOGIN");
        Map<Integer, WireReader> options = new LinkedHashMap<>();
        for (int token = table.u8(); token != END; token = table.u8()) {
            int offset = table.u16BE();
            int length = table.u16BE();
            if (offset + length > whole.readableBytes()) {
                throw table.fail("option %d points past the end".formatted(token));
            }
            options.put(token, new WireReader(whole.slice(offset, length), "PRELOGIN option " + token));
        }
        return options;
    }

    private static String text(WireReader option) {
        StringBuilder text = new StringBuilder();
        while (option.hasMore()) {
            int c = option.u8();
            if (c == 0) {
                break;
            }
            text.append((char) c);
        }
        return text.toString();
    }

    public void write(ByteBuf out) {
        Map<Integer, byte[]> options = new LinkedHashMap<>();
        options.put(VERSION, new byte[] {
            (byte) version.major(), (byte) version.minor(), (byte) (version.build() >> 8), (byte) version.build(), 0, 0
        });
        if (encryption != null) {
            options.put(
                    ENCRYPTION, new byte[] {(byte) (encryption.code() | (clientCertificate ? CERTIFICATE_BIT : 0))});
        }
        if (instance != null) {
            byte[] terminated = new byte[instance.length() + 1];
            for (int i = 0; i < instance.length(); i++) {
                terminated[i] = (byte) instance.charAt(i);
            }
            options.put(INSTANCE, terminated);
        }
        options.put(THREAD, new byte[0]);
        if (mars != null) {
            options.put(MARS, new byte[] {(byte) (mars ? 1 : 0)});
        }
        int offset = 5 * options.size() + 1;
        for (Map.Entry<Integer, byte[]> option : options.entrySet()) {
            out.writeByte(option.getKey());
            out.writeShort(offset);
            out.writeShort(option.getValue().length);
            offset += option.getValue().length;
        }
        out.writeByte(END);
        options.values().forEach(out::writeBytes);
    }
}
