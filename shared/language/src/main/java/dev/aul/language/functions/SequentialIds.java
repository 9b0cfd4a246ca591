package dev.aul.language.functions;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** NEWSEQUENTIALID: each is greater than the one before in this process, by the order of uniqueidentifier. Thread-safe. */
final class SequentialIds {
    /** 100 ns since the start of the process's clock, in the groups that uniqueidentifier compares first. */
    private static final AtomicLong LAST = new AtomicLong(System.currentTimeMillis() * 10_000L);

    private static final long NODE = UUID.randomUUID().getMostSignificantBits();

    private SequentialIds() {}

    static UUID next() {
        long count = LAST.incrementAndGet();
        // The last group compares first, then the fourth: the count fills both, its high bits in the last group.
        long last = count >>> 16 & 0xFFFF_FFFF_FFFFL;
        long fourth = count & 0xFFFFL;
        return new UUID(NODE, fourth << 48 | last);
    }
}
