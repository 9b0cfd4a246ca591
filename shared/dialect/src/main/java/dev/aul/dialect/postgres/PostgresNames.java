package dev.aul.dialect.postgres;

import dev.aul.language.catalog.TableSchema;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * How things are called in PostgreSQL: always quoted, in the case they were created with. A name of more than 63 bytes is
 * cut and ends in a hash of the whole. Immutable.
 *
 * @param prefix begins the name of each schema; a tenant's schemas are told by it
 */
public record PostgresNames(String prefix) {
    /** Where aul keeps what it needs beside the data. */
    public static final String INTERNAL = "_aul_internal";

    private static final int MOST_BYTES = 63;
    private static final int HASH_DIGITS = 8;

    public static String quote(String name) {
        return '"' + fit(name).replace("\"", "\"\"") + '"';
    }

    /** A name that PostgreSQL keeps whole. */
    public static String fit(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= MOST_BYTES) {
            return name;
        }
        int end = name.length();
        while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES - HASH_DIGITS - 1
                || Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end) + "~" + hash(bytes);
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, HASH_DIGITS / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The schema of a T-SQL database and schema: the database's name alone for dbo. */
    public String schema(String database, String schema) {
        return prefix + (schema.equalsIgnoreCase("dbo") ? database : database + "_" + schema);
    }

    /** The name of a table without its schema. */
    public static String table(TableSchema table) {
        String prefix = table.schema() + ".";
        String name = table.physicalName();
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    public String qualified(TableSchema table) {
        return quote(schema(table.database(), table.schema())) + "." + quote(table(table));
    }

    /** The name of an index, unique in its schema. */
    public static String index(TableSchema table, String index) {
        return fit(index + "$" + table.physicalName());
    }

    public static String key(String column) {
        return column + "$k";
    }
}
