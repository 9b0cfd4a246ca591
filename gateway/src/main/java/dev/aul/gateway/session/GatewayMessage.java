package dev.aul.gateway.session;

import dev.aul.language.errors.Message;
import dev.aul.language.errors.SqlError.Fate;

/** What the gateway itself reports: logins, limits, requests that cannot be read, executors that are gone. */
public enum GatewayMessage implements Message {
    LOGIN_FAILED(18456, 14, 1, "Login failed for user '{0}'."),
    INTEGRATED_LOGIN(
            18452,
            14,
            1,
            "Login failed. Integrated and federated authentication are not offered by this server; use a login and "
                    + "its password."),
    LOGIN_MALFORMED(
            17832,
            20,
            2,
            "The login packet used to open the connection is structurally invalid; the connection has been closed. "
                    + "({0})"),
    LOGIN_SERVER_BUSY(
            17809,
            20,
            3,
            "Could not connect because the maximum number of '{0}' user connections has already been reached. Try "
                    + "again later, or raise gateway.tds.max_connections. The connection has been closed."),
    PASSWORD_CHANGE(
            18487, 14, 1, "Login failed for user '{0}'. A password cannot be changed during login; use 'aul login'."),
    ENCRYPTION_REQUIRED(
            20002, 20, 1, "This server accepts encrypted connections only; turn encryption on in the client."),
    STREAM_INCORRECT(4002, 16, 1, "The incoming tabular data stream (TDS) protocol stream is incorrect. {0}"),
    RPC_INCORRECT(
            8009,
            16,
            1,
            "The incoming tabular data stream (TDS) remote procedure call (RPC) protocol stream is incorrect. {0}"),
    BULK_INCORRECT(4804, 16, 1, "The bulk load data stream is incorrect. {0}"),
    UNSUPPORTED_REQUEST(
            40510, 16, 1, "The request '{0}' is not supported by this server. Send a SQL batch or an RPC instead."),
    NO_EXECUTOR(
            40613,
            17,
            1,
            "Database '{0}' on this server is not currently available, no executor is running. Please retry the "
                    + "connection later."),
    EXECUTOR_LOST(
            40197,
            20,
            1,
            "The session has ended because its executor stopped or lost messages ({0}). Please connect again; an open "
                    + "transaction has been rolled back."),
    VALUE_NOT_SENDABLE(8632, 16, 1, "A value of the result cannot be sent to the client: {0}");

    private final Row row;

    GatewayMessage(int number, int severity, int state, String template) {
        Fate fate = severity >= 20 || severity == 14 ? Fate.CONNECTION : Fate.BATCH;
        row = new Row(number, severity, state, fate, template);
    }

    @Override
    public Row row() {
        return row;
    }
}
