package dev.aul.gateway.http;

import dev.aul.language.errors.SqlError;
import dev.aul.messages.frames.Frame;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first result set as RFC 4180 has it: a line of names, CRLF, NULL as nothing and an empty text as two quotes. What
 * comes after the first set runs and is not told.
 */
final class CsvFormat implements ResultFormat {
    private final ChunkStream stream;
    private final StringBuilder text = new StringBuilder();
    private List<Frame.Column> columns = List.of();
    private int sets;

    CsvFormat(ChunkStream stream) {
        this.stream = stream;
    }

    @Override
    public String contentType() {
        return "text/csv; charset=utf-8; header=present";
    }

    @Override
    public int heldBytes() {
        return 0;
    }

    @Override
    public void write(Frame frame) {
        if (frame instanceof Frame.Columns(List<Frame.Column> described) && ++sets == 1) {
            columns = described;
            for (int i = 0; i < described.size(); i++) {
                cell(i, described.get(i).name());
            }
            text.append("\r\n");
        } else if (frame instanceof Frame.Rows(List<@Nullable Object[]> rows) && sets == 1) {
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    Object value = row[i];
                    cell(
                            i,
                            value == null
                                    ? null
                                    : JsonValues.text(columns.get(i).type(), value));
                }
                text.append("\r\n");
            }
        }
    }

    private void cell(int index, @Nullable String value) {
        if (index > 0) {
            text.append(',');
        }
        if (value == null) {
            return;
        }
        if (value.isEmpty() || value.chars().anyMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n')) {
            text.append('"').append(value.replace("\"", "\"\"")).append('"');
        } else {
            text.append(value);
        }
    }

    /** CSV has no place for an error: the body ends without its last chunk, so that the client sees it is not whole. */
    @Override
    public void error(SqlError error) throws IOException {
        throw new IOException(error.message());
    }

    @Override
    public void end() {}

    @Override
    public void flush() throws IOException {
        stream.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }
}
