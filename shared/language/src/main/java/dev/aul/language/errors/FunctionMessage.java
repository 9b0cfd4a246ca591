package dev.aul.language.errors;

import static dev.aul.language.errors.SqlError.Fate.COMPILE;
import static dev.aul.language.errors.SqlError.Fate.RAISED;
import static dev.aul.language.errors.SqlError.Fate.STATEMENT;

import dev.aul.language.errors.SqlError.Fate;

/** What single functions report about their own arguments. */
public enum FunctionMessage implements Message {
    DATEPART_UNKNOWN(155, 15, 1, COMPILE, "'{0}' is not a recognized datepart option."),
    SCALE_ARGUMENT(
            10760,
            1,
            COMPILE,
            "Scale argument is not valid. Valid expressions for data type {0} scale argument are integer constants "
                    + "and integer constant expressions."),
    SUBSTITUTION_TYPE(
            2786,
            1,
            RAISED,
            "The data type of substitution parameter {0} does not match the expected type of the format specification."),
    XQUERY_UNSUPPORTED(9335, 1, STATEMENT, "XQuery: The XQuery syntax '{0}' is not supported."),
    XML_TAGS(9436, 1, STATEMENT, "XML parsing: line {0}, character {1}, end tag does not match start tag"),
    JSON_ARGUMENT(13622, 1, STATEMENT, "An invalid value was specified for argument {0}."),
    JSON_NO_ARRAY(13621, 1, STATEMENT, "Array cannot be found in the specified JSON path."),
    JSON_NO_SCALAR(13623, 1, STATEMENT, "Scalar value cannot be found in the specified JSON path."),
    JSON_NO_CONTAINER(13624, 1, STATEMENT, "Object or array cannot be found in the specified JSON path."),
    JSON_VALUE_TOO_LONG(13625, 1, STATEMENT, "String value in the specified JSON path would be truncated."),
    JSON_ROOT(13619, 1, STATEMENT, "Unsupported JSON path found in argument 2 of JSON_MODIFY."),
    JSON_NOT_OPENABLE(
            13611,
            1,
            STATEMENT,
            "Value referenced by JSON path is not an array or object and cannot be opened with OPENJSON.");

    private final Row row;

    FunctionMessage(int number, int state, Fate fate, String template) {
        this(number, 16, state, fate, template);
    }

    FunctionMessage(int number, int severity, int state, Fate fate, String template) {
        row = new Row(number, severity, state, fate, template);
    }

    @Override
    public Row row() {
        return row;
    }
}
