package dev.aul.gateway.tds;

import dev.aul.gateway.session.GatewayMessage;
import dev.aul.language.errors.SqlError;
import dev.aul.language.errors.SqlException;
import dev.aul.messages.requests.Request;
import dev.aul.messages.requests.Request.TransactionAction;
import dev.aul.tds.ProtocolException;
import dev.aul.tds.TdsVersion;
import dev.aul.tds.packet.TdsMessage;
import dev.aul.tds.request.BulkLoad;
import dev.aul.tds.request.Isolation;
import dev.aul.tds.request.Parameter;
import dev.aul.tds.request.RpcRequest;
import dev.aul.tds.request.SqlBatch;
import dev.aul.tds.request.TableValue;
import dev.aul.tds.request.TransactionManagerRequest;
import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes the executor's request of a client's message. */
final class RequestReader {
    private RequestReader() {}

    /** @throws SqlException with the answer when the message is no request, or one that is not supported */
    static Request read(TdsMessage message, TdsVersion version) {
        ByteBuf body = message.body();
        try {
            return switch (message.type()) {
                case SQL_BATCH -> new Request.Batch(SqlBatch.read(body, version).text());
                case RPC -> calls(RpcRequest.read(body, version));
                case TRANSACTION_MANAGER -> transaction(TransactionManagerRequest.read(body, version));
                case BULK_LOAD -> bulk(body, version);
                case OLD_LOGIN, REPLY, ATTENTION, FEDERATED_TOKEN, LOGIN7, SSPI, PRELOGIN ->
                    throw GatewayMessage.UNSUPPORTED_REQUEST.exception(message.type());
            };
        } catch (ProtocolException e) {
            throw new SqlException(malformed(message, e));
        }
    }

    private static SqlError malformed(TdsMessage message, ProtocolException e) {
        String why = e.getMessage() + ".";
        return switch (message.type()) {
            case RPC -> GatewayMessage.RPC_INCORRECT.error(why);
            case BULK_LOAD -> GatewayMessage.BULK_INCORRECT.error(why);
            default -> GatewayMessage.STREAM_INCORRECT.error(why);
        };
    }

    private static Request calls(RpcRequest rpc) {
        List<Request.Call> calls = new ArrayList<>(rpc.calls().size());
        for (RpcRequest.Call call : rpc.calls()) {
            List<Request.Parameter> parameters =
                    new ArrayList<>(call.parameters().size());
            for (Parameter p : call.parameters()) {
                parameters.add(new Request.Parameter(p.name(), p.type(), value(p), p.output(), p.usesDefault()));
            }
            calls.add(new Request.Call(call.name(), parameters, call.has(RpcRequest.Call.NO_METADATA)));
        }
        return new Request.Calls(calls);
    }

    private static @Nullable Object value(Parameter parameter) {
        return parameter.value() instanceof TableValue table
                ? new Request.TableRows(
                        table.schema(),
                        table.typeName(),
                        table.columns().stream()
                                .map(TableValue.TableColumn::type)
                                .toList(),
                        table.rows())
                : parameter.value();
    }

    private static Request transaction(TransactionManagerRequest request) {
        return switch (request) {
            case TransactionManagerRequest.Begin begin ->
                new Request.Transaction(TransactionAction.BEGIN, begin.name(), isolation(begin), false);
            case TransactionManagerRequest.Commit commit ->
                new Request.Transaction(
                        TransactionAction.COMMIT, commit.name(), isolation(commit.next()), commit.next() != null);
            case TransactionManagerRequest.Rollback rollback ->
                new Request.Transaction(
                        TransactionAction.ROLLBACK,
                        rollback.name(),
                        isolation(rollback.next()),
                        rollback.next() != null);
            case TransactionManagerRequest.Save save ->
                new Request.Transaction(TransactionAction.SAVE, save.name(), null, false);
            case TransactionManagerRequest.Distributed distributed ->
                throw GatewayMessage.UNSUPPORTED_REQUEST.exception(
                        "distributed transaction, type " + distributed.type());
        };
    }

    /** As SET TRANSACTION ISOLATION LEVEL writes it; null keeps the session's. */
    private static @Nullable String isolation(TransactionManagerRequest.@Nullable Begin begin) {
        return begin == null || begin.isolation() == Isolation.UNCHANGED
                ? null
                : begin.isolation().name().replace('_', ' ').toUpperCase(Locale.ROOT);
    }

    private static Request bulk(ByteBuf body, TdsVersion version) {
        BulkLoad load = new BulkLoad(body, version);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (List<@Nullable Object> row = load.next(); row != null; row = load.next()) {
            rows.add(row.toArray());
        }
        return new Request.BulkRows(load.columns().stream().map(Columns::frame).toList(), rows);
    }
}
