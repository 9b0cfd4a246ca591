package dev.aul.backend.sqlite;

import dev.aul.backend.StoreSession.Interrupted;
import dev.aul.language.errors.RunMessage;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * The queue in front of a database's one writer: first come, first served. SQLite's own busy handler never waits, so no
 * one starves. Thread-safe.
 */
final class WriterQueue {
    private final ArrayDeque<Ticket> waiting = new ArrayDeque<>();
    private final long idleLimitMillis;
    private @Nullable Ticket holder;

    /** @param idleLimitMillis how long an idle transaction may keep the writer while others wait; 0 is no limit */
    WriterQueue(long idleLimitMillis) {
        this.idleLimitMillis = idleLimitMillis;
    }

    /** One session's place: waiting, then holding. */
    static final class Ticket {
        private final Evictable owner;
        private final boolean joins;
        private boolean granted;
        private boolean cancelled;

        /** @param joins whether its work may share a commit with others, see {@link GroupCommit} */
        Ticket(Evictable owner, boolean joins) {
            this.owner = owner;
            this.joins = joins;
        }

        /** Whether it was given up; a ticket may be granted at the same moment, then its owner must still leave. */
        synchronized boolean isCancelled() {
            return cancelled;
        }

        /** Gives up waiting: the waiting call fails with {@link Interrupted}. */
        synchronized void cancel() {
            cancelled = true;
            notifyAll();
        }

        private synchronized void grant() {
            granted = true;
            notifyAll();
        }
    }

    /** A holder of the writer that can lose it. */
    interface Evictable {
        /** Rolls the transaction back and leaves the queue when no statement runs and it idles since {@code millis}. */
        boolean evictWhenIdle(long millis);

        /** Whether its client wants no more of the request that waits. */
        default boolean isInterrupted() {
            return false;
        }
    }

    /**
     * Waits for the turn. One that is granted in the moment it is given up returns: see {@link Ticket#isCancelled}.
     *
     * @param limitMillis how long to wait; negative is for ever; passing it is error 1222
     */
    void enter(Ticket ticket, long limitMillis) {
        synchronized (this) {
            if (holder == null) {
                holder = ticket;
                return;
            }
            if (limitMillis == 0) {
                throw RunMessage.LOCK_TIMEOUT.exception();
            }
            waiting.add(ticket);
        }
        try {
            await(ticket, limitMillis);
        } catch (RuntimeException e) {
            if (forget(ticket)) {
                throw e;
            }
        }
    }

    private synchronized boolean forget(Ticket ticket) {
        return waiting.remove(ticket);
    }

    private void await(Ticket ticket, long limitMillis) {
        long start = System.nanoTime();
        while (true) {
            long waited = (System.nanoTime() - start) / 1_000_000;
            if (limitMillis >= 0 && waited >= limitMillis) {
                throw RunMessage.LOCK_TIMEOUT.exception();
            }
            long pause = limitMillis < 0 ? 1_000 : Math.min(1_000, limitMillis - waited);
            synchronized (ticket) {
                if (ticket.granted) {
                    return;
                }
                if (ticket.cancelled || ticket.owner.isInterrupted()) {
                    throw new Interrupted();
                }
                try {
                    ticket.wait(pause);
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                    throw new Interrupted();
                }
            }
            evictIdleHolder();
        }
    }

    private void evictIdleHolder() {
        Ticket current;
        synchronized (this) {
            current = holder;
        }
        if (idleLimitMillis > 0 && current != null) {
            current.owner.evictWhenIdle(idleLimitMillis);
        }
    }

    /** Hands the turn to the next one when its work may join this one's commit; else the turn is kept. */
    boolean passOn(Ticket ticket) {
        Ticket next;
        synchronized (this) {
            next = waiting.peek();
            if (holder != ticket || next == null || !next.joins) {
                return false;
            }
            waiting.poll();
            holder = next;
        }
        next.grant();
        return true;
    }

    synchronized boolean isWanted() {
        return !waiting.isEmpty();
    }

    void leave(Ticket ticket) {
        Ticket next;
        synchronized (this) {
            if (holder != ticket) {
                return;
            }
            next = waiting.poll();
            holder = next;
        }
        if (next != null) {
            next.grant();
        }
    }
}
