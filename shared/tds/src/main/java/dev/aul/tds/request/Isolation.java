package dev.aul.tds.request;

import dev.aul.tds.WireReader;

/** The isolation level of a transaction request. */
public enum Isolation {
    /** The session's own. */
    UNCHANGED(0),
    READ_UNCOMMITTED(1),
    READ_COMMITTED(2),
    REPEATABLE_READ(3),
    SERIALIZABLE(4),
    SNAPSHOT(5);

    private final int code;

    Isolation(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static Isolation read(WireReader in) {
        int code = in.u8();
        for (Isolation isolation : values()) {
            if (isolation.code == code) {
                return isolation;
            }
        }
        throw in.fail("there is no isolation level " + code);
    }
}
