package dev.aul.tds.type;

import io.netty.buffer.ByteBuf;

/** What stands before and after the bytes of a string or binary value. */
sealed interface Framing {
    int POINTER_BYTES = 16;
    int TIMESTAMP_BYTES = 8;
    long PLP_NULL = -1;
    int SHORT_NULL = 0xFFFF;

    void writeNull(ByteBuf out);

    void open(ByteBuf out, long bytes);

    void close(ByteBuf out, boolean any);

    static Framing of(TypeInfo wire, Place place) {
        return switch (wire.type().shape()) {
            case LONG, LONG_TEXT -> new Pointed(place);
            default -> wire.isChunked() ? new Chunked() : new Counted(wire);
        };
    }

    record Counted(TypeInfo wire) implements Framing {
        @Override
        public void writeNull(ByteBuf out) {
            out.writeShortLE(SHORT_NULL);
        }

        @Override
        public void open(ByteBuf out, long bytes) {
            if (bytes > wire.size()) {
                throw new IllegalArgumentException(
                        "a value of %d bytes in a column of type %s".formatted(bytes, wire.sqlType()));
            }
            out.writeShortLE((int) bytes);
        }

        @Override
        public void close(ByteBuf out, boolean any) {}
    }

    record Chunked() implements Framing {
        @Override
        public void writeNull(ByteBuf out) {
            out.writeLongLE(PLP_NULL);
        }

        @Override
        public void open(ByteBuf out, long bytes) {
            out.writeLongLE(bytes);
            if (bytes > 0) {
                out.writeIntLE((int) bytes);
            }
        }

        @Override
        public void close(ByteBuf out, boolean any) {
            out.writeIntLE(0);
        }
    }

    record Pointed(Place place) implements Framing {
        @Override
        public void writeNull(ByteBuf out) {
            if (place == Place.ROW) {
                out.writeByte(0);
            } else {
                out.writeIntLE(-1);
            }
        }

        @Override
        public void open(ByteBuf out, long bytes) {
            if (place == Place.ROW) {
                out.writeByte(POINTER_BYTES);
                out.writeZero(POINTER_BYTES + TIMESTAMP_BYTES);
            }
            out.writeIntLE((int) bytes);
        }

        @Override
        public void close(ByteBuf out, boolean any) {}
    }
}
