package dev.aul.executor.programs;

import dev.aul.language.errors.SqlError;
import dev.aul.messages.frames.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that a client is told, as lines. */
final class Transcript {
    private final List<String> lines = new ArrayList<>();
    private final TreeMap<Integer, Integer> errors = new TreeMap<>();
    private int rows;

    void add(List<Frame> frames) {
        frames.forEach(this::add);
    }

    private void add(Frame frame) {
        switch (frame) {
            case Frame.Columns columns ->
                lines.add(columns.columns().stream()
                        .map(column -> column.name() + " " + column.type() + (column.nullable() ? " NULL" : ""))
                        .collect(Collectors.joining(", ", "columns ", "")));
            case Frame.Rows some -> some.rows().forEach(this::row);
            case Frame.Error error -> {
                errors.merge(error.error().number(), 1, Integer::sum);
                lines.add("error " + text(error.error()));
            }
            case Frame.Info info -> lines.add("info " + text(info.message()));
            case Frame.Done done ->
                lines.add("done " + done.level() + " " + done.kind() + (done.counted() ? " " + done.count() : "")
                        + (done.error() ? " error" : ""));
            case Frame.ReturnStatus status -> lines.add("status " + status.value());
            case Frame.OutputValue value ->
                lines.add("output " + value.name() + " " + value.type() + " = " + text(value.value()));
            case Frame.SessionChange change -> lines.add("change " + change.property());
            case Frame.Cancelled _ -> lines.add("cancelled");
            case Frame.End end -> lines.add(end.close() ? "closed" : "end");
        }
    }

    private void row(@Nullable Object[] row) {
        rows++;
        StringBuilder out = new StringBuilder("row");
        for (Object value : row) {
            out.append(" | ").append(text(value));
        }
        lines.add(out.toString());
    }

    private static String text(@Nullable Object value) {
        return value instanceof String string ? "'" + string + "'" : Objects.toString(value);
    }

    private static String text(SqlError error) {
        return error.number() + "." + error.severity() + "." + error.state() + " line " + error.line()
                + (error.procedure() == null ? "" : " of " + error.procedure()) + ": " + error.message();
    }

    List<String> lines() {
        return lines;
    }

    /** How often each error was told. */
    Map<Integer, Integer> errors() {
        return errors;
    }

    int rows() {
        return rows;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Transcript transcript && transcript.lines.equals(lines);
    }

    @Override
    public int hashCode() {
        return lines.hashCode();
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
