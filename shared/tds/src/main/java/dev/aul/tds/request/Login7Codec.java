package dev.aul.tds.request;

import dev.aul.language.values.Bytes;
import dev.aul.tds.ProtocolException;
import dev.aul.tds.TdsVersion;
import dev.aul.tds.WireReader;
import dev.aul.tds.WireWriter;
import dev.aul.tds.request.Login7.Feature;
import dev.aul.tds.request.Login7.Flags;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** LOGIN7 to bytes and back. */
public final class Login7Codec {
    private static final int FIXED_71 = 86;
    private static final int FIXED_72 = 94;
    private static final int EXTENSION_AT = 56;
    private static final int END_OF_FEATURES = 0xFF;

    private Login7Codec() {}

    /** @throws ProtocolException when the bytes are no LOGIN7, or of a version that is not spoken */
    public static Login7 read(ByteBuf body) {
        ByteBuf whole = body.slice();
        WireReader in = new WireReader(body, "LOGIN7");
        in.i32();
        TdsVersion version = TdsVersion.of(in.i32());
        int packetSize = in.i32();
        int clientVersion = in.i32();
        int processId = in.i32();
        in.i32();
        Flags flags = new Flags(in.u8(), in.u8(), in.u8(), in.u8());
        int timeZone = in.i32();
        int lcid = in.i32();
        Fields fields = new Fields(whole);
        boolean hasPasswordChange = fields.fixedPart() >= FIXED_72;
        return new Login7(
                version,
                packetSize,
                clientVersion,
                processId,
                flags,
                timeZone,
                lcid,
                fields.text(36),
                fields.text(40),
                fields.password(44),
                fields.text(48),
                fields.text(52),
                fields.text(60),
                fields.text(64),
                fields.text(68),
                new Bytes(fields.bytes(72, 6)),
                new Bytes(fields.sspi()),
                fields.text(82),
                hasPasswordChange ? fields.password(86) : "",
                flags.hasExtension() ? features(whole, fields) : List.of());
    }

    private static List<Feature> features(ByteBuf whole, Fields fields) {
        WireReader pointer = fields.at(EXTENSION_AT);
        int offset = pointer.u16();
        int length = pointer.u16();
        if (offset == 0 || length < 4) {
            return List.of();
        }
        long list = fields.range(offset, 4).u32();
        WireReader in = fields.range(list, whole.readableBytes() - list);
        List<Feature> features = new ArrayList<>();
        for (int id = in.u8(); id != END_OF_FEATURES; id = in.u8()) {
            features.add(new Feature(id, new Bytes(in.bytes(in.u32()))));
        }
        return features;
    }

    /** The table of offsets and lengths, and what it points to. */
    private record Fields(ByteBuf whole) {
        private static final int[] OFFSETS = {36, 40, 44, 48, 52, 56, 60, 64, 68, 78, 82};

        /** Where the data begins: the smallest offset in use. Some drivers send the short layout with a newer version. */
        int fixedPart() {
            int smallest = Integer.MAX_VALUE;
            for (int at : OFFSETS) {
                int offset = at(at).u16();
                if (offset != 0 && offset < smallest) {
                    smallest = offset;
                }
            }
            return smallest == Integer.MAX_VALUE ? whole.readableBytes() : smallest;
        }

        WireReader at(int position) {
            return range(position, 4);
        }

        WireReader range(long offset, long length) {
            if (offset < 0 || length < 0 || offset + length > whole.readableBytes()) {
                throw new ProtocolException(
                        "LOGIN7: a field of %d bytes at %d points past the end".formatted(length, offset));
            }
            return new WireReader(whole.slice((int) offset, (int) length), "LOGIN7");
        }

        byte[] bytes(int offset, int length) {
            return range(offset, length).bytes(length);
        }

        private byte[] field(int at, int unit) {
            WireReader entry = at(at);
            int offset = entry.u16();
            int length = entry.u16() * unit;
            return length == 0 ? new byte[0] : bytes(offset, length);
        }

