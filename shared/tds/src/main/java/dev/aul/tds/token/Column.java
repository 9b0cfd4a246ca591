package dev.aul.tds.token;

import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import dev.aul.tds.Collation;
import dev.aul.tds.TdsVersion;
import dev.aul.tds.type.TypeInfo;
import dev.aul.tds.type.WireTypes;

/** A column of a result: what COLMETADATA tells about it. The collation counts for character types. */
public record Column(String name, SqlType type, int flags, int userType, Collation collation) {
    public static final int NULLABLE = 0x0001;
    public static final int CASE_SENSITIVE = 0x0002;
    public static final int READ_WRITE = 0x0004;
    public static final int UPDATABLE_UNKNOWN = 0x0008;
    public static final int IDENTITY = 0x0010;
    public static final int COMPUTED = 0x0020;
    public static final int HIDDEN = 0x2000;
    public static final int KEY = 0x4000;

    private static final int TIMESTAMP_USER_TYPE = 0x50;

    /** A column of an expression or table whose further properties do not matter. */
    public static Column of(String name, SqlType type, boolean nullable) {
        int flags = nullable ? NULLABLE | UPDATABLE_UNKNOWN : UPDATABLE_UNKNOWN;
        return new Column(
                name, type, flags, type.kind() == TypeKind.ROWVERSION ? TIMESTAMP_USER_TYPE : 0, Collation.DEFAULT);
    }

    public Column with(int moreFlags) {
        return new Column(name, type, flags | moreFlags, userType, collation);
    }

    public boolean nullable() {
        return (flags & NULLABLE) != 0;
    }

    TypeInfo wire(TdsVersion version) {
        return WireTypes.of(type, nullable(), version).with(collation);
    }
}
