package dev.aul.eventlog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aul.eventlog.EventLog.ExpectedVersion;
import dev.aul.eventlog.EventLog.NewEvent;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteEventLogTest extends EventLogConformance {
    @TempDir
    Path folder;

    @Override
    EventLog open() {
        return new SqliteEventLog(folder.resolve("events.db"), Clock.systemUTC());
    }

    @Test
    void anotherOpeningReadsWhatWasAppended() {
        try (var first = open()) {
            first.append("a", new ExpectedVersion.Any(), List.of(new NewEvent("test.happened.v1", "{}")));
        }
        try (var second = open()) {
            assertEquals(1, second.read("a").size());
        }
    }
}