        String text(int at) {
            byte[] content = field(at, 2);
            return new WireReader(Unpooled.wrappedBuffer(content), "LOGIN7").chars(content.length / 2);
        }

        String password(int at) {
            byte[] content = field(at, 2);
            for (int i = 0; i < content.length; i++) {
                content[i] = unscramble(content[i]);
            }
            return new String(content, StandardCharsets.UTF_16LE);
        }

        /** A length of 65535 means that the long one counts. */
        byte[] sspi() {
            WireReader entry = at(78);
            int offset = entry.u16();
            long length = entry.u16();
            if (length == 0xFFFF && fixedPart() >= FIXED_72) {
                long longLength = at(90).u32();
                length = longLength == 0 ? length : longLength;
            }
            return length == 0 ? new byte[0] : range(offset, length).bytes(length);
        }
    }

    private static byte unscramble(byte scrambled) {
        int b = (scrambled ^ 0xA5) & 0xFF;
        return (byte) (b << 4 | b >> 4);
    }

    private static byte scramble(byte clear) {
        int b = clear & 0xFF;
        return (byte) ((b << 4 | b >> 4) ^ 0xA5);
    }

    public static void write(ByteBuf out, Login7 login) {
        boolean longLayout = login.version().isAtLeast72();
        boolean extended = longLayout && !login.features().isEmpty();
        ByteBuf data = Unpooled.buffer();
        int start = out.writerIndex();
        int fixed = longLayout ? FIXED_72 : FIXED_71;
        out.writeIntLE(0);
        out.writeIntLE(login.version().code());
        out.writeIntLE(login.packetSize());
        out.writeIntLE(login.clientVersion());
        out.writeIntLE(login.processId());
        out.writeIntLE(0);
        Flags flags = login.flags();
        out.writeByte(flags.options1());
        out.writeByte(flags.options2());
        out.writeByte(flags.type());
        out.writeByte(extended ? flags.options3() | 0x10 : flags.options3() & ~0x10);
        out.writeIntLE(login.timeZoneMinutes());
        out.writeIntLE(login.lcid());
        text(out, data, fixed, login.hostName());
        text(out, data, fixed, login.userName());
        password(out, data, fixed, login.password());
        text(out, data, fixed, login.appName());
        text(out, data, fixed, login.serverName());
        int pointerAt = data.writerIndex();
        out.writeShortLE(fixed + pointerAt);
        out.writeShortLE(extended ? 4 : 0);
        data.writeZero(extended ? 4 : 0);
        text(out, data, fixed, login.libraryName());
        text(out, data, fixed, login.language());
        text(out, data, fixed, login.database());
        out.writeBytes(login.clientId().array());
        out.writeShortLE(fixed + data.writerIndex());
        out.writeShortLE(Math.min(login.sspi().length(), 0xFFFF));
        data.writeBytes(login.sspi().array());
        text(out, data, fixed, login.attachFile());
        if (longLayout) {
            password(out, data, fixed, login.newPassword());
            out.writeIntLE(login.sspi().length() >= 0xFFFF ? login.sspi().length() : 0);
        }
        if (extended) {
            data.setIntLE(pointerAt, fixed + data.writerIndex());
            writeFeatures(data, login.features());
        }
        out.writeBytes(data);
        out.setIntLE(start, out.writerIndex() - start);
    }

    private static void text(ByteBuf out, ByteBuf data, int fixed, String text) {
        out.writeShortLE(fixed + data.writerIndex());
        out.writeShortLE(text.length());
        WireWriter.chars(data, text);
    }

    private static void password(ByteBuf out, ByteBuf data, int fixed, String password) {
        out.writeShortLE(fixed + data.writerIndex());
        out.writeShortLE(password.length());
        for (byte b : password.getBytes(StandardCharsets.UTF_16LE)) {
            data.writeByte(scramble(b));
        }
    }

    private static void writeFeatures(ByteBuf data, List<Feature> features) {
        for (Feature feature : features) {
            data.writeByte(feature.id());
            data.writeIntLE(feature.data().length());
            data.writeBytes(feature.data().array());
        }
        data.writeByte(END_OF_FEATURES);
    }
}
