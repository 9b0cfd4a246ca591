package dev.aul.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What every store does alike: a subclass per store runs the tests of a contract. */
abstract class StoreContract {
    Store store;
    Script script;

    /** Opens the test's storage, again with what was in it when it was closed. */
    abstract Store openStore();

    /** The session that the tests run on. */
    StoreSession session(StoreSession opened) {
        return opened;
    }

    @BeforeEach
    void open() {
        store = openStore();
        store.createDatabase("Shop");
        script = new Script(session(store.open("Shop")), "Shop");
    }

    @AfterEach
    void close() {
        script.close();
        store.close();
    }

    void check(String query, String... rows) {
        assertEquals(List.of(rows), script.run(query));
    }
}
