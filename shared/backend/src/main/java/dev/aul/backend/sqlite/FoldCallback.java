package dev.aul.backend.sqlite;

import dev.aul.backend.sqlite.Callbacks.Arguments;
import dev.aul.dialect.sqlite.Folding;
import dev.aul.dialect.sqlite.PhysicalForm;
import dev.aul.dialect.sqlite.PhysicalForm.Storage;
import dev.aul.dialect.sqlite.Program;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;

/**
 * An aggregate that Java computes, as aggregate or window function. SQLite clones it per group. A window whose frame
 * moves takes rows back: then its rows are kept and folded again.
 */
final class FoldCallback extends Function.Window implements Arguments {
    private final Link link;
    private final boolean window;
    private Program.@Nullable Fold program;
    private @Nullable Folding folding;
    /** Rows have left the frame since the folding began. */
    private boolean stale;

    private @Nullable ArrayDeque<@Nullable Object[]> rows;

    FoldCallback(Link link, boolean window) {
        this.link = link;
        this.window = window;
    }

    @Override
    protected void xStep() throws SQLException {
        guarded(() -> {
            Program.Fold fold = program();
            @Nullable Object[] row = Callbacks.leaves(this, fold.leaves());
            if (window) {
                rows = rows == null ? new ArrayDeque<>() : rows;
                rows.add(row);
            }
            if (!stale) {
                add(fold, row);
            }
            return null;
        });
    }

    private void add(Program.Fold fold, @Nullable Object[] row) {
        if (folding == null) {
            folding = fold.start().fold(frame().context);
        }
        folding.add(row);
    }

    private Frame frame() {
        return Objects.requireNonNull(link.frame());
    }

    private Program.Fold program() throws SQLException {
        Program.Fold known = program;
        if (known == null) {
            known = (Program.Fold) frame().query.programs().get(Callbacks.index(this));
            program = known;
        }
        return known;
    }

    @Override
    protected void xInverse() throws SQLException {
        if (rows != null) {
            rows.poll();
        }
        stale = true;
    }

    /** Without a single row SQLite gives no argument, so the program is unknown: its value over nothing is NULL. */
    @Override
    protected void xValue() throws SQLException {
        Object answer = guarded(() -> {
            Program.Fold fold = program;
            if (fold == null) {
                return null;
            }
            if (stale && rows != null) {
                stale = false;
                folding = null;
                rows.forEach(row -> add(fold, row));
            }
            return folding == null ? null : PhysicalForm.store(folding.result(), fold.type());
        });
        switch (answer) {
            case null -> result();
            case Long l -> result(l.longValue());
            case Double d -> result(d.doubleValue());
            case String s -> result(s);
            case byte[] b -> result(b);
            default -> throw new IllegalStateException(answer.getClass() + " is no stored value");
        }
    }

    @Override
    protected void xFinal() throws SQLException {
        xValue();
    }

    private interface Work {
        @Nullable
        Object run() throws SQLException;
    }

    private @Nullable Object guarded(Work work) throws SQLException {
        try {
            return work.run();
        } catch (RuntimeException e) {
            link.fail(e);
            throw new SQLException("aul");
        }
    }

    @Override
    public @Nullable Object stored(int index, Storage storage) throws SQLException {
        if (value_type(index) == Callbacks.NULL) {
            return null;
        }
        return switch (storage) {
            case INTEGER -> value_long(index);
            case REAL -> value_double(index);
            case TEXT -> value_text(index);
            case BLOB -> {
                byte[] value = value_blob(index);
                yield value == null ? new byte[0] : value;
            }
        };
    }
}
