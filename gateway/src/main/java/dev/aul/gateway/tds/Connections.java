package dev.aul.gateway.tds;

import java.util.BitSet;

/** The connections of a node: how many there are, and their SPIDs. Thread-safe. */
public final class Connections {
    private static final int FIRST_SPID = 51; // lower ones belong to the system
    private static final int LAST_SPID = 32_767;

    private final int limit;
    private final BitSet used = new BitSet();
    private int next = FIRST_SPID;
    private int count;

    public Connections(int limit) {
        this.limit = Math.min(limit, LAST_SPID - FIRST_SPID + 1);
    }

    public int limit() {
        return limit;
    }

    public synchronized int count() {
        return count;
    }

    /** A SPID that no other connection has, or 0 when the limit is reached. */
    synchronized int admit() {
        if (count >= limit) {
            return 0;
        }
        count++;
        int spid = used.nextClearBit(next);
        if (spid > LAST_SPID) {
            spid = used.nextClearBit(FIRST_SPID);
        }
        used.set(spid);
        next = spid == LAST_SPID ? FIRST_SPID : spid + 1;
        return spid;
    }

    synchronized void release(int spid) {
        if (used.get(spid)) {
            used.clear(spid);
            count--;
        }
    }
}
