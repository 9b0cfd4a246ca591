package dev.aul.executor.locks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The application locks of one node. Locks of one session never stand in each other's way. Whoever would close a circle
 * of waiters is turned away. Thread-safe.
 */
public final class ApplicationLocks {
    private static final long LOOK_EVERY_MILLIS = 10;

    /** What is locked; names compare letter by letter. */
    public record Resource(@Nullable String tenant, String database, String name) {}

    /** How a request for a lock ended, as sp_getapplock returns it. */
    public enum Outcome {
        GRANTED(0),
        GRANTED_AFTER_WAIT(1),
        TIMED_OUT(-1),
        DEADLOCK(-3);

        private final int status;

        Outcome(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private record Held(SessionLocks owner, boolean ofTransaction, LockMode mode) {}

    private record Waiting(Resource resource, LockMode mode) {}

    private final Map<Resource, List<Held>> held = new HashMap<>();
    private final Map<SessionLocks, Waiting> waiting = new HashMap<>();

    /** For one session. */
    public SessionLocks session() {
        return new SessionLocks(this);
    }

    /**
     * @param timeoutMillis -1 waits for ever
     * @param cancelled asked while waiting; throws to give up
     */
    synchronized Outcome acquire(
            SessionLocks owner,
            Resource resource,
            LockMode mode,
            boolean ofTransaction,
            long timeoutMillis,
            Runnable cancelled) {
        Outcome outcome = Outcome.GRANTED;
        long start = System.nanoTime();
        Waiting request = new Waiting(resource, mode);
        try {
            while (!holders(owner, request).isEmpty()) {
                long waited = (System.nanoTime() - start) / 1_000_000;
                if (timeoutMillis >= 0 && waited >= timeoutMillis) {
                    return Outcome.TIMED_OUT;
                }
                waiting.put(owner, request);
                if (waitsForItself(owner)) {
                    return Outcome.DEADLOCK;
                }
                wait(timeoutMillis < 0 ? LOOK_EVERY_MILLIS : Math.min(LOOK_EVERY_MILLIS, timeoutMillis - waited));
                cancelled.run();
                outcome = Outcome.GRANTED_AFTER_WAIT;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an application lock", e);
        } finally {
            waiting.remove(owner);
        }
        held.computeIfAbsent(resource, _ -> new ArrayList<>()).add(new Held(owner, ofTransaction, mode));
        return outcome;
    }

    /** The sessions that a request waits for. */
    private Set<SessionLocks> holders(SessionLocks owner, Waiting request) {
        Set<SessionLocks> out = new HashSet<>();
        for (Held each : held.getOrDefault(request.resource(), List.of())) {
            if (each.owner() != owner && !request.mode().bears(each.mode())) {
                out.add(each.owner());
            }
        }
        return out;
    }

    private boolean waitsForItself(SessionLocks start) {
        Set<SessionLocks> seen = new HashSet<>();
        List<SessionLocks> open = new ArrayList<>(holders(start, Objects.requireNonNull(waiting.get(start))));
        while (!open.isEmpty()) {
            SessionLocks next = open.removeLast();
            Waiting request = waiting.get(next);
            if (next == start) {
                return true;
            }
            if (request != null && seen.add(next)) {
                open.addAll(holders(next, request));
            }
        }
        return false;
    }

    /** Whether a lock could be had at once. */
    synchronized boolean isFree(SessionLocks owner, Resource resource, LockMode mode) {
        return holders(owner, new Waiting(resource, mode)).isEmpty();
    }

    /** The strongest mode that the session holds; null for none. */
    synchronized @Nullable LockMode mode(SessionLocks owner, Resource resource, boolean ofTransaction) {
        return held.getOrDefault(resource, List.of()).stream()
                .filter(each -> each.owner() == owner && each.ofTransaction() == ofTransaction)
                .map(Held::mode)
                .max(LockMode::compareTo)
                .orElse(null);
    }

    /** Gives one lock back; false when it is not held. */
    synchronized boolean release(SessionLocks owner, Resource resource, boolean ofTransaction) {
        List<Held> here = held.getOrDefault(resource, List.of());
        for (int i = here.size() - 1; i >= 0; i--) {
            if (here.get(i).owner() == owner && here.get(i).ofTransaction() == ofTransaction) {
                here.remove(i);
                if (here.isEmpty()) {
                    held.remove(resource);
                }
                notifyAll();
                return true;
            }
        }
        return false;
    }

    synchronized void releaseAll(SessionLocks owner, boolean onlyOfTransaction) {
        held.values()
                .forEach(here ->
                        here.removeIf(each -> each.owner() == owner && (each.ofTransaction() || !onlyOfTransaction)));
        held.values().removeIf(List::isEmpty);
        notifyAll();
    }
}
