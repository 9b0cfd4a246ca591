package dev.aul.tds.token;

import dev.aul.language.types.SqlType;
import dev.aul.tds.Collation;
import dev.aul.tds.TdsVersion;
import dev.aul.tds.WireWriter;
import dev.aul.tds.packet.PacketWriter;
import dev.aul.tds.token.Token.Done;
import dev.aul.tds.type.Place;
import dev.aul.tds.type.TypeInfo;
import dev.aul.tds.type.ValueWriters;
import dev.aul.tds.type.WireTypes;
import io.netty.buffer.ByteBuf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes tokens into the packets of a reply, in the layout of the client's version. Not thread-safe. */
public final class TokenWriter {
    private final PacketWriter packets;
    private final TdsVersion version;

    public TokenWriter(PacketWriter packets, TdsVersion version) {
        this.packets = packets;
        this.version = version;
    }

    public PacketWriter packets() {
        return packets;
    }

    /**
     * Starts a result set: writes COLMETADATA and gives the writer of its rows.
     *
     * @throws IllegalArgumentException when a column's type has no wire form
     */
    public RowWriter columns(List<Column> columns) {
        RowWriter rows = rows(columns);
        ColumnCodec.write(packets.buffer(), columns, version);
        packets.settle();
        return rows;
    }

    /** As {@link #columns} for a client that asked for no metadata. */
    public RowWriter columnsUndescribed(List<Column> columns) {
        packets.buffer().writeByte(ColumnCodec.COL_METADATA).writeShortLE(ColumnCodec.NO_METADATA);
        packets.settle();
        return rows(columns);
    }

    /** The writer of rows of columns that were described before. */
    public RowWriter rows(List<Column> columns) {
        return new RowWriter(columns, version);
    }

    /** Writes one row; see {@link RowWriter#write}. */
    public void row(RowWriter rows, @Nullable Object[] values) {
        rows.write(packets.buffer(), values);
        packets.settle();
    }

    /** @param status bits of {@link Done} */
    public void done(Done.Kind kind, int status, int command, long count) {
        ByteBuf out = packets.buffer();
        out.writeByte(TokenCodes.of(kind));
        out.writeShortLE(status);
        out.writeShortLE(command);
        if (version.isAtLeast72()) {
            out.writeLongLE(count);
        } else {
            out.writeIntLE((int) count);
        }
        packets.settle();
    }

    /** The value of an output parameter, in the Java form of its type. */
    public void returnValue(int ordinal, String name, SqlType type, @Nullable Object value) {
        returnValue(ordinal, name, type, value, Collation.DEFAULT);
    }

    /** As {@link #returnValue(int, String, SqlType, Object)}, with the collation of a character type. */
    public void returnValue(int ordinal, String name, SqlType type, @Nullable Object value, Collation collation) {
        TypeInfo wire = WireTypes.of(type, true, version).with(collation);
        write(new Token.ReturnValue(ordinal, name, Token.ReturnValue.OUTPUT, wire, value), type);
    }

    private void write(Token.ReturnValue token, SqlType type) {
        ByteBuf out = packets.buffer();
        int start = out.writerIndex();
        try {
            out.writeByte(TokenCodes.RETURN_VALUE);
            out.writeShortLE(token.ordinal());
            WireWriter.bVarchar(out, token.name());
            out.writeByte(token.status());
            ColumnCodec.writeUserType(out, 0, version);
            out.writeShortLE(Column.NULLABLE);
            TypeInfo wire = token.type();
            wire.write(out);
            ValueWriters.of(type, wire, Place.PARAMETER).write(out, token.value());
        } catch (ClassCastException | IllegalArgumentException | ArithmeticException e) {
            out.writerIndex(start);
            throw new IllegalArgumentException(
                    "output parameter %s %s: %s".formatted(token.name(), type, e.getMessage()), e);
        }
        packets.settle();
    }

    public void returnStatus(int value) {
        packets.buffer().writeByte(TokenCodes.RETURN_STATUS).writeIntLE(value);
        packets.settle();
    }

