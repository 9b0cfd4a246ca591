package dev.aul.tds.request;

import dev.aul.tds.TdsVersion;
import dev.aul.tds.WireReader;
import io.netty.buffer.ByteBuf;

/**
 * ALL_HEADERS before batches, RPCs and transaction requests of TDS 7.2 and later.
 *
 * @param transaction the descriptor of the transaction the client believes it is in, 0 for none
 * @param outstanding requests of the session that are running
 */
public record AllHeaders(long transaction, int outstanding) {
    /** No transaction; also what clients before 7.2 mean. */
    public static final AllHeaders NONE = new AllHeaders(0, 1);

    private static final int TRANSACTION_HEADER = 2;
    private static final int BYTES = 22;

    static AllHeaders read(WireReader in, TdsVersion version) {
        if (!version.isAtLeast72()) {
            return NONE;
        }
        long total = in.u32();
        if (total < 4) {
            throw in.fail("headers of %d bytes".formatted(total));
        }
        WireReader headers = in.part(total - 4);
        AllHeaders found = NONE;
        while (headers.hasMore()) {
            long length = headers.u32();
            if (length < 6) {
                throw in.fail("a header of %d bytes".formatted(length));
            }
            WireReader header = headers.part(length - 4);
            if (header.u16() == TRANSACTION_HEADER) {
                found = new AllHeaders(header.i64(), header.i32());
            }
        }
        return found;
    }

    void write(ByteBuf out, TdsVersion version) {
        if (version.isAtLeast72()) {
            out.writeIntLE(BYTES);
            out.writeIntLE(BYTES - 4);
            out.writeShortLE(TRANSACTION_HEADER);
            out.writeLongLE(transaction);
            out.writeIntLE(outstanding);
        }
    }
}
