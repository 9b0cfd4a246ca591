package dev.aul.tds.token;

/** The curcmd of a DONE token: some drivers tell update counts from row counts by it. Any other statement is 0. */
public final class Command {
    public static final int OTHER = 0;
    public static final int SELECT = 0xC1;
    public static final int SELECT_INTO = 0xC2;
    public static final int INSERT = 0xC3;
    public static final int DELETE = 0xC4;
    public static final int UPDATE = 0xC5;
    public static final int MERGE = 0x117;
    public static final int EXECUTE = 0xE0;
    public static final int BULK_INSERT = 0xF0;
    public static final int CREATE_TABLE = 0xC6;
    public static final int DROP_TABLE = 0xC7;
    public static final int ALTER_TABLE = 0xD8;
    public static final int CREATE_INDEX = 0xC8;
    public static final int DROP_INDEX = 0xC9;
    public static final int CREATE_VIEW = 0xCF;
    public static final int DROP_VIEW = 0xD0;
    public static final int CREATE_PROCEDURE = 0xDE;
    public static final int DROP_PROCEDURE = 0xDF;
    public static final int CREATE_TRIGGER = 0xDD;
    public static final int DROP_TRIGGER = 0xE1;
    public static final int CREATE_FUNCTION = 0xB2;
    public static final int DROP_FUNCTION = 0xB3;
    public static final int CREATE_SCHEMA = 0x14A;

    private Command() {}
}
