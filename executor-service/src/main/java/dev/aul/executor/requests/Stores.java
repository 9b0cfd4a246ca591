package dev.aul.executor.requests;

import dev.aul.backend.Store;
import dev.aul.messages.requests.OpenSession;

/** Which store a session works on: the node's own, or its tenant's. Thread-safe. */
@FunctionalInterface
public interface Stores {
    /** May block: what a tenant has is made when it is first asked for. Throws SqlException when it cannot be had. */
    Store of(OpenSession session);
}
