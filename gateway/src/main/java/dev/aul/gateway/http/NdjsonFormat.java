package dev.aul.gateway.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.aul.language.errors.SqlError;
import dev.aul.messages.frames.Frame;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One JSON text a line: an object for columns, an array for each row, then objects for what else is told. */
final class NdjsonFormat implements ResultFormat {
    private final JsonGenerator out;
    private final Told told = new Told();
    private List<Frame.Column> columns = List.of();

    NdjsonFormat(ChunkStream stream) {
        out = Json.generator(stream);
        out.setPrettyPrinter(new MinimalPrettyPrinter(""));
    }

    @Override
    public String contentType() {
        return "application/x-ndjson";
    }

    @Override
    public int heldBytes() {
        return 0;
    }

    @Override
    public void write(Frame frame) throws IOException {
        switch (frame) {
            case Frame.Columns(List<Frame.Column> described) -> {
                columns = described;
                out.writeStartObject();
                Told.columns(out, described);
                out.writeEndObject();
                out.writeRaw('\n');
            }
            case Frame.Rows(List<@Nullable Object[]> rows) -> {
                for (@Nullable Object[] row : rows) {
                    Told.row(out, columns, row);
                    out.writeRaw('\n');
                }
            }
            case Frame.Info(SqlError message) -> line("message", message);
            default -> told.gather(frame);
        }
    }

    @Override
    public void error(SqlError error) throws IOException {
        line("error", error);
    }

    private void line(String name, SqlError error) throws IOException {
        out.writeStartObject();
        out.writeObjectFieldStart(name);
        Told.error(out, error);
        out.writeEndObject();
        out.writeEndObject();
        out.writeRaw('\n');
    }

    @Override
    public void end() throws IOException {
        out.writeStartObject();
        out.writeObjectFieldStart("end");
        told.outputs(out);
        told.returnCode(out);
        told.rowCounts(out);
        out.writeEndObject();
        out.writeEndObject();
        out.writeRaw('\n');
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
