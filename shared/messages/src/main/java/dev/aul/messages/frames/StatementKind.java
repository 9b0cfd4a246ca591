package dev.aul.messages.frames;

import java.util.List;

/** What kind of statement ended; the codes are MS-TDS's CurCmd. Those that aul tells are the constants. */
public record StatementKind(String name, int code) {
    public static final StatementKind OTHER = new StatementKind("OTHER", 0);
    public static final StatementKind SELECT = new StatementKind("SELECT", 0xC1);
    public static final StatementKind SELECT_INTO = new StatementKind("SELECT_INTO", 0xC2);
    public static final StatementKind INSERT = new StatementKind("INSERT", 0xC3);
    public static final StatementKind DELETE = new StatementKind("DELETE", 0xC4);
    public static final StatementKind UPDATE = new StatementKind("UPDATE", 0xC5);
    public static final StatementKind MERGE = new StatementKind("MERGE", 0x117);
    public static final StatementKind BULK_INSERT = new StatementKind("BULK_INSERT", 0xF0);
    public static final StatementKind OPEN_CURSOR = new StatementKind("OPEN_CURSOR", 0x20);
    public static final StatementKind FETCH = new StatementKind("FETCH", 0x21);
    public static final StatementKind EXECUTE = new StatementKind("EXECUTE", 0xE0);
    public static final StatementKind BEGIN_TRANSACTION = new StatementKind("BEGIN_TRANSACTION", 0xD4);
    public static final StatementKind COMMIT = new StatementKind("COMMIT", 0xD5);
    public static final StatementKind ROLLBACK = new StatementKind("ROLLBACK", 0xD2);
    public static final StatementKind SET_OPTION = new StatementKind("SET_OPTION", 0xBE);
    public static final StatementKind PRINT = new StatementKind("PRINT", 0xF7);
    public static final StatementKind CREATE_TABLE = new StatementKind("CREATE_TABLE", 0xC6);
    public static final StatementKind DROP_TABLE = new StatementKind("DROP_TABLE", 0xC7);
    public static final StatementKind CREATE_INDEX = new StatementKind("CREATE_INDEX", 0xC8);
    public static final StatementKind DROP_INDEX = new StatementKind("DROP_INDEX", 0xC9);
    public static final StatementKind CREATE_VIEW = new StatementKind("CREATE_VIEW", 0xCF);
    public static final StatementKind DROP_VIEW = new StatementKind("DROP_VIEW", 0xD0);
    public static final StatementKind ALTER_TABLE = new StatementKind("ALTER_TABLE", 0xD8);
    public static final StatementKind CREATE_PROCEDURE = new StatementKind("CREATE_PROCEDURE", 0xDE);
    public static final StatementKind DROP_PROCEDURE = new StatementKind("DROP_PROCEDURE", 0xDF);
    public static final StatementKind CREATE_TRIGGER = new StatementKind("CREATE_TRIGGER", 0xDD);
    public static final StatementKind DROP_TRIGGER = new StatementKind("DROP_TRIGGER", 0xE1);
    public static final StatementKind CREATE_FUNCTION = new StatementKind("CREATE_FUNCTION", 0xB2);
    public static final StatementKind DROP_FUNCTION = new StatementKind("DROP_FUNCTION", 0xB3);
    public static final StatementKind CREATE_SCHEMA = new StatementKind("CREATE_SCHEMA", 0x14A);

    private static final List<StatementKind> KNOWN = List.of(
            OTHER,
            SELECT,
            SELECT_INTO,
            INSERT,
            DELETE,
            UPDATE,
            MERGE,
            BULK_INSERT,
            OPEN_CURSOR,
            FETCH,
            EXECUTE,
            BEGIN_TRANSACTION,
            COMMIT,
            ROLLBACK,
            SET_OPTION,
            PRINT,
            CREATE_TABLE,
            DROP_TABLE,
            CREATE_INDEX,
            DROP_INDEX,
            CREATE_VIEW,
            DROP_VIEW,
            ALTER_TABLE,
            CREATE_PROCEDURE,
            DROP_PROCEDURE,
            CREATE_TRIGGER,
            DROP_TRIGGER,
            CREATE_FUNCTION,
            DROP_FUNCTION,
            CREATE_SCHEMA);

    /** The kind of a code that another server told. */
    public static StatementKind of(int code) {
        return KNOWN.stream()
                .filter(kind -> kind.code == code)
                .findFirst()
                .orElseGet(() -> new StatementKind("0x%X".formatted(code), code));
    }

    @Override
    public String toString() {
        return name;
    }
}
