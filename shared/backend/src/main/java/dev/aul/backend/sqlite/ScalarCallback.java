package dev.aul.backend.sqlite;

import dev.aul.backend.sqlite.Callbacks.Arguments;
import dev.aul.backend.sqlite.Callbacks.Body;
import dev.aul.dialect.sqlite.PhysicalForm.Storage;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;

/** A scalar function of one connection. */
final class ScalarCallback extends Function implements Arguments {
    private final Link link;
    private final Body body;

    ScalarCallback(Link link, Body body) {
        this.link = link;
        this.body = body;
    }

    @Override
    protected void xFunc() throws SQLException {
        Object answer;
        try {
            answer = body.apply(Objects.requireNonNull(link.frame()), this);
        } catch (RuntimeException e) {
            link.fail(e);
            throw new SQLException("aul");
        }
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
    public @Nullable Object stored(int index, Storage storage) throws SQLException {
        return switch (storage) {
            case INTEGER -> {
                long value = value_long(index);
                yield value == 0 && value_type(index) == Callbacks.NULL ? null : (Object) value;
            }
            case REAL -> {
                double value = value_double(index);
                yield value == 0 && value_type(index) == Callbacks.NULL ? null : (Object) value;
            }
            case TEXT -> value_text(index);
            case BLOB -> {
                byte[] value = value_blob(index);
                yield value == null && value_type(index) != Callbacks.NULL ? new byte[0] : value;
            }
        };
    }
}
