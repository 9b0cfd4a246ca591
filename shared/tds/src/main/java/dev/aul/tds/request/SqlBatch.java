package dev.aul.tds.request;

import dev.aul.tds.TdsVersion;
import dev.aul.tds.WireReader;
import dev.aul.tds.WireWriter;
import io.netty.buffer.ByteBuf;

/** A batch of T-SQL text. */
public record SqlBatch(AllHeaders headers, String text) {
    /** @throws dev.aul.tds.ProtocolException when the bytes are no batch */
    public static SqlBatch read(ByteBuf body, TdsVersion version) {
        WireReader in = new WireReader(body, "SQL batch");
        AllHeaders headers = AllHeaders.read(in, version);
        return new SqlBatch(headers, in.restAsChars());
    }

    public void write(ByteBuf out, TdsVersion version) {
        headers.write(out, version);
        WireWriter.chars(out, text);
    }
}
