package dev.aul.language.functions;

import dev.aul.language.catalog.CatalogSnapshot;
import dev.aul.language.types.SqlType;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A context with a fixed clock, chosen options and state, and a catalogue given by the test. */
public final class FixedContext implements EvalContext {
    public static final OffsetDateTime NOW = OffsetDateTime.parse("2024-02-29T13:14:15.123456789+01:00");

    private final Random random = new Random(1);
    private final Map<String, Object> state = new HashMap<>();
    private final CatalogSnapshot catalog;
    private SessionOptions options = SessionOptions.DEFAULTS;

    public FixedContext() {
        this(new SmallCatalog());
    }

    FixedContext(CatalogSnapshot catalog) {
        this.catalog = catalog;
    }

    public FixedContext with(String name, Object value) {
        state.put(name, value);
        return this;
    }

    public FixedContext with(SessionOptions other) {
        options = other;
        return this;
    }

    @Override
    public OffsetDateTime statementTime() {
        return NOW;
    }

    @Override
    public SessionOptions options() {
        return options;
    }

    @Override
    public CatalogSnapshot catalog() {
        return catalog;
    }

    @Override
    public String database() {
        return "shop";
    }

    @Override
    public @Nullable Object state(String name) {
        return state.get(name);
    }

    @Override
    public @Nullable Object state(String name, @Nullable Object... keys) {
        return state.get(name + ":" + keys[0]);
    }

    @Override
    public @Nullable Object callUserFunction(String qualifiedName, List<@Nullable Object> arguments, SqlType result) {
        return qualifiedName + arguments;
    }

    @Override
    public Random random() {
        return random;
    }
}
