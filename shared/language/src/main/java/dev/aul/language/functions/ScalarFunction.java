package dev.aul.language.functions;

import dev.aul.language.types.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the function catalogue. {@code @@ROWCOUNT} and its like are rows without arguments.
 *
 * @param name upper case
 * @param maxArguments {@link Integer#MAX_VALUE} for any number
 * @param nullStrict NULL in any argument gives NULL without calling the body
 * @param deterministic the same arguments always give the same value; only then may it be folded or indexed
 * @param typing result type and the types that the arguments are converted to
 */
public record ScalarFunction(
        String name,
        int minArguments,
        int maxArguments,
        boolean nullStrict,
        boolean deterministic,
        Typing typing,
        Body body) {

    /** An argument as the analyzer knows it: its type and, when it is a literal, its value. */
    public record Argument(
            SqlType type, boolean literal, @Nullable Object value) {}

    /** What a call becomes: arguments converted to {@code parameters} (same count as the arguments), result {@code type}. */
    public record Signature(List<SqlType> parameters, SqlType type) {
        public Signature {
            parameters = List.copyOf(parameters);
        }
    }

    /** Types a call; throws 8116 and its like. */
    @FunctionalInterface
    public interface Typing {
        Signature of(List<Argument> arguments);
    }

    /** The implementation: pure but for what it reads from the context; arguments in the Java form of their parameter types. */
    @FunctionalInterface
    public interface Body {
        @Nullable
        Object apply(EvalContext context, @Nullable Object[] arguments, Signature signature);
    }
}
