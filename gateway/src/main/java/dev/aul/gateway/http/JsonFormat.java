package dev.aul.gateway.http;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.aul.language.errors.SqlError;
import dev.aul.messages.frames.Frame;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One JSON object with everything; an error after the reply has begun is the member {@code errors}. */
final class JsonFormat implements ResultFormat {
    private static final int HELD_BYTES = 1 << 20;

    private final JsonGenerator out;
    private final Told told = new Told();
    private final List<SqlError> errors = new ArrayList<>();
    private List<Frame.Column> columns = List.of();
    private boolean insideSet;

    JsonFormat(ChunkStream stream) throws IOException {
        out = Json.generator(stream);
        out.writeStartObject();
        out.writeArrayFieldStart("resultSets");
    }

    @Override
    public String contentType() {
        return "application/json";
    }

    @Override
    public int heldBytes() {
        return HELD_BYTES;
    }

    @Override
    public void write(Frame frame) throws IOException {
        switch (frame) {
            case Frame.Columns(List<Frame.Column> described) -> {
                endSet();
                columns = described;
                insideSet = true;
                out.writeStartObject();
                Told.columns(out, described);
                out.writeArrayFieldStart("rows");
            }
            case Frame.Rows(List<@Nullable Object[]> rows) -> {
                for (@Nullable Object[] row : rows) {
                    Told.row(out, columns, row);
                }
            }
            default -> told.gather(frame);
        }
    }

    private void endSet() throws IOException {
        if (insideSet) {
            out.writeEndArray();
            out.writeEndObject();
            insideSet = false;
        }
    }

    @Override
    public void error(SqlError error) {
        errors.add(error);
    }

    @Override
    public void end() throws IOException {
        endSet();
        out.writeEndArray();
        told.outputs(out);
        told.returnCode(out);
        told.messages(out);
        told.rowCounts(out);
        if (!errors.isEmpty()) {
            out.writeArrayFieldStart("errors");
            for (SqlError error : errors) {
                out.writeStartObject();
                Told.error(out, error);
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        out.writeEndObject();
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
