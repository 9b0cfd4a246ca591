package dev.aul.tds.token;

import dev.aul.language.values.Bytes;
import dev.aul.tds.TdsVersion;
import dev.aul.tds.WireReader;
import dev.aul.tds.token.ColumnCodec.Described;
import dev.aul.tds.token.Token.Done;
import dev.aul.tds.type.Place;
import dev.aul.tds.type.TypeInfo;
import dev.aul.tds.type.ValueReader;
import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the tokens of a reply, or of bulk rows, one after the other. Not thread-safe. */
public final class TokenReader {
    private final WireReader in;
    private final TdsVersion version;
    private List<Described> columns = List.of();

    public TokenReader(WireReader in, TdsVersion version) {
        this.in = in;
        this.version = version;
    }

    /** All tokens of a whole message. */
    public static List<Token> readAll(ByteBuf message, TdsVersion version) {
        TokenReader reader = new TokenReader(new WireReader(message, "reply"), version);
        List<Token> tokens = new ArrayList<>();
        for (Token token = reader.next(); token != null; token = reader.next()) {
            tokens.add(token);
        }
        return tokens;
    }

    /**
     * The next token, null at the end of the message.
     *
     * @throws dev.aul.tds.ProtocolException when the bytes are no token
     */
    public @Nullable Token next() {
        if (!in.hasMore()) {
            return null;
        }
        int code = in.u8();
        return switch (code) {
            case ColumnCodec.COL_METADATA -> colMetadata();
            case RowWriter.ROW -> row();
            case TokenCodes.NBC_ROW -> nbcRow();
            case TokenCodes.DONE -> done(Done.Kind.DONE);
            case TokenCodes.DONE_PROC -> done(Done.Kind.DONE_PROC);
            case TokenCodes.DONE_IN_PROC -> done(Done.Kind.DONE_IN_PROC);
            case TokenCodes.RETURN_STATUS -> new Token.ReturnStatus(in.i32());
            case TokenCodes.RETURN_VALUE -> returnValue();
            case TokenCodes.FEATURE_EXT_ACK -> featureExtAck();
            case TokenCodes.OFFSET -> new Token.Other(code, new Bytes(in.bytes(4)));
            case TokenCodes.SESSION_STATE -> new Token.Other(code, new Bytes(in.bytes(in.u32())));
            case TokenCodes.ERROR,
                    TokenCodes.INFO,
                    TokenCodes.LOGIN_ACK,
                    TokenCodes.ENV_CHANGE,
                    TokenCodes.ORDER,
                    TokenCodes.TAB_NAME,
                    TokenCodes.COL_INFO,
                    TokenCodes.SSPI -> sized(code);
            default -> throw in.fail("unknown token 0x%02X".formatted(code));
        };
    }

    private Token sized(int code) {
        int length = in.u16();
        WireReader part = in.part(length);
        Token token =
                switch (code) {
                    case TokenCodes.ERROR -> message(part, true);
                    case TokenCodes.INFO -> message(part, false);
                    case TokenCodes.LOGIN_ACK -> loginAck(part);
                    case TokenCodes.ENV_CHANGE -> envChange(part);
                    case TokenCodes.ORDER -> order(part);
                    default -> new Token.Other(code, new Bytes(part.bytes(length)));
                };
        if (part.hasMore()) {
            throw in.fail("token 0x%02X is %d bytes longer than its fields".formatted(code, part.remaining()));
        }
        return token;
    }

    private Token message(WireReader part, boolean error) {
        int number = part.i32();
        int state = part.u8();
        int severity = part.u8();
        String text = part.usVarchar();
        String server = part.bVarchar();
        String procedure = part.bVarchar();
        int line = version.isAtLeast72() ? part.i32() : part.u16();
        return error
                ? new Token.ErrorToken(number, state, severity, text, server, procedure, line)
                : new Token.InfoToken(number, state, severity, text, server, procedure, line);
    }

    private static Token loginAck(WireReader part) {
        part.u8();
        return new Token.LoginAck(part.i32BE(), part.bVarchar(), part.u8(), part.u8(), part.u16BE());
    }

    private static Token envChange(WireReader part) {
        EnvChangeType type = EnvChangeType.of(part.u8());
        return switch (type.form()) {
            case TEXT -> Token.EnvChange.text(type, part.bVarchar(), part.bVarchar());
            case BYTES -> new Token.EnvChange(type, part.bVarbyte(), part.bVarbyte());
            case RAW -> new Token.EnvChange(type, new Bytes(part.bytes(part.remaining())), EnvChangeType.NONE);
        };
    }

    private static Token order(WireReader part) {
        List<Integer> columns = new ArrayList<>();
        while (part.hasMore()) {
            columns.add(part.u16());
        }
        return new Token.Order(columns);
    }

    private Token done(Done.Kind kind) {
        int status = in.u16();
        int command = in.u16();
        return new Done(kind, status, command, version.isAtLeast72() ? in.i64() : in.u32());
    }

    private Token returnValue() {
        int ordinal = in.u16();
        String name = in.bVarchar();
        int status = in.u8();
        ColumnCodec.readUserType(in, version);
        in.u16();
        TypeInfo type = TypeInfo.read(in);
        return new Token.ReturnValue(ordinal, name, status, type, ValueReader.read(in, type, Place.PARAMETER));
    }

    private Token featureExtAck() {
        Map<Integer, Bytes> features = new LinkedHashMap<>();
        for (int id = in.u8(); id != TokenCodes.END_OF_FEATURES; id = in.u8()) {
            features.put(id, new Bytes(in.bytes(in.u32())));
        }
        return new Token.FeatureExtAck(features);
    }

    private Token colMetadata() {
        int count = in.u16();
        if (count == ColumnCodec.NO_METADATA) {
            return new Token.NoMetadata();
        }
        columns = ColumnCodec.read(in, count, version);
        return new Token.ColMetadata(columns.stream().map(Described::column).toList());
    }

    private Token row() {
        if (columns.isEmpty()) {
            throw in.fail("a row without columns");
        }
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        for (Described column : columns) {
            values.add(ValueReader.read(in, column.type(), Place.ROW));
        }
        return new Token.Row(values);
    }

    private Token nbcRow() {
        if (columns.isEmpty()) {
            throw in.fail("a row without columns");
        }
        byte[] nulls = in.bytes((columns.size() + 7) / 8);
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            boolean isNull = (nulls[i / 8] >> (i % 8) & 1) != 0;
            values.add(isNull ? null : ValueReader.read(in, columns.get(i).type(), Place.ROW));
        }
        return new Token.Row(values);
    }
}
