package dev.aul.backend;

class PostgresTransactionsTest extends TransactionsContract {
    @Override
    Store openStore() {
        return PostgresServer.open(PostgresServer.database());
    }

    @Override
    void endConnections() {
        PostgresServer.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'aul'");
    }
}
