package dev.aul.eventlog;

import java.time.Clock;

class MemoryEventLogTest extends EventLogConformance {
    @Override
    EventLog open() {
        return new MemoryEventLog(Clock.systemUTC());
    }
}
