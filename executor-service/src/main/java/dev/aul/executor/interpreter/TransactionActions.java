package dev.aul.executor.interpreter;

import dev.aul.executor.interpreter.Values.Value;
import dev.aul.executor.transactions.Transactions;
import dev.aul.language.errors.RunMessage;
import dev.aul.language.routine.Step;
import dev.aul.messages.frames.StatementKind;
import org.jspecify.annotations.Nullable;

/** BEGIN, COMMIT, ROLLBACK and SAVE TRANSACTION. */
final class TransactionActions {
    private TransactionActions() {}

    static Action of(Step.Transaction step) {
        Value name = Values.optional(step.name());
        StatementKind kind = Statements.kind(step.kind());
        return (execution, activation) -> {
            Object given = name == null ? null : name.of(execution, activation);
            run(step.kind(), given == null ? null : given.toString(), execution);
            return execution.done(activation, kind);
        };
    }

    /** The same for a transaction manager request. */
    static void run(Step.TransactionKind kind, @Nullable String name, Execution execution) {
        Transactions transactions = execution.session().transactions();
        Output output = execution.output();
        InsertExec into = execution.insertExec();
        switch (kind) {
            case BEGIN -> begin(name, execution);
            case COMMIT -> {
                if (into != null && transactions.count() <= into.transactionCount()) {
                    throw RunMessage.INSERT_EXEC_COMMIT.exception();
                }
                output.change(transactions.commit());
                execution.publications().afterCommit();
            }
            case ROLLBACK -> {
                if (into != null) {
                    throw RunMessage.INSERT_EXEC_ROLLBACK.exception();
                }
                output.change(name == null ? transactions.rollback() : transactions.rollback(name));
            }
            case SAVE -> {
                execution.implicitTransaction();
                transactions.save(name == null ? "" : name);
            }
        }
    }

    private static void begin(@Nullable String name, Execution execution) {
        execution.implicitTransaction();
        execution
                .output()
                .change(execution
                        .session()
                        .transactions()
                        .begin(name, execution.options().isolation()));
    }
}
