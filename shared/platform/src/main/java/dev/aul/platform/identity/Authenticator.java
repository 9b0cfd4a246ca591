package dev.aul.platform.identity;

import java.util.Optional;

/** Tells who a login is. Slow on purpose (password hashing): never called on an event loop. Thread-safe. */
public interface Authenticator {
    /** The principal; empty when the login is unknown, disabled or the password is wrong, without telling which. */
    Optional<Principal> authenticate(String login, String password);

    /** The principal of a login that has shown its identity before (a token); empty when it is gone or disabled. */
    Optional<Principal> find(String login);
}
