package dev.aul.standalone.faults;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Spoils a valid message, the same way for the same random numbers. */
enum Mutation {
    FLIP {
        @Override
        byte[] apply(byte[] message, RandomGenerator random) {
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                message[place(message, random)] ^= (byte) (1 << random.nextInt(8));
            }
            return message;
        }
    },
    OVERWRITE {
        @Override
        byte[] apply(byte[] message, RandomGenerator random) {
            for (int i = 1 + random.nextInt(8); i > 0; i--) {
                message[place(message, random)] = (byte) random.nextInt(256);
            }
            return message;
        }
    },
    LENGTH {
        @Override
        byte[] apply(byte[] message, RandomGenerator random) {
            int at = place(message, random);
            int[] lengths = {0xFFFFFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFE, 0xFFFF, 0};
            int length = lengths[random.nextInt(lengths.length)];
            for (int i = 0; i < 4 && at + i < message.length; i++) {
                message[at + i] = (byte) (length >>> (8 * i));
            }
            return message;
        }
    },
    TRUNCATE {
        @Override
        byte[] apply(byte[] message, RandomGenerator random) {
            return Arrays.copyOf(message, HEADER + random.nextInt(message.length - HEADER + 1));
        }
    },
    INSERT {
        @Override
        byte[] apply(byte[] message, RandomGenerator random) {
            var more = new byte[1 + random.nextInt(64)];
            random.nextBytes(more);
            int at = place(message, random);
            var out = Arrays.copyOf(message, message.length + more.length);
            System.arraycopy(message, at, out, at + more.length, message.length - at);
            System.arraycopy(more, 0, out, at, more.length);
            return out;
        }
    },
    REPEAT {
        @Override
        byte[] apply(byte[] message, RandomGenerator random) {
            int from = place(message, random);
            int length = Math.min(message.length - from, 1 + random.nextInt(32));
            var out = Arrays.copyOf(message, message.length + length);
            System.arraycopy(message, from, out, message.length, length);
            return out;
        }
    },
    NOISE {
        @Override
        byte[] apply(byte[] message, RandomGenerator random) {
            var out = Arrays.copyOf(message, HEADER + random.nextInt(200));
            for (int i = HEADER; i < out.length; i++) {
                out[i] = (byte) random.nextInt(256);
            }
            return out;
        }
    };

    static final int HEADER = 8;

    /** May change its argument. */
    abstract byte[] apply(byte[] message, RandomGenerator random);

    /** Mostly in the body; now and then in the header. */
    private static int place(byte[] message, RandomGenerator random) {
        return message.length <= HEADER || random.nextInt(16) == 0
                ? random.nextInt(message.length)
                : HEADER + random.nextInt(message.length - HEADER);
    }

    /** A spoilt copy; mostly its header declares the new length, so that the damage reaches what reads the body. */
    static byte[] of(byte[] valid, RandomGenerator random) {
        var kinds = values();
        var out = kinds[random.nextInt(kinds.length)].apply(valid.clone(), random);
        if (random.nextInt(8) != 0) {
            out[2] = (byte) (out.length >>> 8);
            out[3] = (byte) out.length;
        }
        return out;
    }
}
