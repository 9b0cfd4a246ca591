package dev.aul.messages.requests;

import dev.aul.language.types.SqlType;
import dev.aul.messages.frames.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client asks its session to run. {@code reset}: RESETCONNECTION came with it. */
public sealed interface Request {
    /** A batch of T-SQL text. */
    record Batch(String text) implements Request {}

    /** Calls that arrived in one message; each ends with its own DONEPROC. */
    record Calls(List<Call> calls) implements Request {}

    /** A procedure by name ({@code sp_executesql} and the sp_prepare family included). */
    record Call(String procedure, List<Parameter> parameters, boolean noMetadata) {}

    /** {@code name} with at-sign, empty when positional; {@code useDefault}: the parameter's default is asked for. */
    record Parameter(String name, SqlType type, @Nullable Object value, boolean output, boolean useDefault) {}

    /**
     * The value of a table-valued parameter. {@code schema} is empty for the default one; {@code columns} in the order of
     * the type, a column whose default was asked for has null in every row.
     */
    record TableRows(String schema, String typeName, List<SqlType> columns, List<@Nullable Object[]> rows) {}

    enum TransactionAction {
        BEGIN,
        COMMIT,
        ROLLBACK,
        SAVE
    }

    /** A transaction manager request; {@code isolation} null keeps; {@code thenBegin}: COMMIT or ROLLBACK that begins a new one. */
    record Transaction(
            TransactionAction action, String name, @Nullable String isolation, boolean thenBegin) implements Request {}

    /** Rows of INSERT BULK, and their columns as the client described them. */
    record BulkRows(List<Frame.Column> columns, List<@Nullable Object[]> rows) implements Request {}
}
