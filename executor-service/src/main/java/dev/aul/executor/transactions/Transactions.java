package dev.aul.executor.transactions;

import dev.aul.backend.StoreSession;
import dev.aul.language.errors.RunMessage;
import dev.aul.messages.frames.Frame.SessionChange;
import dev.aul.messages.frames.Frame.SessionProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A session's transaction: @@TRANCOUNT over one transaction of the store, names, savepoints and whether it is doomed. */
public final class Transactions {
    private static final AtomicLong DESCRIPTORS = new AtomicLong();

    private final StoreSession store;
    private final List<Participant> participants;
    private final Runnable ended;
    private final List<Savepoint> savepoints = new ArrayList<>();
    private List<Object> atBegin = List.of();
    private int count;
    private boolean doomed;
    private @Nullable String name;
    private long descriptor;
    private boolean announced;
    private long rollbacks;

    private record Savepoint(String name, String storeName, List<Object> states) {}

    /** @param ended run after each end of a whole transaction, however it ends */
    public Transactions(StoreSession store, List<Participant> participants, Runnable ended) {
        this.store = store;
        this.participants = List.copyOf(participants);
        this.ended = ended;
    }

    /** {@code @@TRANCOUNT}. */
    public int count() {
        return count;
    }

    public boolean open() {
        return count > 0;
    }

    public boolean doomed() {
        return doomed;
    }

    /** XACT_STATE(). */
    public int state() {
        return count == 0 ? 0 : doomed ? -1 : 1;
    }

    /** From here on only a rollback helps. Nothing happens without a transaction. */
    public void doom() {
        doomed = count > 0;
    }

    /** BEGIN TRANSACTION; the change to tell the client when this is the outermost. */
    public @Nullable SessionChange begin(@Nullable String transactionName, String isolation) {
        if (count > 0) {
            count++;
            return null;
        }
        start(isolation);
        name = transactionName;
        announced = true;
        descriptor = DESCRIPTORS.incrementAndGet();
        return change(SessionProperty.TRANSACTION_BEGUN, Long.toString(descriptor), "0");
    }

    /** Begins the transaction of one statement, of which the client is told nothing. */
    public void beginQuietly(String isolation) {
        start(isolation);
        announced = false;
    }

    private void start(String isolation) {
        store.begin(isolation);
        count = 1;
        atBegin = states();
    }

    /** Grows with every rollback of a whole transaction. */
    public long rollbacks() {
        return rollbacks;
    }

    /** COMMIT; the change when it was the outermost. Throws 3902 and 3930. */
    public @Nullable SessionChange commit() {
        if (count == 0) {
            throw RunMessage.COMMIT_WITHOUT_TRANSACTION.exception();
        }
        requireHealthy();
        if (count > 1) {
            count--;
            return null;
        }
        store.commit();
        end();
        participants.forEach(Participant::committed);
        return announced ? change(SessionProperty.TRANSACTION_COMMITTED, "0", Long.toString(descriptor)) : null;
    }

    /** ROLLBACK of everything. Throws 3903. */
    public @Nullable SessionChange rollback() {
        if (count == 0) {
            throw RunMessage.ROLLBACK_WITHOUT_TRANSACTION.exception();
        }
        try {
            store.rollback();
        } finally {
            end();
            rollbacks++;
            restore(atBegin);
        }
        return announced ? change(SessionProperty.TRANSACTION_ROLLED_BACK, "0", Long.toString(descriptor)) : null;
    }

    /** ROLLBACK TRANSACTION name: to a savepoint, or everything when it names the transaction. Throws 3903, 3931, 6401. */
    public @Nullable SessionChange rollback(String to) {
        if (count == 0) {
            throw RunMessage.ROLLBACK_WITHOUT_TRANSACTION.exception();
        }
        for (int i = savepoints.size() - 1; i >= 0; i--) {
            Savepoint savepoint = savepoints.get(i);
            if (savepoint.name().equals(to)) {
                if (doomed) {
                    throw RunMessage.DOOMED_SAVEPOINT_ROLLBACK.exception();
                }
                store.rollbackTo(savepoint.storeName());
                savepoints.subList(i + 1, savepoints.size()).clear();
                restore(savepoint.states());
                return null;
            }
        }
        if (to.equals(name)) {
            return rollback();
        }
        throw RunMessage.UNKNOWN_TRANSACTION_NAME.exception(to);
    }

    /** SAVE TRANSACTION. Throws 628 and 3930. */
    public void save(String savepoint) {
        if (count == 0) {
            throw RunMessage.SAVE_WITHOUT_TRANSACTION.exception();
        }
        requireHealthy();
        String storeName = "sp" + savepoints.size();
        store.savepoint(storeName);
        savepoints.add(new Savepoint(savepoint, storeName, states()));
    }

    /** Throws 3930 in a doomed transaction: for all that writes. */
    public void requireHealthy() {
        if (doomed) {
            throw RunMessage.DOOMED_WRITE.exception();
        }
    }

    /** The store has dropped everything with the connection's reset. */
    public void forget() {
        if (count > 0) {
            end();
            restore(atBegin);
        }
    }

    private void end() {
        count = 0;
        doomed = false;
        name = null;
        savepoints.clear();
        ended.run();
    }

    private List<Object> states() {
        return participants.stream().map(Participant::state).toList();
    }

    private void restore(List<Object> states) {
        for (int i = 0; i < states.size(); i++) {
            participants.get(i).restore(states.get(i));
        }
    }

    private static SessionChange change(SessionProperty property, String now, String before) {
        return new SessionChange(property, now, before);
    }
}
