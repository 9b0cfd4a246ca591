package dev.aul.language.analysis;

import dev.aul.language.functions.ScalarFunction;
import dev.aul.language.functions.ScalarFunction.Argument;
import dev.aul.language.functions.ScalarFunction.Signature;
import dev.aul.language.types.SqlType;
import java.util.List;

/** Calls that the analyzer writes and no text can: stores and the evaluator know them by name. */
public final class InternalFunctions {
    /** Around a string: compares by case, blanks at the end do not count. */
    public static final ScalarFunction CASE_SENSITIVE = collation("$COLLATE_CS");
    /** Around a string: compares by code points. */
    public static final ScalarFunction BINARY = collation("$COLLATE_BIN");
    /** Around a string: ignores case and accents. */
    public static final ScalarFunction ACCENT_INSENSITIVE = collation("$COLLATE_AI");

    /** What MERGE did with a row, in OUTPUT: INSERT, UPDATE or DELETE. */
    public static final ScalarFunction ACTION = new ScalarFunction(
            "$ACTION",
            0,
            0,
            false,
            false,
            arguments -> new Signature(List.of(), SqlType.nvarchar(10)),
            (context, arguments, signature) -> context.state("$ACTION"));

    /**
     * A column of SELECT INTO that becomes an identity column: the value of each row, then seed and increment as bigint
     * constants. Gives the value.
     */
    public static final ScalarFunction IDENTITY = new ScalarFunction(
            "$IDENTITY",
            3,
            3,
            false,
            true,
            arguments -> new Signature(
                    arguments.stream().map(Argument::type).toList(),
                    arguments.getFirst().type()),
            (context, arguments, signature) -> arguments[0]);

    private InternalFunctions() {}

    private static ScalarFunction collation(String name) {
        return new ScalarFunction(
                name,
                1,
                1,
                true,
                true,
                arguments -> new Signature(
                        arguments.stream().map(Argument::type).toList(),
                        arguments.getFirst().type()),
                (context, arguments, signature) -> arguments[0]);
    }
}
