package dev.aul.eventlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.aul.eventlog.EventLog.Append;
import dev.aul.eventlog.EventLog.ExpectedVersion;
import dev.aul.eventlog.EventLog.NewEvent;
import dev.aul.eventlog.EventLog.StoredEvent;
import dev.aul.eventlog.EventLog.VersionConflict;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every event log keeps to; a store takes part by extending it. */
abstract class EventLogConformance {
    private static final ExpectedVersion NEW = new ExpectedVersion.Exactly(0);
    private EventLog log;

    abstract EventLog open();

    @BeforeEach
    void openLog() {
        log = open();
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    @Test
    void streamsKeepTheirOrderAndTheLogKeepsAll() {
        log.append("a", NEW, List.of(event("1"), event("2")));
        log.append("b", NEW, List.of(event("3")));
        long last = log.append("a", new ExpectedVersion.Exactly(2), List.of(event("4")));
        assertEquals(List.of("1", "2", "4"), data(log.read("a")));
        assertEquals(
                List.of(1L, 2L, 3L),
                log.read("a").stream().map(StoredEvent::version).toList());
        assertEquals(List.of("3", "4"), data(log.readAll(2, 10)));
        assertEquals(4, last);
    }

    @Test
    void aStreamAtAnotherVersionTakesNothing() {
        log.append("a", NEW, List.of(event("1")));
        var conflict = assertThrows(VersionConflict.class, () -> log.append("a", NEW, List.of(event("2"))));
        assertEquals("stream a is at version 1, not 0", conflict.getMessage());
        assertEquals(List.of("1"), data(log.read("a")));
    }

    @Test
    void severalStreamsAreOneWrite() {
        long last = log.append(List.of(
                new Append("a", NEW, List.of(event("1"))),
                new Append("b", NEW, List.of(event("2"))),
                new Append("a", new ExpectedVersion.Exactly(1), List.of(event("3")))));
        assertEquals(3, last);
        assertEquals(2, log.read("a").size());
        assertThrows(
                VersionConflict.class,
                () -> log.append(
                        List.of(new Append("c", NEW, List.of(event("4"))), new Append("b", NEW, List.of(event("5"))))));
        assertEquals(List.of(), log.read("c"));
        assertEquals(3, log.readAll(0, 10).size());
    }

    @Test
    void anyVersionAppends() {
        log.append("a", new ExpectedVersion.Any(), List.of(event("1")));
        log.append("a", new ExpectedVersion.Any(), List.of(event("2")));
        assertEquals(List.of("1", "2"), data(log.read("a")));
    }

    private static NewEvent event(String data) {
        return new NewEvent("test.happened.v1", data);
    }

    private static List<String> data(List<StoredEvent> events) {
        return events.stream().map(StoredEvent::data).toList();
    }
}
