package dev.aul.backend.sqlite;

import dev.aul.dialect.sqlite.Names;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Idle connections, the last used first. Thread-safe. */
final class LinkPool implements AutoCloseable {
    private static final int MOST_ATTACHED = 20;

    private final SqliteSettings settings;
    private final ArrayDeque<Link> idle = new ArrayDeque<>();
    private boolean closed;

    LinkPool(SqliteSettings settings) {
        this.settings = settings;
    }

    /** A connection with the file attached, by preference one that had it before. */
    Link take(DatabaseFile file) {
        String schema = Names.attached(file.name());
        Link link = find(schema);
        if (link == null) {
            link = new Link(settings.durable());
        }
        link.attach(file);
        return link;
    }

    private synchronized @Nullable Link find(String schema) {
        for (Iterator<Link> links = idle.iterator(); links.hasNext(); ) {
            Link link = links.next();
            if (link.isAttached(schema)) {
                links.remove();
                return link;
            }
        }
        return null;
    }

    void give(Link link) {
        @Nullable Link surplus = link;
        synchronized (this) {
            if (!closed && link.attachedCount() <= MOST_ATTACHED) {
                idle.addFirst(link);
                surplus = idle.size() > settings.idleConnections() ? idle.removeLast() : null;
            }
        }
        if (surplus != null) {
            surplus.close();
        }
    }

    /** Closes idle connections that have the file open. */
    void forget(String database) {
        List<Link> open = new ArrayList<>();
        synchronized (this) {
            idle.removeIf(link -> {
                boolean uses = link.isAttached(Names.attached(database));
                if (uses) {
                    open.add(link);
                }
                return uses;
            });
        }
        open.forEach(Link::close);
    }

    @Override
    public void close() {
        List<Link> open;
        synchronized (this) {
            closed = true;
            open = new ArrayList<>(idle);
            idle.clear();
        }
        open.forEach(Link::close);
    }
}
