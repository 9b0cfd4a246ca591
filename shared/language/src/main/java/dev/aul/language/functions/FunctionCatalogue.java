package dev.aul.language.functions;

import dev.aul.language.errors.BindingMessage;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All built-in scalar functions and {@code @@} variables by name. Immutable. */
public final class FunctionCatalogue {
    private static final Map<String, ScalarFunction> BY_NAME = List.of(
                    StringFunctions.rows(),
                    LengthFunctions.rows(),
                    SearchFunctions.rows(),
                    CharacterFunctions.rows(),
                    MathFunctions.rows(),
                    NumberFunctions.rows(),
                    JsonFunctions.rows(),
                    HashFunctions.rows(),
                    VariantFunctions.rows(),
                    TextChecks.rows(),
                    BitFunctions.rows(),
                    XmlFunctions.rows(),
                    ParseFunctions.rows(),
                    FormatFunctions.rows(),
                    DateFunctions.rows(),
                    DateMakers.rows(),
                    DateBuckets.rows(),
                    ZoneFunctions.rows(),
                    GlobalVariables.rows(),
                    SystemFunctions.rows(),
                    ObjectFunctions.rows(),
                    PropertyFunctions.rows())
            .stream()
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableMap(ScalarFunction::name, Function.identity()));

    private FunctionCatalogue() {}

    /** The function of that name in any case; a variable's name begins with {@code @@}. */
    public static Optional<ScalarFunction> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toUpperCase(Locale.ROOT)));
    }

    public static Collection<ScalarFunction> all() {
        return BY_NAME.values();
    }

    /** Throws 174 or 189 when the function does not take that many arguments. */
    public static void checkArguments(ScalarFunction function, int count) {
        if (count >= function.minArguments() && count <= function.maxArguments()) {
            return;
        }
        String name = function.name().toLowerCase(Locale.ROOT);
        if (function.minArguments() == function.maxArguments()) {
            throw BindingMessage.FUNCTION_ARGUMENT_COUNT.exception(name, function.minArguments());
        }
        throw BindingMessage.FUNCTION_ARGUMENT_RANGE.exception(name, function.minArguments(), function.maxArguments());
    }
}
