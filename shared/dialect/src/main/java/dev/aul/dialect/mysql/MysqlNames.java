package dev.aul.dialect.mysql;

import dev.aul.language.catalog.TableSchema;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * How things are called in MySQL: always quoted, in the case they were created with. A name of more than 64 characters is cut
 * and ends in a hash of the whole. Immutable.
 *
 * @param prefix begins the name of each MySQL database; several stores can share a server by it
 * @param tenant comes next in the names of databases that hold a tenant's data; empty for none
 */
public record MysqlNames(String prefix, String tenant) {
    private static final String INTERNAL = "_aul_internal";
    private static final int MOST = 64;
    private static final int HASH_DIGITS = 8;

    public static String quote(String name) {
        return '`' + fit(name).replace("`", "``") + '`';
    }

    /** A name that MySQL keeps whole: not too long, no blank at the end. */
    public static String fit(String name) {
        boolean blank = name.endsWith(" ");
        if (name.codePointCount(0, name.length()) <= MOST && !blank) {
            return name;
        }
        int most = Math.min(name.codePointCount(0, name.length()), MOST - HASH_DIGITS - 1);
        return name.substring(0, name.offsetByCodePoints(0, most)) + "~" + hash(name, HASH_DIGITS);
    }

    private static String hash(String text, int digits) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, digits / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The name of a table of the internal database. */
    public String internal(String table) {
        return internal() + "." + quote(table);
    }

    /** The quoted name of the database where aul keeps what it needs beside the data. */
    public String internal() {
        return quote(prefix + INTERNAL);
    }

    /** The MySQL database of a T-SQL database and schema: the database's name alone for dbo. */
    public String schema(String database, String schema) {
        return prefix + tenant + (schema.equalsIgnoreCase("dbo") ? database : database + "__" + schema);
    }

    /** The MySQL database that holds a table. */
    public String schema(TableSchema table) {
        return schema(table.database(), table.schema());
    }

    public String qualified(TableSchema table) {
        return quote(schema(table)) + "." + quote(table(table));
    }

    /** The name of a table without its schema. */
    public static String table(TableSchema table) {
        String start = table.schema() + ".";
        String name = table.physicalName();
        return name.startsWith(start) ? name.substring(start.length()) : name;
    }

    /** The name of the lock that guards the definitions of a database. */
    public String lock(String database) {
        return "aul_" + hash(prefix + database.toLowerCase(Locale.ROOT), 32);
    }

    public static String key(String column) {
        return column + "$k";
    }

    /** The column and index that keep unique what the index itself cannot. */
    public static String unique(String index) {
        return index + "$u";
    }
}
