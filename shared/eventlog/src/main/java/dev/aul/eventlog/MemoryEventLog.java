package dev.aul.eventlog;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** An event log that ends with the process: for tests and for `aul check`. */
public final class MemoryEventLog implements EventLog {
    private final List<StoredEvent> events = new ArrayList<>();
    private final Clock clock;

    public MemoryEventLog(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized long append(List<Append> appends) {
        int before = events.size();
        try {
            appends.forEach(this::add);
        } catch (VersionConflict e) {
            events.subList(before, events.size()).clear();
            throw e;
        }
        return events.size();
    }

    private void add(Append append) {
        long version = read(append.stream()).size();
        if (append.expected() instanceof ExpectedVersion.Exactly(var wanted) && wanted != version) {
            throw new VersionConflict(append.stream(), wanted, version);
        }
        for (var event : append.events()) {
            events.add(new StoredEvent(
                    events.size() + 1L, append.stream(), ++version, event.type(), event.data(), clock.instant()));
        }
    }

    @Override
    public synchronized List<StoredEvent> read(String stream) {
        return events.stream().filter(event -> event.stream().equals(stream)).toList();
    }

    @Override
    public synchronized List<StoredEvent> readAll(long afterPosition, int limit) {
        return events.stream().skip(afterPosition).limit(limit).toList();
    }

    @Override
    public void close() {}
}
