package dev.aul.executor.procedures;

import dev.aul.language.types.SqlType;
import org.jspecify.annotations.Nullable;

/** An argument of one call: what goes in and, when asked for, what comes out. */
public final class Given {
    private final @Nullable String name;
    private final SqlType type;
    private final @Nullable Object value;
    private final boolean output;
    private final boolean useDefault;
    private boolean returned;
    private @Nullable Object result;
    private SqlType resultType;

    /** {@code name} with its at-sign, null when positional. */
    public Given(@Nullable String name, SqlType type, @Nullable Object value, boolean output, boolean useDefault) {
        this.name = name;
        this.type = type;
        this.value = value;
        this.output = output;
        this.useDefault = useDefault;
        this.resultType = type;
    }

    public static Given positional(SqlType type, @Nullable Object value) {
        return new Given(null, type, value, false, false);
    }

    public @Nullable String name() {
        return name;
    }

    public SqlType type() {
        return type;
    }

    public @Nullable Object value() {
        return value;
    }

    public boolean output() {
        return output;
    }

    public boolean useDefault() {
        return useDefault;
    }

    /** Gives a value out; of the callee's type. */
    public void give(@Nullable Object out, SqlType outType) {
        result = out;
        resultType = outType;
        returned = true;
    }

    public boolean returned() {
        return returned;
    }

    public @Nullable Object result() {
        return result;
    }

    public SqlType resultType() {
        return resultType;
    }
}
