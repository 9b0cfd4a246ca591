package dev.aul.language.errors;

import static dev.aul.language.errors.SqlError.Fate.BATCH;
import static dev.aul.language.errors.SqlError.Fate.STATEMENT;

import dev.aul.language.errors.SqlError.Fate;

/** What computing and converting a value reports while a statement runs. */
public enum ValueMessage implements Message {
    DIVIDE_BY_ZERO(8134, 1, STATEMENT, "Divide by zero error encountered."),
    OVERFLOW_EXPRESSION(8115, 2, STATEMENT, "Arithmetic overflow error converting expression to data type {0}."),
    OVERFLOW_NAMED(8115, 8, STATEMENT, "Arithmetic overflow error converting {0} to data type {1}."),
    OVERFLOW_TO_STRING(8115, 5, STATEMENT, "Arithmetic overflow error converting {0} to data type {1}."),
    OVERFLOW_FLOAT(8115, 6, STATEMENT, "Arithmetic overflow error converting {0} to data type {1}."),
    OVERFLOW_IDENTITY(8115, 1, STATEMENT, "Arithmetic overflow error converting IDENTITY to data type {0}."),
    OVERFLOW_TINYINT_VALUE(220, 2, STATEMENT, "Arithmetic overflow error for data type tinyint, value = {0}."),
    OVERFLOW_SMALLINT_VALUE(220, 1, STATEMENT, "Arithmetic overflow error for data type smallint, value = {0}."),
    OVERFLOW_FLOAT_TINYINT(232, 1, STATEMENT, "Arithmetic overflow error for type tinyint, value = {0}."),
    OVERFLOW_FLOAT_SMALLINT(232, 2, STATEMENT, "Arithmetic overflow error for type smallint, value = {0}."),
    OVERFLOW_FLOAT_INT(232, 3, STATEMENT, "Arithmetic overflow error for type int, value = {0}."),
    OVERFLOW_FLOAT_OTHER(232, 2, STATEMENT, "Arithmetic overflow error for type {0}, value = {1}."),
    STRING_OVERFLOW_SMALL(
            244,
            1,
            STATEMENT,
            "The conversion of the {0} value '{1}' overflowed an INT1 column. Use a larger integer column."),
    STRING_OVERFLOW_SMALLINT(
            244,
            2,
            STATEMENT,
            "The conversion of the {0} value '{1}' overflowed an INT2 column. Use a larger integer column."),
    STRING_OVERFLOW_INT(248, 1, STATEMENT, "The conversion of the {0} value '{1}' overflowed an int column."),
    CONVERSION_FAILED(245, 1, BATCH, "Conversion failed when converting the {0} value '{1}' to data type {2}."),
    CONVERSION_ERROR(8114, 5, BATCH, "Error converting data type {0} to {1}."),
    GUID_SYNTAX(8169, 2, BATCH, "Conversion failed when converting from a character string to uniqueidentifier."),
    MONEY_SYNTAX(235, 0, BATCH, "Cannot convert a char value to money. The char value has incorrect syntax."),
    SMALLMONEY_SYNTAX(293, 0, BATCH, "Cannot convert char value to smallmoney. The char value has incorrect syntax."),
    MONEY_OVERFLOW(
            236, 0, STATEMENT, "The conversion from char data type to money resulted in a money overflow error."),
    SMALLMONEY_OVERFLOW(
            294,
            0,
            STATEMENT,
            "The conversion from char data type to smallmoney data type resulted in a smallmoney overflow error."),
    MONEY_RESULT_SPACE(234, 2, STATEMENT, "There is insufficient result space to convert a money value to {0}."),
    SMALLMONEY_RESULT_SPACE(
            292, 2, STATEMENT, "There is insufficient result space to convert a smallmoney value to {0}."),
    GUID_RESULT_SPACE(8170, 2, STATEMENT, "Insufficient result space to convert uniqueidentifier value to char."),
    XML_RESULT_SPACE(6354, 10, STATEMENT, "Target string size is too small to represent the XML instance"),
    DATE_SYNTAX(241, 1, BATCH, "Conversion failed when converting date and/or time from character string."),
    SMALLDATETIME_SYNTAX(
            295, 3, BATCH, "Conversion failed when converting character string to smalldatetime data type."),
    DATE_OUT_OF_RANGE(
            242,
            3,
            STATEMENT,
            "The conversion of a {0} data type to a {1} data type resulted in an out-of-range value."),
    DATE_STYLE_MISMATCH(
            9807,
            0,
            STATEMENT,
            "The input character string does not follow style {0}, either change the input character string or "
                    + "use a different style."),
    YDM_NOT_SUPPORTED(
            9808,
            0,
            STATEMENT,
            "This session's YDM date format is not supported when converting from this character string format "
                    + "to date, time, datetime2 or datetimeoffset. Change the session's date format or provide a style to "
                    + "the explicit conversion."),
    STYLE_NOT_SUPPORTED(9809, 1, STATEMENT, "The style {0} is not supported for conversions from {1} to {2}."),
    DATEPART_NOT_SUPPORTED(
            9810, 1, STATEMENT, "The datepart {0} is not supported by date function {1} for data type {2}."),
    DATEADD_PART_NOT_SUPPORTED(9806, 1, STATEMENT, "The datepart {0} is not supported by date function {1}."),
    DATE_ADD_OVERFLOW(517, 1, STATEMENT, "Adding a value to a '{0}' column caused an overflow."),
    DATEDIFF_OVERFLOW(
            535,
            0,
            STATEMENT,
            "The {0} function resulted in an overflow. The number of dateparts separating two date/time "
                    + "instances is too large. Try to use {1} with a less precise datepart."),
    DATE_PARTS_INVALID(
            289,
            1,
            STATEMENT,
            "Cannot construct data type {0}, some of the arguments have values which are not valid."),
    TIME_ZONE_INVALID(9812, 0, STATEMENT, "The timezone provided to builtin function {0} is invalid."),
    TIME_ZONE_OVERFLOW(
            9813,
            0,
            STATEMENT,
            "The timezone provided to builtin function {0} would cause the datetimeoffset to overflow the range "
                    + "of valid date range in either UTC or local time."),
    TIME_ZONE_NAME(9820, 0, STATEMENT, "The time zone parameter '{0}' provided to AT TIME ZONE clause is invalid."),
    BUCKET_WIDTH(
            9834,
            1,
            STATEMENT,
            "Invalid bucket width value passed to date_bucket function. Only positive values are allowed."),
    BUCKET_OVERFLOW(9835, 0, STATEMENT, "Calculating date bucket for '{0}' column caused an overflow."),
    DATETRUNC_UNDERFLOW(
            9837,
            3,
            STATEMENT,
            "An invalid {0} value was encountered: The date value is less than the minimum date value allowed "
                    + "for the data type."),
    RIGHT_LENGTH(536, 2, STATEMENT, "Invalid length parameter passed to the {0} function."),
    LEFT_OR_SUBSTRING_LENGTH(537, 2, STATEMENT, "Invalid length parameter passed to the LEFT or SUBSTRING function."),
    FLOAT_DOMAIN(3623, 1, BATCH, "An invalid floating point operation occurred."),
    ESCAPE_CHARACTER(506, 1, STATEMENT, "The invalid escape character \"{0}\" was specified in a LIKE predicate."),
    CULTURE_UNKNOWN(9818, 0, STATEMENT, "The culture parameter '{0}' provided in the function call is not supported."),
    PARSE_FAILED(9819, 0, STATEMENT, "Error converting string value '{0}' into data type {1} using culture '{2}'."),
    TRANSLATE_LENGTHS(
            9828,
            0,
            STATEMENT,
            "The second and third arguments of the TRANSLATE built-in function must contain an equal number of "
                    + "characters."),
    STRING_AGG_TOO_LONG(
            9829,
            1,
            STATEMENT,
            "STRING_AGG aggregation result exceeded the limit of 8000 bytes. Use LOB types to avoid result "
                    + "truncation."),
    DECOMPRESS_FAILED(9826, 0, STATEMENT, "Uncompressed or corrupted data passed as argument to DECOMPRESS builtin."),
    BIT_OFFSET(9838, 0, STATEMENT, "Parameter {0} in function '{1}' is out of range 0 to {2}."),
    SET_BIT_VALUE(9839, 0, STATEMENT, "Parameter 3 in function 'set_bit' must be 0 or 1."),
    LAG_OFFSET_NEGATIVE(8730, 1, STATEMENT, "Offset parameter for Lag and Lead functions cannot be a negative value."),
    NTILE_COUNT(
            4116, 1, STATEMENT, "The function 'ntile' takes only a positive int or bigint expression as its input."),
    PERCENTILE_RANGE(8727, 1, STATEMENT, "Input parameter of percentile function is outside of range [0, 1]."),
    JSON_PATH(
            13607,
            1,
            STATEMENT,
            "JSON path is not properly formatted. Unexpected character '{0}' is found at position {1}."),
    JSON_PROPERTY_MISSING(13608, 1, STATEMENT, "Property cannot be found on the specified JSON path."),
    JSON_TEXT(
            13609,
            1,
            STATEMENT,
            "JSON text is not properly formatted. Unexpected character '{0}' is found at position {1}."),
    STRING_TRUNCATED(8152, 10, STATEMENT, "String or binary data would be truncated."),
    STRING_TRUNCATED_IN_COLUMN(
            2628,
            1,
            STATEMENT,
            "String or binary data would be truncated in table '{0}', column '{1}'. Truncated value: '{2}'."),
    SEQUENCE_EXHAUSTED(
            11728,
            1,
            STATEMENT,
            "The sequence object '{0}' has reached its minimum or maximum value. Restart the sequence object to "
                    + "allow new values to be generated."),
    SPLIT_SEPARATOR(214, 11, STATEMENT, "Procedure expects parameter '{0}' of type '{1}'."),
    NULL_INTO_COLUMN(
            515,
            2,
            STATEMENT,
            "Cannot insert the value NULL into column '{0}', table '{1}'; column does not allow nulls. {2} fails."),
    NULL_ELIMINATED(
            8153, 10, 1, STATEMENT, "Warning: Null value is eliminated by an aggregate or other SET operation."),
    DIVISION_BY_ZERO_INFO(3607, 10, 0, STATEMENT, "Division by zero occurred."),
    OVERFLOW_INFO(3606, 10, 0, STATEMENT, "Arithmetic overflow occurred."),
    FLOAT_DOMAIN_INFO(3622, 10, 0, STATEMENT, "Warning: An invalid floating point operation occurred.");

    private final Row row;

    ValueMessage(int number, int state, Fate fate, String template) {
        this(number, 16, state, fate, template);
    }

    ValueMessage(int number, int severity, int state, Fate fate, String template) {
        row = new Row(number, severity, state, fate, template);
    }

    @Override
    public Row row() {
        return row;
    }
}
