package dev.aul.tds.token;

import dev.aul.language.values.Bytes;
import dev.aul.tds.ProtocolException;
import java.nio.charset.StandardCharsets;

/** What an ENVCHANGE tells, and how its values are written. */
public enum EnvChangeType {
    DATABASE(1, Form.TEXT),
    LANGUAGE(2, Form.TEXT),
    CHARACTER_SET(3, Form.TEXT),
    PACKET_SIZE(4, Form.TEXT),
    LOCALE(5, Form.TEXT),
    COMPARISON_FLAGS(6, Form.TEXT),
    COLLATION(7, Form.BYTES),
    BEGIN_TRANSACTION(8, Form.BYTES),
    COMMIT_TRANSACTION(9, Form.BYTES),
    ROLLBACK_TRANSACTION(10, Form.BYTES),
    ENLIST_TRANSACTION(11, Form.BYTES),
    DEFECT_TRANSACTION(12, Form.BYTES),
    MIRROR(13, Form.TEXT),
    PROMOTE_TRANSACTION(15, Form.RAW),
    DTC_ADDRESS(16, Form.BYTES),
    TRANSACTION_ENDED(17, Form.BYTES),
    RESET_ACKNOWLEDGED(18, Form.BYTES),
    USER_INSTANCE(19, Form.TEXT),
    ROUTING(20, Form.RAW),
    ENHANCED_ROUTING(21, Form.RAW);

    /** How the new and the old value are written. */
    enum Form {
        /** Two B_VARCHAR. */
        TEXT,
        /** Two B_VARBYTE. */
        BYTES,
        /** Everything up to the end of the token is the new value. */
        RAW
    }

    static final Bytes NONE = new Bytes(new byte[0]);

    private final int code;
    private final Form form;

    EnvChangeType(int code, Form form) {
        this.code = code;
        this.form = form;
    }

    public int code() {
        return code;
    }

    Form form() {
        return form;
    }

    static EnvChangeType of(int code) {
        for (EnvChangeType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        throw new ProtocolException("ENVCHANGE of the unknown type " + code);
    }

    static Bytes bytes(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_16LE));
    }

    static Bytes bytes(long descriptor) {
        byte[] bytes = new byte[8];
        for (int i = 0; i < 8; i++) {
            bytes[i] = (byte) (descriptor >> (8 * i));
        }
        return new Bytes(bytes);
    }

    static String text(Bytes value) {
        return new String(value.array(), StandardCharsets.UTF_16LE);
    }
}
