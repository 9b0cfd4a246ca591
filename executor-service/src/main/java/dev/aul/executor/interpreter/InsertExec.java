package dev.aul.executor.interpreter;

/** A running INSERT EXEC. {@code transactionCount}: @@TRANCOUNT at its start; COMMIT may not go below. */
record InsertExec(int transactionCount) {}
