package dev.aul.tds.request;

import dev.aul.tds.TdsVersion;
import dev.aul.tds.WireReader;
import dev.aul.tds.WireWriter;
import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/** A transaction begun, ended or saved without text. Names are empty where the client gave none. */
public sealed interface TransactionManagerRequest {
    AllHeaders headers();

    /** Begins a transaction. */
    record Begin(AllHeaders headers, Isolation isolation, String name) implements TransactionManagerRequest {}

    /** @param next the transaction to begin right after, null for none */
    record Commit(AllHeaders headers, String name, @Nullable Begin next) implements TransactionManagerRequest {}

    /**
     * @param name of a savepoint to go back to, or of the transaction
     * @param next the transaction to begin right after, null for none
     */
    record Rollback(
            AllHeaders headers, String name, @Nullable Begin next) implements TransactionManagerRequest {}

    /** Sets a savepoint. */
    record Save(AllHeaders headers, String name) implements TransactionManagerRequest {}

    /** A distributed transaction's request: address 0, propagate 1, promote 6; to be answered with an error. */
    record Distributed(AllHeaders headers, int type) implements TransactionManagerRequest {}

    int BEGIN = 5;
    int COMMIT = 7;
    int ROLLBACK = 8;
    int SAVE = 9;

    /** @throws dev.aul.tds.ProtocolException when the bytes are no transaction request */
    static TransactionManagerRequest read(ByteBuf body, TdsVersion version) {
        WireReader in = new WireReader(body, "transaction request");
        AllHeaders headers = AllHeaders.read(in, version);
        int type = in.u16();
        return switch (type) {
            case BEGIN -> new Begin(headers, Isolation.read(in), name(in));
            case COMMIT -> new Commit(headers, name(in), next(in, headers));
            case ROLLBACK -> new Rollback(headers, name(in), next(in, headers));
            case SAVE -> new Save(headers, name(in));
            default -> new Distributed(headers, type);
        };
    }

    private static String name(WireReader in) {
        int bytes = in.u8();
        if (bytes % 2 != 0) {
            throw in.fail("a name of %d bytes".formatted(bytes));
        }
        return in.chars(bytes / 2);
    }

    private static @Nullable Begin next(WireReader in, AllHeaders headers) {
        boolean begins = in.hasMore() && (in.u8() & 1) != 0;
        return begins ? new Begin(headers, Isolation.read(in), name(in)) : null;
    }

    /** @throws IllegalArgumentException for a distributed transaction */
    default void write(ByteBuf out, TdsVersion version) {
        headers().write(out, version);
        switch (this) {
            case Begin begin -> {
                out.writeShortLE(BEGIN);
                writeBegin(out, begin);
            }
            case Commit(AllHeaders _, String name, Begin next) -> writeEnd(out, COMMIT, name, next);
            case Rollback(AllHeaders _, String name, Begin next) -> writeEnd(out, ROLLBACK, name, next);
            case Save(AllHeaders _, String name) -> {
                out.writeShortLE(SAVE);
                writeName(out, name);
            }
            case Distributed _ -> throw new IllegalArgumentException("distributed transactions are not supported");
        }
    }

    private static void writeBegin(ByteBuf out, Begin begin) {
        out.writeByte(begin.isolation().code());
        writeName(out, begin.name());
    }

    private static void writeEnd(ByteBuf out, int type, String name, @Nullable Begin next) {
        out.writeShortLE(type);
        writeName(out, name);
        out.writeByte(next == null ? 0 : 1);
        if (next != null) {
            writeBegin(out, next);
        }
    }

    private static void writeName(ByteBuf out, String name) {
        out.writeByte(2 * name.length());
        WireWriter.chars(out, name);
    }
}
