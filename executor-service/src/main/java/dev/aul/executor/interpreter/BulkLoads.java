package dev.aul.executor.interpreter;

import dev.aul.language.errors.ObjectMessage;
import dev.aul.messages.frames.Frame;
import dev.aul.messages.frames.StatementKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that follow INSERT BULK. */
final class BulkLoads {
    private BulkLoads() {}

    static void load(List<@Nullable Object[]> rows, Execution execution) {
        Output output = execution.output();
        output.message(ObjectMessage.UNSUPPORTED
                .error("INSERT BULK of " + rows.size() + " rows")
                .at(1, null));
        output.failed(Frame.Level.BATCH, StatementKind.BULK_INSERT);
    }
}
