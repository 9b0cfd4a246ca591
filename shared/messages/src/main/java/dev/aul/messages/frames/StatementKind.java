package dev.aul.messages.frames;

/** What kind of statement ended; the codes are MS-TDS's CurCmd. */
public enum StatementKind {
    OTHER(0),
    SELECT(0xC1),
    SELECT_INTO(0xC2),
    INSERT(0xC3),
    DELETE(0xC4),
    UPDATE(0xC5),
    MERGE(0x117),
    BULK_INSERT(0xF0),
    OPEN_CURSOR(0x20),
    FETCH(0x21),
    EXECUTE(0xE0),
    BEGIN_TRANSACTION(0xD4),
    COMMIT(0xD5),
    ROLLBACK(0xD2),
    SET_OPTION(0xBE),
    PRINT(0xF7),
    CREATE_TABLE(0xC6),
    DROP_TABLE(0xC7),
    CREATE_INDEX(0xC8),
    DROP_INDEX(0xC9),
    CREATE_VIEW(0xCF),
    DROP_VIEW(0xD0),
    ALTER_TABLE(0xD8),
    CREATE_PROCEDURE(0xDE),
    DROP_PROCEDURE(0xDF),
    CREATE_TRIGGER(0xDD),
    DROP_TRIGGER(0xE1),
    CREATE_FUNCTION(0xB2),
    DROP_FUNCTION(0xB3),
    CREATE_SCHEMA(0x14A);

    private final int code;

    StatementKind(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
