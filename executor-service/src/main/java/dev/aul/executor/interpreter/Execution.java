package dev.aul.executor.interpreter;

import dev.aul.backend.StoreSession;
import dev.aul.executor.state.OptionSet;
import dev.aul.executor.state.Session;
import dev.aul.executor.temp.TempTables;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.RunMessage;
import dev.aul.language.errors.SqlError;
import dev.aul.language.errors.SqlException;
import dev.aul.language.errors.ValueMessage;
import dev.aul.language.functions.SessionOptions;
import dev.aul.language.routine.Step;
import dev.aul.messages.frames.ResultSink;
import dev.aul.messages.frames.StatementKind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One running request of a session: its levels, and what every statement does at its start and end. One thread. */
public final class Execution {
    private static final int LEVELS = 32;
    private static final List<ValueMessage> WARNINGS = List.of(
            ValueMessage.NULL_ELIMINATED,
            ValueMessage.OVERFLOW_INFO,
            ValueMessage.DIVISION_BY_ZERO_INFO,
            ValueMessage.FLOAT_DOMAIN_INFO);

    private final Engine engine;
    private final Session session;
    private final Output output;
    private final Faults faults = new Faults(this);
    private final Functions functions = new Functions(this);
    private final Calls calls = new Calls(this);
    private final Publications publications = new Publications(this);
    private final Set<Integer> warnings = new HashSet<>();
    private @Nullable SqlError pendingError;
    private List<SqlError> preceding = List.of();
    private @Nullable InsertExec insertExec;
    private @Nullable Activation current;
    private int levels;
    private boolean closing;

    public Execution(Engine engine, Session session, ResultSink sink) {
        this.engine = engine;
        this.session = session;
        this.output = new Output(sink);
    }

    public Engine engine() {
        return engine;
    }

    public Session session() {
        return session;
    }

    /** Ends the request by an exception when its client has given it up. */
    public void checkCancelled() {
        output.checkCancelled();
    }

    public Output output() {
        return output;
    }

    Functions functions() {
        return functions;
    }

    public Calls calls() {
        return calls;
    }

    Publications publications() {
        return publications;
    }

    /** The INSERT EXEC that runs. */
    @Nullable
    InsertExec insertExec() {
        return insertExec;
    }

    void insertExec(@Nullable InsertExec running) {
        insertExec = running;
    }

    /** An error of a call that is over, for its caller to raise once the call has been told of. */
    void pendingError(SqlError error) {
        pendingError = error;
    }

    @Nullable
    SqlException takePendingError() {
        SqlError error = pendingError;
        pendingError = null;
        return error == null ? null : new SqlException(error);
    }

    /** Errors to be sent before the one that is about to be thrown; a TRY block that catches that one drops them. */
    void preceding(List<SqlError> errors) {
        preceding = List.copyOf(errors);
    }

    List<SqlError> takePreceding() {
        List<SqlError> errors = preceding;
        preceding = List.of();
        return errors;
    }

    Faults faults() {
        return faults;
    }

    StoreSession store() {
        return session.store();
    }

    SessionOptions options() {
        return session.options();
    }

    /** SET TRANSACTION ISOLATION LEVEL. */
    void isolation(String level) {
        session.options(OptionSet.withIsolation(session.options(), level.toUpperCase(Locale.ROOT)));
    }

    /** {@code @@NESTLEVEL}. */
    int nestLevel() {
        return levels;
    }

    /** Starts the physical names of the table variables of a level that begins now; a batch has none above it. */
    String variablePrefix() {
        return current == null ? "b_" : "v" + levels + "_";
    }

    /** The connection ends with this request. */
    public boolean closing() {
        return closing;
    }

    void close() {
        closing = true;
    }

    @Nullable
    Activation current() {
        return current;
    }

    StatementContext context(Activation activation) {
        return new StatementContext(this, activation);
    }

    /** Runs a level under the current one, and ends with it what belongs to it. */
    void run(Activation activation) {
        if (levels >= LEVELS) {
            throw RunMessage.NESTING_LEVEL.exception(LEVELS);
        }
        boolean root = activation.isRoot();
        SessionOptions options = session.options();
        String database = session.database();
        TableSchema identityInsert = session.identityInsert();
        int errors = session.errors().depth();
        Activation caller = current;
        current = activation;
        levels += root ? 0 : 1;
        TempTables temporaries = session.temporaries();
        if (!root) {
            temporaries.enter();
        }
        TableVariables.create(this, activation);
        try {
            steps(activation);
            activation.ended();
        } finally {
            current = caller;
            levels -= root ? 0 : 1;
            session.errors().backTo(errors);
            activation.cursors().clear();
            TableVariables.drop(this, activation);
            if (!root) {
                temporaries.leave().forEach(session.store()::dropTemporary);
                session.options(options);
                session.identityInsert(identityInsert);
                if (!session.database().equals(database)) {
                    session.use(database);
                }
            }
        }
    }

    private void steps(Activation activation) {
        Program program = activation.program();
        int size = program.size();
        while (activation.next < size) {
            int step = activation.next;
            output.checkCancelled();
            if (options().noExec() && !(program.step(step) instanceof Step.SetOption)) {
                activation.next = step + 1;
                continue;
            }
            int next = faults.guarded(program.action(step), activation, step);
            activation.next = next == Action.NEXT ? step + 1 : next;
            int depth = activation.leaveCatches();
            if (depth >= 0) {
                session.errors().backTo(depth);
            }
        }
    }

    /** Opens a transaction when IMPLICIT_TRANSACTIONS asks for one before this statement. */
    void implicitTransaction() {
        if (options().implicitTransactions() && !session.transactions().open()) {
            output.change(session.transactions().begin(null, options().isolation()));
        }
    }

    /** Before all that writes: 3930 in a doomed transaction. */
    void writing() {
        session.transactions().requireHealthy();
        implicitTransaction();
    }

    /** Notes a message to be sent once when the statement has succeeded. */
    void warn(int number) {
        warnings.add(number);
    }

    /** The statement has failed. */
    void forgetWarnings() {
        warnings.clear();
    }

    private void sendWarnings() {
        for (ValueMessage message : WARNINGS) {
            if (warnings.contains(message.number())) {
                output.message(here(message.error()));
            }
        }
        warnings.clear();
    }

    private SqlError here(SqlError message) {
        Activation running = current;
        return running == null ? message : Faults.located(message, running, running.next);
    }

    /** A statement has succeeded. */
    void succeeded(long rowCount) {
        if (!warnings.isEmpty()) {
            sendWarnings();
        }
        session.last().rowCount(rowCount);
        session.last().error(0);
    }

    /** The same, with a DONE that has no count. */
    int done(Activation activation, StatementKind kind) {
        succeeded(0);
        output.done(activation, options(), kind, false, 0);
        return Action.NEXT;
    }

    /** The same, with a count. */
    int counted(Activation activation, StatementKind kind, long rowCount) {
        succeeded(rowCount);
        output.done(activation, options(), kind, true, rowCount);
        return Action.NEXT;
    }
}
