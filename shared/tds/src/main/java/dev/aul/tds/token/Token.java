package dev.aul.tds.token;

import dev.aul.language.values.Bytes;
import dev.aul.tds.type.TypeInfo;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One token of a reply. */
public sealed interface Token {

    /**
     * @param version the version code of {@link dev.aul.tds.TdsVersion}
     * @param build major version, minor version and build of the server
     */
    record LoginAck(int version, String program, int major, int minor, int build) implements Token {}

    /** The features the server has agreed to, by their id. */
    record FeatureExtAck(Map<Integer, Bytes> features) implements Token {}

    /** Something of the session changed. */
    record EnvChange(EnvChangeType type, Bytes newValue, Bytes oldValue) implements Token {
        public static EnvChange text(EnvChangeType type, String newValue, String oldValue) {
            return new EnvChange(type, EnvChangeType.bytes(newValue), EnvChangeType.bytes(oldValue));
        }

        public static EnvChange packetSize(int bytes, int oldBytes) {
            return text(EnvChangeType.PACKET_SIZE, Integer.toString(bytes), Integer.toString(oldBytes));
        }

        public static EnvChange begun(long transaction) {
            return new EnvChange(EnvChangeType.BEGIN_TRANSACTION, EnvChangeType.bytes(transaction), EnvChangeType.NONE);
        }

        public static EnvChange committed(long transaction) {
            return new EnvChange(
                    EnvChangeType.COMMIT_TRANSACTION, EnvChangeType.NONE, EnvChangeType.bytes(transaction));
        }

        public static EnvChange rolledBack(long transaction) {
            return new EnvChange(
                    EnvChangeType.ROLLBACK_TRANSACTION, EnvChangeType.NONE, EnvChangeType.bytes(transaction));
        }

        /** The acknowledgement of a reset of the connection. */
        public static EnvChange reset() {
            return new EnvChange(EnvChangeType.RESET_ACKNOWLEDGED, EnvChangeType.NONE, EnvChangeType.NONE);
        }

        /** The new value of a type whose values are text. */
        public String newText() {
            return EnvChangeType.text(newValue);
        }

        public String oldText() {
            return EnvChangeType.text(oldValue);
        }
    }

    /** A message of severity 10 or less. */
    record InfoToken(int number, int state, int severity, String message, String server, String procedure, int line)
            implements Token {}

    /** A message of severity 11 or more. */
    record ErrorToken(int number, int state, int severity, String message, String server, String procedure, int line)
            implements Token {}

    /** The columns of the rows that follow. */
    record ColMetadata(List<Column> columns) implements Token {}

    /** Announces rows or nothing without describing columns: the client asked for that. */
    record NoMetadata() implements Token {}

    /** A row; NBCROW too. Values in the Java forms of their types, null for NULL. */
    record Row(List<@Nullable Object> values) implements Token {
        public Row {
            values = Collections.unmodifiableList(values);
        }
    }

    /** The columns the rows are ordered by, counted from 1. */
    record Order(List<Integer> columns) implements Token {}

    /** TABNAME, COLINFO and other tokens that carry a length and say nothing this codec needs. */
    record Other(int code, Bytes data) implements Token {}

    /** The return code of a procedure. */
    record ReturnStatus(int value) implements Token {}

    /**
     * The value of an output parameter.
     *
     * @param ordinal the parameter's place in the RPC, from 0
     * @param name as the client wrote it, with the @; may be empty
     */
    record ReturnValue(
            int ordinal,
            String name,
            int status,
            TypeInfo type,
            @Nullable Object value) implements Token {
        public static final int OUTPUT = 1;
        public static final int FUNCTION_RESULT = 2;
    }

    /**
     * The end of a statement, procedure or reply.
     *
     * @param status the bits below
     * @param command what ran, see {@link Command}
     * @param count rows, when {@link #COUNT} is set
     */
    record Done(Kind kind, int status, int command, long count) implements Token {
        public static final int MORE = 0x01;
        public static final int ERROR = 0x02;
        public static final int IN_TRANSACTION = 0x04;
        public static final int COUNT = 0x10;
        public static final int ATTENTION = 0x20;
        public static final int RPC_IN_BATCH = 0x80;
        public static final int SERVER_ERROR = 0x100;

        /** Which of the three tokens. */
        public enum Kind {
            DONE,
            DONE_PROC,
            DONE_IN_PROC
        }

        public boolean has(int bit) {
            return (status & bit) != 0;
        }
    }
}
