package dev.aul.tds.token;

import dev.aul.tds.token.Token.Done;

/** The first byte of each token. */
final class TokenCodes {
    static final int OFFSET = 0x78;
    static final int RETURN_STATUS = 0x79;
    static final int TAB_NAME = 0xA4;
    static final int COL_INFO = 0xA5;
    static final int ORDER = 0xA9;
    static final int ERROR = 0xAA;
    static final int INFO = 0xAB;
    static final int RETURN_VALUE = 0xAC;
    static final int LOGIN_ACK = 0xAD;
    static final int FEATURE_EXT_ACK = 0xAE;
    static final int NBC_ROW = 0xD2;
    static final int ENV_CHANGE = 0xE3;
    static final int SESSION_STATE = 0xE4;
    static final int SSPI = 0xED;
    static final int DONE = 0xFD;
    static final int DONE_PROC = 0xFE;
    static final int DONE_IN_PROC = 0xFF;
    static final int END_OF_FEATURES = 0xFF;

    private TokenCodes() {}

    static int of(Done.Kind kind) {
        return switch (kind) {
            case DONE -> DONE;
            case DONE_PROC -> DONE_PROC;
            case DONE_IN_PROC -> DONE_IN_PROC;
        };
    }
}
