package dev.aul.standalone.bench;

import java.io.IOException;

/** Something that can be done again and again for a while. */
interface Load extends AutoCloseable {
    /** Adds what is done in the time given to {@code sample}. */
    void run(long nanos, Sample sample) throws IOException;

    @Override
    void close() throws IOException;
}
