package dev.aul.language.analysis;

import java.util.Locale;

/** Names of constraints that were given none, in SQL Server's form: kind, table, column, eight or sixteen hexadecimal digits. */
final class ConstraintNames {
    private ConstraintNames() {}

    /** {@code PK__Customer__A4AE64D83C1F2B7A}; {@code kind} is PK or UQ. */
    static String key(String kind, String table, int objectId) {
        return "%s__%s__%s%08X".formatted(kind, cut(table, 8), digits(objectId), objectId * 0x9E3779B9);
    }

    /** {@code DF__Orders__Status__5CD6CB2B}; {@code kind} is DF, CK or FK. */
    static String column(String kind, String table, String column, int objectId) {
        return "%s__%s__%s__%s".formatted(kind, cut(table, 9), cut(column, 5), digits(objectId));
    }

    private static String digits(int objectId) {
        return String.format(Locale.ROOT, "%08X", objectId * 0x85EBCA6B);
    }

    private static String cut(String name, int length) {
        return name.length() <= length ? name : name.substring(0, length);
    }
}
