package dev.aul.language.functions;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What SERVERPROPERTY and its like tell of the server and of every database. */
final class ServerFacts {
    static final String PRODUCT_VERSION = "16.0.1000.6";
    static final String COLLATION = "SQL_Latin1_General_CP1_CI_AS";

    /** By property name, upper case. Strings are nvarchar, numbers int. */
    private static final Map<String, Object> SERVER = Map.ofEntries(
            Map.entry("PRODUCTVERSION", PRODUCT_VERSION),
            Map.entry("PRODUCTMAJORVERSION", "16"),
            Map.entry("PRODUCTMINORVERSION", "0"),
            Map.entry("PRODUCTBUILD", "1000"),
            Map.entry("PRODUCTLEVEL", "RTM"),
            Map.entry("RESOURCEVERSION", "16.00.1000"),
            Map.entry("EDITION", "Developer Edition (64-bit)"),
            Map.entry("EDITIONID", -2117995310),
            Map.entry("ENGINEEDITION", 3),
            Map.entry("COLLATION", COLLATION),
            Map.entry("COLLATIONID", 872468488),
            Map.entry("COMPARISONSTYLE", 196609),
            Map.entry("LCID", 1033),
            Map.entry("SQLCHARSET", 1),
            Map.entry("SQLCHARSETNAME", "iso_1"),
            Map.entry("SQLSORTORDER", 52),
            Map.entry("SQLSORTORDERNAME", "nocase_iso"),
            Map.entry("ISCLUSTERED", 0),
            Map.entry("ISFULLTEXTINSTALLED", 0),
            Map.entry("ISHADRENABLED", 0),
            Map.entry("ISINTEGRATEDSECURITYONLY", 0),
            Map.entry("ISLOCALDB", 0),
            Map.entry("ISPOLYBASEINSTALLED", 0),
            Map.entry("ISSINGLEUSER", 0),
            Map.entry("ISXTPSUPPORTED", 0),
            Map.entry("ISADVANCEDANALYTICSINSTALLED", 0),
            Map.entry("FILESTREAMCONFIGUREDLEVEL", 0),
            Map.entry("FILESTREAMEFFECTIVELEVEL", 0),
            Map.entry("PROCESSID", 1),
            Map.entry("BUILDCLRVERSION", "v4.0.30319"),
            Map.entry("LICENSETYPE", "DISABLED"));

    private static final Map<String, Object> DATABASE = Map.ofEntries(
            Map.entry("COLLATION", COLLATION),
            Map.entry("COMPARISONSTYLE", 196609),
            Map.entry("LCID", 1033),
            Map.entry("STATUS", "ONLINE"),
            Map.entry("UPDATEABILITY", "READ_WRITE"),
            Map.entry("USERACCESS", "MULTI_USER"),
            Map.entry("RECOVERY", "SIMPLE"),
            Map.entry("VERSION", 957),
            Map.entry("ISANSINULLDEFAULT", 0),
            Map.entry("ISANSINULLSENABLED", 0),
            Map.entry("ISAUTOCLOSE", 0),
            Map.entry("ISAUTOSHRINK", 0),
            Map.entry("ISAUTOCREATESTATISTICS", 1),
            Map.entry("ISAUTOUPDATESTATISTICS", 1),
            Map.entry("ISFULLTEXTENABLED", 0),
            Map.entry("ISINSTANDBY", 0),
            Map.entry("ISQUOTEDIDENTIFIERSENABLED", 0),
            Map.entry("ISRECURSIVETRIGGERSENABLED", 0),
            Map.entry("SQLSORTORDER", 52));

    private ServerFacts() {}

    static @Nullable Object server(String property) {
        return SERVER.get(property.toUpperCase(Locale.ROOT));
    }

    static @Nullable Object database(String property) {
        return DATABASE.get(property.toUpperCase(Locale.ROOT));
    }
}
