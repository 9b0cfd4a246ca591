package dev.aul.tds.request;

import dev.aul.tds.ProtocolException;
import dev.aul.tds.TdsVersion;
import dev.aul.tds.WireReader;
import dev.aul.tds.token.Column;
import dev.aul.tds.token.Token;
import dev.aul.tds.token.TokenReader;
import io.netty.buffer.ByteBuf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows that follow INSERT BULK, read one by one. Not thread-safe; does not own the buffer. */
public final class BulkLoad {
    private final TokenReader tokens;
    private final List<Column> columns;

    /** @throws ProtocolException when the message does not begin with columns */
    public BulkLoad(ByteBuf body, TdsVersion version) {
        tokens = new TokenReader(new WireReader(body, "bulk load"), version);
        if (!(tokens.next() instanceof Token.ColMetadata(List<Column> described))) {
            throw new ProtocolException("bulk load: the rows are not described");
        }
        columns = described;
    }

    public List<Column> columns() {
        return columns;
    }

    /**
     * The next row, null after the last.
     *
     * @throws ProtocolException when the bytes are no row
     */
    public @Nullable List<@Nullable Object> next() {
        Token token = tokens.next();
        if (token == null || token instanceof Token.Done) {
            return null;
        }
        if (token instanceof Token.Row(List<@Nullable Object> values)) {
            return values;
        }
        throw new ProtocolException("bulk load: %s among the rows".formatted(token));
    }
}
