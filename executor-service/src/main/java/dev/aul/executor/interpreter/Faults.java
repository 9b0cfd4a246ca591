package dev.aul.executor.interpreter;

import dev.aul.backend.StoreSession;
import dev.aul.executor.interpreter.Endings.BatchEnded;
import dev.aul.executor.interpreter.Endings.LevelEnded;
import dev.aul.executor.interpreter.Endings.Unwinding;
import dev.aul.executor.transactions.Transactions;
import dev.aul.language.errors.RunMessage;
import dev.aul.language.errors.SqlError;
import dev.aul.language.errors.SqlError.Fate;
import dev.aul.language.errors.SqlException;
import dev.aul.language.routine.Step;
import dev.aul.messages.frames.CancelledException;

/** What becomes of an error: caught here, passed to an outer level, or sent, and then what it ends. */
final class Faults {
    private final Execution execution;

    Faults(Execution execution) {
        this.execution = execution;
    }

    /** Runs a step; an error gives the step to go on with, or an {@link Endings}. */
    int guarded(Action action, Activation activation, int step) {
        try {
            return action.run(execution, activation);
        } catch (SqlException failure) {
            return failed(located(failure.error(), activation, step), activation, step);
        } catch (Unwinding unwinding) {
            if (activation.protects(step)) {
                return caught(unwinding.error(), activation, step);
            }
            throw unwinding;
        } catch (StoreSession.Interrupted _) {
            throw new CancelledException();
        }
    }

    /** Rolls everything back, when a transaction is open, and tells the client. */
    void rollback() {
        Transactions transactions = execution.session().transactions();
        if (transactions.open()) {
            execution.output().change(transactions.rollback());
        }
    }

    private int failed(SqlError error, Activation activation, int step) {
        execution.forgetWarnings();
        if (activation.kind() == Activation.Kind.FUNCTION) {
            throw new SqlException(error);
        }
        boolean leavesLevel = error.fate() == Fate.LEVEL || error.fate() == Fate.COMPILE;
        if (activation.protects(step) && !leavesLevel) {
            doomWhenFatal(error, activation);
            return caught(error, activation, step);
        }
        if (activation.isProtectedFromOutside() && error.fate() != Fate.CONNECTION) {
            doomWhenFatal(error, activation);
            execution.output().abandon(activation);
            throw new Unwinding(error);
        }
        return sent(error, activation, step);
    }

    private int caught(SqlError error, Activation activation, int step) {
        execution.takePreceding();
        execution.output().abandon(activation);
        int handler = activation.program().regions().handler(step);
        activation.next = handler;
        int depth = activation.leaveCatches();
        if (depth >= 0) {
            execution.session().errors().backTo(depth);
        }
        activation.enterCatch(handler, execution.session().errors().depth());
        execution.session().errors().push(error);
        leave(error);
        return handler;
    }

    /** Outside TRY an error of this kind would have rolled back: inside, the transaction is doomed. */
    private void doomWhenFatal(SqlError error, Activation activation) {
        if (error.fate() == Fate.BATCH || abortsTransaction(activation)) {
            execution.session().transactions().doom();
        }
    }

    private int sent(SqlError error, Activation activation, int step) {
        Step failing = activation.program().step(step);
        Output output = execution.output();
        boolean aborts = abortsTransaction(activation);
        for (SqlError before : execution.takePreceding()) {
            output.message(located(before, activation, step));
        }
        output.message(error);
        if (error.fate() == Fate.STATEMENT && !aborts && Statements.isChange(failing)) {
            output.message(RunMessage.STATEMENT_TERMINATED.error().at(error.line(), error.procedure()));
        }
        leave(error);
        activation.survived(error.severity());
        boolean rollsBack =
                switch (error.fate()) {
                    case STATEMENT, LEVEL, THROWN -> aborts;
                    case COMPILE, RAISED -> false;
                    case BATCH, CONNECTION -> true;
                };
        if (rollsBack) {
            rollback();
        }
        output.failed(activation, Statements.kind(failing));
        return switch (error.fate()) {
            case STATEMENT -> {
                if (aborts) {
                    throw new BatchEnded();
                }
                yield failing instanceof Step.BranchUnless branch ? branch.target() : Action.NEXT;
            }
            case RAISED -> Action.NEXT;
            case LEVEL, COMPILE -> throw aborts && error.fate() == Fate.LEVEL ? new BatchEnded() : new LevelEnded();
            case BATCH, THROWN -> throw new BatchEnded();
            case CONNECTION -> {
                output.message(RunMessage.PROCESS_ENDING.error(
                        execution.session().client().processId(), error.number(), error.severity()));
                execution.close();
                throw new BatchEnded();
            }
        };
    }

    private void leave(SqlError error) {
        execution.session().last().rowCount(0);
        execution.session().last().error(error.number());
    }

    private boolean abortsTransaction(Activation activation) {
        return execution.options().xactAbort() || activation.inTrigger();
    }

    /** With line and procedure of the step, where it has none. */
    static SqlError located(SqlError error, Activation activation, int step) {
        if (error.procedure() != null) {
            return error;
        }
        int line = error.line() > 0
                ? error.line()
                : activation.program().step(step).position().line();
        return error.at(line, activation.name());
    }
}
