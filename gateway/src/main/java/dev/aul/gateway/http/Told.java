package dev.aul.gateway.http;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.aul.language.errors.SqlError;
import dev.aul.messages.frames.Frame;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a call tells beside its rows, gathered for the end of the body. */
final class Told {
    /** Of messages and of row counts; a loop may print without end. */
    private static final int LIMIT = 10_000;

    private final List<Frame.OutputValue> outputs = new ArrayList<>();
    private final List<SqlError> messages = new ArrayList<>();
    private final List<Long> rowCounts = new ArrayList<>();
    private @Nullable Integer returnCode;
    private boolean truncated;

    void gather(Frame frame) {
        switch (frame) {
            case Frame.OutputValue value -> outputs.add(value);
            case Frame.ReturnStatus(int value) -> returnCode = value;
            case Frame.Info(SqlError message) -> add(messages, message);
            case Frame.Done done -> {
                if (done.counted()) {
                    add(rowCounts, done.count());
                }
            }
            default -> {}
        }
    }

    private <T> void add(List<T> list, T element) {
        if (list.size() < LIMIT) {
            list.add(element);
        } else {
            truncated = true;
        }
    }

    void outputs(JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("outputParameters");
        for (Frame.OutputValue value : outputs) {
            String name = value.name();
            out.writeFieldName(name.startsWith("@") ? name.substring(1) : name);
            JsonValues.write(out, value.type(), value.value());
        }
        out.writeEndObject();
    }

    void returnCode(JsonGenerator out) throws IOException {
        out.writeFieldName("returnCode");
        if (returnCode == null) {
            out.writeNull();
        } else {
            out.writeNumber(returnCode);
        }
    }

    void messages(JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("messages");
        for (SqlError message : messages) {
            out.writeStartObject();
            error(out, message);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    void rowCounts(JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("rowCounts");
        for (long count : rowCounts) {
            out.writeNumber(count);
        }
        out.writeEndArray();
        if (truncated) {
            out.writeBooleanField("truncated", true);
        }
    }

    /** The members of an error or message. */
    static void error(JsonGenerator out, SqlError error) throws IOException {
        out.writeNumberField("number", error.number());
        out.writeNumberField("severity", error.severity());
        out.writeNumberField("state", error.state());
        out.writeNumberField("line", error.line());
        out.writeStringField("procedure", error.procedure());
        out.writeStringField("message", error.message());
    }

    static void columns(JsonGenerator out, List<Frame.Column> columns) throws IOException {
        out.writeArrayFieldStart("columns");
        for (Frame.Column column : columns) {
            out.writeStartObject();
            out.writeStringField("name", column.name());
            out.writeStringField("type", column.type().toString());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    static void row(JsonGenerator out, List<Frame.Column> columns, @Nullable Object[] row) throws IOException {
        out.writeStartArray();
        for (int i = 0; i < row.length; i++) {
            JsonValues.write(out, columns.get(i).type(), row[i]);
        }
        out.writeEndArray();
    }
}
