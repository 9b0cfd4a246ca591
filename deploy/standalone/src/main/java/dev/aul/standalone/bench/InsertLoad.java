package dev.aul.standalone.bench;

import dev.aul.backend.sqlite.AutocommitInserts;
import java.nio.file.Path;

/** Inserts by the store's own driver, on the calling thread. */
final class InsertLoad implements Load {
    private final AutocommitInserts inserts;

    InsertLoad(Path file) {
        inserts = new AutocommitInserts(file, true);
    }

    @Override
    public void run(long nanos, Sample sample) {
        long start = System.nanoTime();
        long end = start + nanos;
        while (start < end) {
            inserts.insert(BenchDatabase.ENTRY_NAME, BenchDatabase.ENTRY_AMOUNT);
            long now = System.nanoTime();
            sample.call(now - start);
            start = now;
        }
    }

    @Override
    public void close() {
        inserts.close();
    }
}
