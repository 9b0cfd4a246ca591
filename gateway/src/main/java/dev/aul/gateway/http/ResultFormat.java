package dev.aul.gateway.http;

import dev.aul.language.errors.SqlError;
import dev.aul.messages.frames.Frame;
import java.io.IOException;

/** Writes the frames of one call as a body. Used for one reply, on one event loop. */
interface ResultFormat {
    String contentType();

    /** Bytes that are held back for an error to become the status of the reply; then the reply begins. */
    int heldBytes();

    /** A frame that is neither an error nor the last one. */
    void write(Frame frame) throws IOException;

    /** An error of a reply that has begun; or of one that has not, and that will be thrown away. */
    void error(SqlError error) throws IOException;

    /** The end of the body. */
    void end() throws IOException;

    /** Makes what was written visible in the {@link ChunkStream}. */
    void flush() throws IOException;
}
