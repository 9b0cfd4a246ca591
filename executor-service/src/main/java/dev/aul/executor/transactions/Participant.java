package dev.aul.executor.transactions;

/** State of a session that a rollback takes back: immutable states, taken when a transaction or savepoint begins. */
public interface Participant {
    /** The state now; never changed later. */
    Object state();

    /** Goes back to a state taken before. */
    void restore(Object state);

    /** The transaction has been committed. */
    default void committed() {}
}