    /** Writes any token but a row: rows need their {@link RowWriter}. */
    public void write(Token token) {
        switch (token) {
            case Token.LoginAck t -> loginAck(t);
            case Token.FeatureExtAck t -> featureExtAck(t);
            case Token.EnvChange t -> envChange(t);
            case Token.InfoToken(
                    int number,
                    int state,
                    int severity,
                    String message,
                    String server,
                    String procedure,
                    int line) -> message(TokenCodes.INFO, number, state, severity, message, server, procedure, line);
            case Token.ErrorToken(
                    int number,
                    int state,
                    int severity,
                    String message,
                    String server,
                    String procedure,
                    int line) -> message(TokenCodes.ERROR, number, state, severity, message, server, procedure, line);
            case Token.ColMetadata(List<Column> columns) -> {
                ColumnCodec.write(packets.buffer(), columns, version);
                packets.settle();
            }
            case Token.NoMetadata _ -> columnsUndescribed(List.of());
            case Token.ReturnStatus(int value) -> returnStatus(value);
            case Token.ReturnValue t -> write(t, t.type().sqlType());
            case Done(Done.Kind kind, int status, int command, long count) -> done(kind, status, command, count);
            case Token.Order t -> order(t);
            case Token.Row _, Token.Other _ -> throw new IllegalArgumentException("not written by itself: " + token);
        }
    }

    private void loginAck(Token.LoginAck token) {
        sized(TokenCodes.LOGIN_ACK, out -> {
            out.writeByte(1);
            out.writeInt(token.version());
            WireWriter.bVarchar(out, token.program());
            out.writeByte(token.major());
            out.writeByte(token.minor());
            out.writeShort(token.build());
        });
    }

    private void featureExtAck(Token.FeatureExtAck token) {
        ByteBuf out = packets.buffer();
        out.writeByte(TokenCodes.FEATURE_EXT_ACK);
        token.features().forEach((id, data) -> {
            out.writeByte(id);
            out.writeIntLE(data.length());
            out.writeBytes(data.array());
        });
        out.writeByte(TokenCodes.END_OF_FEATURES);
        packets.settle();
    }

    private void envChange(Token.EnvChange token) {
        sized(TokenCodes.ENV_CHANGE, out -> {
            out.writeByte(token.type().code());
            int unit = token.type().form() == EnvChangeType.Form.TEXT ? 2 : 1;
            if (token.type().form() == EnvChangeType.Form.RAW) {
                out.writeBytes(token.newValue().array());
            } else {
                out.writeByte(token.newValue().length() / unit);
                out.writeBytes(token.newValue().array());
                out.writeByte(token.oldValue().length() / unit);
                out.writeBytes(token.oldValue().array());
            }
        });
    }

    private void order(Token.Order token) {
        sized(TokenCodes.ORDER, out -> token.columns().forEach(out::writeShortLE));
    }

    /** Texts are cut to what the token's length of 16 bits can hold. */
    private void message(
            int code, int number, int state, int severity, String text, String server, String procedure, int line) {
        sized(code, out -> {
            out.writeIntLE(number);
            out.writeByte(state);
            out.writeByte(severity);
            WireWriter.usVarchar(out, text.length() > MAX_MESSAGE ? text.substring(0, MAX_MESSAGE) : text);
            WireWriter.bVarchar(out, server);
            WireWriter.bVarchar(out, procedure);
            if (version.isAtLeast72()) {
                out.writeIntLE(line);
            } else {
                out.writeShortLE(line);
            }
        });
    }

    private static final int MAX_MESSAGE = 30_000;

    private interface Body {
        void write(ByteBuf out);
    }

    private void sized(int code, Body body) {
        ByteBuf out = packets.buffer();
        out.writeByte(code);
        int start = out.writerIndex();
        out.writeShortLE(0);
        body.write(out);
        out.setShortLE(start, out.writerIndex() - start - 2);
        packets.settle();
    }
}
