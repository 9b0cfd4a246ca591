package dev.aul.language.errors;

import static dev.aul.language.errors.SqlError.Fate.COMPILE;

import dev.aul.language.errors.SqlError.Fate;

/** What the parser and the checks of one batch's shape report; nothing of the batch runs. */
public enum SyntaxMessage implements Message {
    SYNTAX_NEAR(102, 15, 1, COMPILE, "Incorrect syntax near '{0}'."),
    SYNTAX_NEAR_KEYWORD(156, 15, 1, COMPILE, "Incorrect syntax near the keyword '{0}'."),
    SYNTAX_NEAR_WITH(
            319,
            15,
            1,
            COMPILE,
            "Incorrect syntax near the keyword 'with'. If this statement is a common table expression, an "
                    + "xmlnamespaces clause or a change tracking context clause, the previous statement must be terminated "
                    + "with a semicolon."),
    IDENTIFIER_TOO_LONG(103, 15, 4, COMPILE, "The {0} that starts with '{1}' is too long. Maximum length is {2}."),
    UNCLOSED_QUOTE(105, 15, 1, COMPILE, "Unclosed quotation mark after the character string '{0}'."),
    MISSING_END_COMMENT(113, 15, 1, COMPILE, "Missing end comment mark '*/'."),
    MUST_BE_FIRST_IN_BATCH(111, 15, 1, COMPILE, "'{0}' must be the first statement in a query batch."),
    POSITIONAL_AFTER_NAMED(
            119,
            15,
            1,
            COMPILE,
            "Must pass parameter number {0} and subsequent parameters as '@name = value'. After the form '@name "
                    + "= value' has been used, all subsequent parameters must be passed in the form '@name = value'."),
    OUTPUT_ON_CONSTANT(
            179, 15, 1, COMPILE, "Cannot use the OUTPUT option when passing a constant to a stored procedure."),
    DUPLICATE_LABEL(
            132,
            15,
            1,
            COMPILE,
            "The label '{0}' has already been declared. Label names must be unique within a query batch or "
                    + "stored procedure."),
    UNKNOWN_LABEL(
            133, 15, 1, COMPILE, "A GOTO statement references the label '{0}' but the label has not been declared."),
    DUPLICATE_VARIABLE(
            134,
            15,
            1,
            COMPILE,
            "The variable name '{0}' has already been declared. Variable names must be unique within a query "
                    + "batch or stored procedure."),
    BREAK_OUTSIDE_LOOP(135, 15, 1, COMPILE, "Cannot use a BREAK statement outside the scope of a WHILE statement."),
    CONTINUE_OUTSIDE_LOOP(
            136, 15, 1, COMPILE, "Cannot use a CONTINUE statement outside the scope of a WHILE statement."),
    UNDECLARED_VARIABLE(137, 15, 2, COMPILE, "Must declare the scalar variable \"{0}\"."),
    UNDECLARED_TABLE_VARIABLE(1087, 15, 1, COMPILE, "Must declare the table variable \"{0}\"."),
    DEFAULT_FOR_LOCAL_VARIABLE(139, 15, 1, COMPILE, "Cannot assign a default value to a local variable."),
    ASSIGNMENT_WITH_RETRIEVAL(
            141,
            15,
            1,
            COMPILE,
            "A SELECT statement that assigns a value to a variable must not be combined with data-retrieval "
                    + "operations."),
    INVALID_CONSTRAINT_DEFINITION(142, 15, 2, COMPILE, "Incorrect syntax for definition of the '{0}' constraint."),
    INVALID_WAITFOR_TIME(148, 15, 1, COMPILE, "Incorrect time syntax in time string '{0}' used with WAITFOR."),
    INVALID_OPTION_USE(153, 15, 1, COMPILE, "Invalid usage of the option {0} in the {1} statement."),
    NOT_ALLOWED_IN(154, 15, 1, COMPILE, "{0} is not allowed in {1}."),
    UNRECOGNIZED_OPTION(155, 15, 2, COMPILE, "'{0}' is not a recognized {1} option."),
    UNRECOGNIZED_SET_OPTION(195, 15, 1, COMPILE, "'{0}' is not a recognized {1}."),
    RETURN_VALUE_NOT_ALLOWED(
            178, 15, 1, COMPILE, "A RETURN statement with a return value cannot be used in this context."),
    TOO_MANY_PARAMETERS(
            180, 15, 1, COMPILE, "There are too many parameters in this {0} statement. The maximum number is {1}."),
    INVALID_DATEPART_PARAMETER(1023, 15, 1, COMPILE, "Invalid parameter {0} specified for {1}."),
    GOTO_INTO_TRY(1026, 1, COMPILE, "GOTO cannot be used to jump into a TRY or CATCH scope."),
    MIXED_CURSOR_SYNTAX(1049, 15, 1, COMPILE, "Mixing old and new syntax to specify cursor options is not allowed."),
    MERGE_WITHOUT_SEMICOLON(10713, 15, 1, COMPILE, "A MERGE statement must be terminated by a semi-colon (;)."),
    THROW_OUTSIDE_CATCH(
            10704,
            15,
            1,
            COMPILE,
            "To rethrow an error, a THROW statement must be used inside a CATCH block. Insert the THROW "
                    + "statement inside a CATCH block, or add error parameters to the THROW statement."),
    VALUES_ROWS_DIFFER(
            10709, 15, 1, COMPILE, "The number of columns for each row in a table value constructor must be the same."),
    TOO_MANY_RAISERROR_ARGUMENTS(
            2747,
            1,
            COMPILE,
            "Too many substitution parameters for RAISERROR. Cannot exceed {0} substitution parameters."),
    FLOAT_LITERAL_OUT_OF_RANGE(
            168,
            15,
            1,
            COMPILE,
            "The floating point value '{0}' is out of the range of computer representation ({1} bytes)."),
    NUMBER_LITERAL_OUT_OF_RANGE(
            1007,
            15,
            1,
            COMPILE,
            "The number '{0}' is out of the range for numeric representation (maximum precision 38)."),
    NESTED_TOO_DEEPLY(
            191,
            15,
            1,
            COMPILE,
            "Some part of your SQL statement is nested too deeply. Rewrite the query or break it up into smaller "
                    + "queries."),
    TEMP_NAME_TOO_LONG(
            193,
            15,
            1,
            COMPILE,
            "The object or column name starting with '{0}' is too long. The maximum length is {1} characters."),
    INVALID_STATEMENT_OPTION(487, 1, COMPILE, "An invalid option was specified for the statement \"{0}\".");

    private final Row row;

    SyntaxMessage(int number, int state, Fate fate, String template) {
        this(number, 16, state, fate, template);
    }

    SyntaxMessage(int number, int severity, int state, Fate fate, String template) {
        row = new Row(number, severity, state, fate, template);
    }

    @Override
    public Row row() {
        return row;
    }
}
