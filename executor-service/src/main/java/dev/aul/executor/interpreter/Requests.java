package dev.aul.executor.interpreter;

import dev.aul.executor.interpreter.Endings.BatchEnded;
import dev.aul.executor.interpreter.Endings.LevelEnded;
import dev.aul.executor.procedures.Given;
import dev.aul.executor.procedures.Names;
import dev.aul.executor.transactions.Transactions;
import dev.aul.language.errors.RunMessage;
import dev.aul.language.errors.SqlError;
import dev.aul.language.errors.SqlException;
import dev.aul.language.routine.Step;
import dev.aul.messages.frames.Frame;
import dev.aul.messages.frames.StatementKind;
import dev.aul.messages.requests.Request;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs one request of a client from its first frame to the last but one. */
public final class Requests {
    private final Execution execution;
    private final Output output;

    public Requests(Execution execution) {
        this.execution = execution;
        this.output = execution.output();
    }

    /** Throws CancelledException when the client asked to stop. */
    public void run(Request request) {
        switch (request) {
            case Request.Batch batch -> batch(batch.text());
            case Request.Calls calls -> calls.calls().forEach(this::call);
            case Request.Transaction transaction -> transaction(transaction);
            case Request.BulkRows rows ->
                alone((running, activation) -> BulkLoads.load(rows.rows(), running, activation));
        }
    }

    /** The attention of a client: with XACT_ABORT ON its transaction goes. */
    public void cancelled() {
        if (execution.options().xactAbort()) {
            execution.faults().rollback();
        }
    }

    private void batch(String text) {
        if (BulkLoads.isAnnounced(text)) {
            alone((running, activation) -> BulkLoads.announce(text, running, activation));
            return;
        }
        Program program;
        try {
            program = execution.engine().planner().batch(text, execution);
        } catch (SqlException failure) {
            refused(failure.error(), Frame.Level.BATCH);
            return;
        }
        outermost(new Activation(
                program,
                Activation.Kind.BATCH,
                null,
                new @Nullable Object[program.routine().slots().size()]));
        if (!output.isFinished()) {
            output.frame(new Frame.Done(Frame.Level.BATCH, StatementKind.OTHER, false, 0, false));
        }
    }

    /** A request that is one action, and ends as a batch does. */
    private void alone(Action action) {
        outermost(new Activation(Program.call(action), Activation.Kind.BATCH, null, new @Nullable Object[0]));
    }

    private void refused(SqlError error, Frame.Level level) {
        output.message(error);
        execution.session().last().error(error.number());
        output.failed(level, StatementKind.OTHER);
    }

    private void outermost(Activation activation) {
        try {
            execution.run(activation);
        } catch (BatchEnded | LevelEnded _) {
            if (!output.isFinished()) {
                output.failed(activation, StatementKind.OTHER);
            }
        }
        Transactions transactions = execution.session().transactions();
        if (transactions.doomed()) {
            output.message(RunMessage.DOOMED_AT_BATCH_END.error().at(1, null));
            execution.session().last().error(RunMessage.DOOMED_AT_BATCH_END.number());
            execution.faults().rollback();
            output.failed(activation, StatementKind.OTHER);
        }
    }

    private void call(Request.Call call) {
        List<Given> arguments = new ArrayList<>();
        for (Request.Parameter parameter : call.parameters()) {
            arguments.add(new Given(
                    parameter.name().isEmpty() ? null : parameter.name(),
                    parameter.type(),
                    parameter.value(),
                    parameter.output(),
                    parameter.useDefault()));
        }
        Program program = Program.call((running, activation) -> called(call, arguments, activation));
        outermost(new Activation(program, Activation.Kind.CALL, null, new @Nullable Object[0]));
        if (!output.isFinished()) {
            output.frame(new Frame.Done(Frame.Level.PROCEDURE, StatementKind.EXECUTE, false, 0, false));
        }
    }

    private int called(Request.Call call, List<Given> arguments, Activation activation) {
        Calls.Outcome outcome =
                execution.calls().procedure(Names.parse(call.procedure()), arguments, activation, call.noMetadata());
        SqlException pending = execution.takePendingError();
        if (pending != null) {
            output.message(pending.error());
            execution.session().last().error(pending.error().number());
        }
        if (outcome.status() != null) {
            output.frame(new Frame.ReturnStatus(outcome.status()));
        }
        for (int i = 0; i < arguments.size(); i++) {
            Given argument = arguments.get(i);
            if (argument.output() && argument.returned()) {
                output.frame(new Frame.OutputValue(
                        i, argument.name() == null ? "" : argument.name(), argument.resultType(), argument.result()));
            }
        }
        boolean failed = pending != null;
        output.frame(new Frame.Done(Frame.Level.PROCEDURE, StatementKind.EXECUTE, false, 0, failed));
        return Action.END;
    }

    private void transaction(Request.Transaction request) {
        Step.TransactionKind kind =
                switch (request.action()) {
                    case BEGIN -> Step.TransactionKind.BEGIN;
                    case COMMIT -> Step.TransactionKind.COMMIT;
                    case ROLLBACK -> Step.TransactionKind.ROLLBACK;
                    case SAVE -> Step.TransactionKind.SAVE;
                };
        Program program = Program.call((running, activation) -> {
            if (request.isolation() != null) {
                execution.isolation(request.isolation());
            }
            String name = request.name().isEmpty() ? null : request.name();
            TransactionActions.run(kind, name, execution);
            if (request.thenBegin()) {
                TransactionActions.run(Step.TransactionKind.BEGIN, null, execution);
            }
            return execution.done(activation, Statements.kind(kind));
        });
        outermost(new Activation(program, Activation.Kind.BATCH, null, new @Nullable Object[0]));
    }
}
