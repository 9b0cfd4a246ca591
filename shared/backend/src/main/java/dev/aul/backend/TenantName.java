package dev.aul.backend;

import dev.aul.language.errors.SqlError;
import dev.aul.language.errors.SqlException;
import java.util.regex.Pattern;

/** A tenant's name as stores take it: it becomes part of paths and of names on servers, so it is plain and has no case. */
public record TenantName(String value) {
    /** What a name must be, for messages. */
    public static final String RULE =
            "a tenant's name has 1 to 63 of the letters a to z, digits, - and _, a letter or digit first";

    private static final Pattern PLAIN = Pattern.compile("[a-z0-9][a-z0-9_-]{0,62}");

    /** Throws SqlException 4060 for any other name. */
    public TenantName {
        if (!isPlain(value)) {
            String text = "Cannot open the databases of this login's tenant: " + RULE + ".";
            throw new SqlException(new SqlError(4060, 11, 1, text, 0, null, SqlError.Fate.CONNECTION));
        }
    }

    public static boolean isPlain(String name) {
        return PLAIN.matcher(name).matches();
    }
}
