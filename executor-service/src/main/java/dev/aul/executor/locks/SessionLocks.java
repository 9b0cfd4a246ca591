package dev.aul.executor.locks;

import dev.aul.executor.locks.ApplicationLocks.Outcome;
import dev.aul.executor.locks.ApplicationLocks.Resource;
import org.jspecify.annotations.Nullable;

/** The application locks of one session. Used by one thread at a time. */
public final class SessionLocks {
    private final ApplicationLocks locks;
    /** Spares every transaction that locks nothing a look at the locks of all. */
    private boolean any;

    SessionLocks(ApplicationLocks locks) {
        this.locks = locks;
    }

    /**
     * @param timeoutMillis -1 waits for ever
     * @param cancelled asked while waiting; throws to give up
     */
    public Outcome acquire(
            Resource resource, LockMode mode, boolean ofTransaction, long timeoutMillis, Runnable cancelled) {
        any = true;
        return locks.acquire(this, resource, mode, ofTransaction, timeoutMillis, cancelled);
    }

    /** Gives one lock back; false when it is not held. */
    public boolean release(Resource resource, boolean ofTransaction) {
        return locks.release(this, resource, ofTransaction);
    }

    /** The strongest mode held; null for none. */
    public @Nullable LockMode mode(Resource resource, boolean ofTransaction) {
        return locks.mode(this, resource, ofTransaction);
    }

    /** Whether a lock could be had at once. */
    public boolean isFree(Resource resource, LockMode mode) {
        return locks.isFree(this, resource, mode);
    }

    /** The transaction has ended. */
    public void endTransaction() {
        if (any) {
            locks.releaseAll(this, true);
        }
    }

    public void releaseAll() {
        if (any) {
            locks.releaseAll(this, false);
            any = false;
        }
    }
}
