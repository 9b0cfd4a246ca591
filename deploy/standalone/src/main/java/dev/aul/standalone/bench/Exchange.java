package dev.aul.standalone.bench;

import java.util.Arrays;

/**
 * The bytes of a request, and those of a reply that is right.
 *
 * @param always replies have the same bytes each time; else their length alone is the same, as numbers of transactions grow
 */
record Exchange(byte[] request, byte[] reply, boolean always) {
    boolean isRight(byte[] other) {
        return always ? Arrays.equals(reply, other) : reply.length == other.length;
    }
}
