package dev.aul.tds.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aul.language.values.Bytes;
import dev.aul.tds.Hex;
import dev.aul.tds.ProtocolException;
import dev.aul.tds.TdsVersion;
import dev.aul.tds.request.Login7.Feature;
import dev.aul.tds.request.Login7.Flags;
import dev.aul.tds.request.Prelogin.ServerVersion;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.List;
import org.junit.jupiter.api.Test;

/** PRELOGIN and LOGIN7. */
final class LoginTest {

    @Test
    void preloginOfADriverWithoutMars() {
        Prelogin read = Prelogin.read(Hex.bytes("00 000B 0006 01 0011 0001 FF 0D06000A0000 00"));
        assertEquals(new ServerVersion(13, 6, 10), read.version());
        assertEquals(Encryption.OFF, read.encryption());
        assertFalse(read.clientCertificate());
        assertNull(read.mars());
        assertNull(read.instance());
    }

    @Test
    void preloginReplyHasVersionEncryptionAndNoMars() {
        ByteBuf out = Unpooled.buffer();
        Prelogin.reply(new ServerVersion(16, 0, 1000), Encryption.NOT_SUPPORTED).write(out);
        assertEquals(
                Hex.of("00 001A 0006 01 0020 0001 02 0021 0001 03 0022 0000 04 0022 0001 FF 100003E80000 02 00 00"),
                Hex.of(out));
    }

    @Test
    void preloginIsReadAsWritten() {
        Prelogin sent = new Prelogin(new ServerVersion(1, 2, 3), Encryption.ON, true, true, "inst");
        ByteBuf out = Unpooled.buffer();
        sent.write(out);
        assertEquals(sent, Prelogin.read(out));
    }

    @Test
    void preloginOptionPastTheEndIsRefused() {
        assertThrows(ProtocolException.class, () -> Prelogin.read(Hex.bytes("00 000B 0006 FF 0102")));
        assertThrows(ProtocolException.class, () -> Prelogin.read(Hex.bytes("00 00")));
    }

    private static Login7 login(TdsVersion version, List<Feature> features) {
        return new Login7(
                version,
                8000,
                0x07000000,
                42,
                features.isEmpty() ? new Flags(0xE0, 3, 0, 0) : Flags.MODERN,
                -120,
                0x409,
                "host",
                "sa",
                "pä55 wörd",
                "app",
                "server",
                "lib",
                "us_english",
                "db",
                new Bytes(new byte[] {1, 2, 3, 4, 5, 6}),
                new Bytes(new byte[0]),
                "",
                version.isAtLeast72() ? "new" : "",
                features);
    }

    @Test
    void loginIsReadAsWrittenInEveryVersion() {
        for (TdsVersion version : TdsVersion.values()) {
            List<Feature> features = version.isAtLeast72()
                    ? List.of(new Feature(Feature.UTF8_SUPPORT, new Bytes(new byte[] {1})))
                    : List.of();
            for (Login7 sent : List.of(login(version, List.of()), login(version, features))) {
                ByteBuf out = Unpooled.buffer();
                Login7Codec.write(out, sent);
                assertEquals(sent, Login7Codec.read(out));
            }
        }
    }

    @Test
    void shortLayoutWithANewVersionHasNoPasswordChange() {
        ByteBuf out = Unpooled.buffer();
        Login7Codec.write(out, login(TdsVersion.V7_1, List.of()));
        out.setIntLE(4, TdsVersion.V7_4.code());
        Login7 read = Login7Codec.read(out);
        assertEquals(TdsVersion.V7_4, read.version());
        assertEquals("pä55 wörd", read.password());
        assertEquals("", read.newPassword());
    }

    @Test
    void emptyFieldsMayHaveNoOffset() {
        ByteBuf out = Unpooled.buffer().writeZero(94);
        out.setIntLE(4, TdsVersion.V7_4.code());
        Login7 read = Login7Codec.read(out);
        assertEquals("", read.userName());
        assertEquals("", read.database());
    }

    @Test
    void passwordsAreScrambledOnTheWire() {
        ByteBuf out = Unpooled.buffer();
        Login7 sent = login(TdsVersion.V7_4, List.of());
        Login7Codec.write(out, sent);
        int offset = out.getUnsignedShortLE(44);
        // 'p' is 0x70: nibbles turned 0x07, then ^ 0xA5
        assertEquals(0xA2, out.getUnsignedByte(offset));
        assertEquals(0xA5, out.getUnsignedByte(offset + 1));
        assertFalse(sent.toString().contains("pä55"));
    }

    @Test
    void oldVersionsAreRefused() {
        ByteBuf out = Unpooled.buffer().writeZero(94);
        out.setIntLE(4, 0x70000000);
        ProtocolException refused = assertThrows(ProtocolException.class, () -> Login7Codec.read(out));
        assertTrue(String.valueOf(refused.getMessage()).contains("use TDS 7.1"));
    }

    @Test
    void versionEightIsTheNewest() {
        assertTrue(TdsVersion.of(0x08000000).atLeast(TdsVersion.V7_4));
        assertTrue(TdsVersion.V8_0.hasDateTypes());
        assertEquals(TdsVersion.V7_3A, TdsVersion.of(0x730A0003));
        assertEquals(TdsVersion.V7_3B, TdsVersion.of(0x730B0003));
    }
}
