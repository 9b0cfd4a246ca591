package dev.aul.language.errors;

import static dev.aul.language.errors.SqlError.Fate.COMPILE;
import static dev.aul.language.errors.SqlError.Fate.STATEMENT;

import dev.aul.language.errors.SqlError.Fate;

/** Declaring and combining types: names, lengths, operands that do not fit, conversions not allowed. */
public enum TypeMessage implements Message {
    SIZE_TOO_LARGE(
            131,
            15,
            3,
            COMPILE,
            "The size ({0}) given to the {1} '{2}' exceeds the maximum allowed for any data type ({3})."),
    NSIZE_TOO_LARGE(2717, 15, 2, COMPILE, "The size ({0}) given to the {1} '{2}' exceeds the maximum allowed ({3})."),
    LENGTH_INVALID(1001, 15, 1, COMPILE, "Line {0}: Length or precision specification {1} is invalid."),
    SCALE_INVALID(1002, 15, 1, COMPILE, "Line {0}: Specified scale {1} is invalid."),
    PRECISION_TOO_LARGE(
            2750,
            1,
            COMPILE,
            "Column or parameter #{0}: Specified column precision {1} is greater than the maximum precision of "
                    + "{2}."),
    SCALE_OVER_PRECISION(
            2751,
            1,
            COMPILE,
            "Column or parameter #{0}: Specified column scale {1} is greater than the specified precision of {2}."),
    CAST_SCALE_OVER_PRECISION(192, 15, 1, COMPILE, "The scale must be less than or equal to the precision."),
    WIDTH_NOT_ALLOWED(
            2716, 1, COMPILE, "Column, parameter, or variable #{0}: Cannot specify a column width on data type {1}."),
    CAST_ATTRIBUTES_INVALID(291, 1, COMPILE, "CAST or CONVERT: invalid attributes specified for type '{0}'"),
    TYPE_NOT_FOUND(2715, 6, COMPILE, "Column, parameter, or variable #{0}: Cannot find data type {1}."),
    CAST_TYPE_NOT_FOUND(243, 1, COMPILE, "Type {0} is not a defined system type."),
    LOB_VARIABLE(2739, 1, COMPILE, "The text, ntext, and image data types are invalid for local variables."),
    IDENTITY_TYPE(
            2749,
            2,
            COMPILE,
            "Identity column '{0}' must be of data type int, bigint, smallint, tinyint, or decimal or numeric "
                    + "with a scale of 0, unencrypted, and constrained to be nonnullable."),
    OPERAND_CLASH(206, 2, COMPILE, "Operand type clash: {0} is incompatible with {1}"),
    IMPLICIT_CONVERSION(
            257,
            3,
            COMPILE,
            "Implicit conversion from data type {0} to {1} is not allowed. Use the CONVERT function to run this "
                    + "query."),
    EXPLICIT_CONVERSION(529, 2, COMPILE, "Explicit conversion from data type {0} to {1} is not allowed."),
    INCOMPATIBLE_OPERANDS(402, 1, COMPILE, "The data types {0} and {1} are incompatible in the {2} operator."),
    INVALID_OPERAND(8117, 1, COMPILE, "Operand data type {0} is invalid for {1} operator."),
    INVALID_ARGUMENT(8116, 1, COMPILE, "Argument data type {0} is invalid for argument {1} of {2} function."),
    INVALID_STYLE(281, 1, STATEMENT, "{0} is not a valid style number when converting from {1} to a character string."),
    INVALID_STYLE_TO_BINARY(9809, 1, STATEMENT, "The style {0} is not supported for conversions from {1} to {2}."),
    ARGUMENT_VALUE(4199, 1, STATEMENT, "Argument value {0} is invalid for argument {1} of {2} function.");

    private final Row row;

    TypeMessage(int number, int state, Fate fate, String template) {
        this(number, 16, state, fate, template);
    }

    TypeMessage(int number, int severity, int state, Fate fate, String template) {
        row = new Row(number, severity, state, fate, template);
    }

    @Override
    public Row row() {
        return row;
    }
}
