package dev.aul.backend.sqlserver;

import dev.aul.language.types.SqlType;
import dev.aul.messages.frames.Frame;
import dev.aul.messages.requests.Request;
import dev.aul.tds.Collation;
import dev.aul.tds.client.TdsConnection;
import dev.aul.tds.request.Isolation;
import dev.aul.tds.request.Parameter;
import dev.aul.tds.request.RpcRequest;
import dev.aul.tds.request.TableValue;
import dev.aul.tds.request.TransactionManagerRequest;
import dev.aul.tds.token.Column;
import dev.aul.tds.token.Token;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A client's requests as the messages that the server takes. */
final class ServerRequests {
    private static final Charset CODE_PAGE = Collation.DEFAULT.charset();

    private ServerRequests() {}

    static void send(TdsConnection connection, Request request, Consumer<Token> reply) throws IOException {
        switch (request) {
            case Request.Batch(String text) -> connection.batch(text, reply);
            case Request.Calls(List<Request.Call> calls) ->
                connection.rpc(calls.stream().map(ServerRequests::call).toList(), reply);
            case Request.Transaction transaction -> connection.transaction(transaction(connection, transaction), reply);
            case Request.BulkRows(List<Frame.Column> columns, List<@Nullable Object[]> rows) ->
                connection.bulk(columns.stream().map(ServerRequests::column).toList(), rows, reply);
        }
    }

    /** Columns are asked for even when the client wants none: rows cannot be read without. */
    private static RpcRequest.Call call(Request.Call call) {
        return RpcRequest.Call.of(
                call.procedure(),
                call.parameters().stream().map(ServerRequests::parameter).toList());
    }

    private static Parameter parameter(Request.Parameter parameter) {
        return new Parameter(
                parameter.name(),
                parameter.output(),
                parameter.useDefault(),
                type(parameter),
                parameter.value() instanceof Request.TableRows table ? table(table) : parameter.value());
    }

    /** A text that the code page of our own connection does not have goes as Unicode, and nothing of it is lost. */
    private static SqlType type(Request.Parameter parameter) {
        if (!(parameter.value() instanceof String text)) {
            return parameter.type();
        }
        SqlType type = parameter.type();
        return switch (type.kind()) {
            case CHAR, VARCHAR, TEXT -> {
                CharsetEncoder encoder = CODE_PAGE.newEncoder();
                yield encoder.canEncode(text)
                        ? type
                        : SqlType.nvarchar(type.length() > 0 && type.length() <= 4000 ? type.length() : SqlType.MAX);
            }
            default -> type;
        };
    }

    private static TableValue table(Request.TableRows table) {
        return new TableValue(
                "",
                table.schema(),
                table.typeName(),
                table.columns().stream()
                        .map(type -> new TableValue.TableColumn(type, true, false))
                        .toList(),
                table.rows());
    }

    private static Column column(Frame.Column column) {
        Frame.Origin origin = Objects.requireNonNull(column.origin(), "bulk rows come from the wire");
        return new Column(
                column.name(),
                column.type(),
                origin.flags(),
                origin.userType(),
                Collation.of(origin.collation().array()));
    }

    private static TransactionManagerRequest transaction(TdsConnection connection, Request.Transaction request) {
        var headers = connection.headers();
        var next = request.thenBegin()
                ? new TransactionManagerRequest.Begin(headers, isolation(request.isolation()), "")
                : null;
        return switch (request.action()) {
            case BEGIN -> new TransactionManagerRequest.Begin(headers, isolation(request.isolation()), request.name());
            case COMMIT -> new TransactionManagerRequest.Commit(headers, request.name(), next);
            case ROLLBACK -> new TransactionManagerRequest.Rollback(headers, request.name(), next);
            case SAVE -> new TransactionManagerRequest.Save(headers, request.name());
        };
    }

    private static Isolation isolation(@Nullable String name) {
        return name == null
                ? Isolation.UNCHANGED
                : Isolation.valueOf(name.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
}
