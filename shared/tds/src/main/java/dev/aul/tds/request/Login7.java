package dev.aul.tds.request;

import dev.aul.language.values.Bytes;
import dev.aul.tds.TdsVersion;
import java.util.List;

/**
 * LOGIN7. Texts are empty where the client gave none.
 *
 * @param packetSize the packet size asked for in bytes, 0 when the server shall decide
 * @param password in clear; never to be logged
 * @param timeZoneMinutes as sent, no client's meaning is agreed on
 * @param clientId six bytes, a network address
 * @param newPassword the password to change to, empty for none
 */
public record Login7(
        TdsVersion version,
        int packetSize,
        int clientVersion,
        int processId,
        Flags flags,
        int timeZoneMinutes,
        int lcid,
        String hostName,
        String userName,
        String password,
        String appName,
        String serverName,
        String libraryName,
        String language,
        String database,
        Bytes clientId,
        Bytes sspi,
        String attachFile,
        String newPassword,
        List<Feature> features) {

    /** The four flag bytes. */
    public record Flags(int options1, int options2, int type, int options3) {
        /** What a modern driver sends: notices for database and language, both fatal, ODBC defaults. */
        public static final Flags MODERN = new Flags(0xE0, 0x03, 0x00, 0x18);

        /** As MODERN, with the ANSI options off at the start of the session. */
        public static final Flags DB_LIBRARY = new Flags(0xE0, 0x01, 0x00, 0x18);

        /** An unknown database fails the login. */
        public boolean isDatabaseFatal() {
            return (options1 & 0x40) != 0;
        }

        /** An unknown language fails the login. */
        public boolean isLanguageFatal() {
            return (options2 & 0x01) != 0;
        }

        /** ANSI defaults are on at the start of the session. */
        public boolean isOdbc() {
            return (options2 & 0x02) != 0;
        }

        public boolean isIntegratedSecurity() {
            return (options2 & 0x80) != 0;
        }

        public boolean isReadOnlyIntent() {
            return (type & 0x20) != 0;
        }

        public boolean changesPassword() {
            return (options3 & 0x01) != 0;
        }

        boolean hasExtension() {
            return (options3 & 0x10) != 0;
        }
    }

    /** A feature extension. */
    public record Feature(int id, Bytes data) {
        public static final int SESSION_RECOVERY = 0x01;
        public static final int FEDERATED_AUTHENTICATION = 0x02;
        public static final int COLUMN_ENCRYPTION = 0x04;
        public static final int UTF8_SUPPORT = 0x0A;
    }

    public boolean hasFeature(int id) {
        return features.stream().anyMatch(feature -> feature.id() == id);
    }

    /** Without the passwords. */
    @Override
    public String toString() {
        return "Login7[%s, user=%s, host=%s, app=%s, database=%s]"
                .formatted(version, userName, hostName, appName, database);
    }
}
