package dev.aul.executor;

import dev.aul.language.errors.SqlError;
import dev.aul.messages.frames.Frame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Frames as lines of text, for comparison. */
final class FrameText {
    private FrameText() {}

    static List<String> of(List<Frame> frames) {
        List<String> out = new ArrayList<>();
        for (Frame frame : frames) {
            switch (frame) {
                case Frame.Columns columns ->
                    out.add("columns "
                            + columns.columns().stream()
                                    .map(column -> column.name() + " " + column.type())
                                    .collect(Collectors.joining(", ")));
                case Frame.Rows rows -> rows.rows().forEach(row -> out.add("row " + Arrays.toString(row)));
                case Frame.Error error -> out.add("error " + text(error.error()));
                case Frame.Info info -> out.add("info " + text(info.message()));
                case Frame.Done done -> out.add(done(done));
                case Frame.ReturnStatus status -> out.add("status " + status.value());
                case Frame.OutputValue value -> out.add("output " + value.name() + " = " + value.value());
                case Frame.SessionChange change -> out.add("change " + change.property());
                case Frame.Cancelled _ -> out.add("cancelled");
                case Frame.End end -> {
                    if (end.close()) {
                        out.add("close");
                    }
                }
            }
        }
        return out;
    }

    private static String text(SqlError error) {
        return error.number() + " " + error.severity() + " line " + error.line()
                + (error.procedure() == null ? "" : " in " + error.procedure()) + ": " + error.message();
    }

    private static String done(Frame.Done done) {
        String level =
                switch (done.level()) {
                    case BATCH -> "done";
                    case IN_PROCEDURE -> "done-in";
                    case PROCEDURE -> "done-proc";
                };
        return level + " " + done.kind() + (done.counted() ? " " + done.count() : "") + (done.error() ? " error" : "");
    }
}
