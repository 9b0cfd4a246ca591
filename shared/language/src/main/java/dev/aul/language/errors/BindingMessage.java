package dev.aul.language.errors;

import static dev.aul.language.errors.SqlError.Fate.BATCH;
import static dev.aul.language.errors.SqlError.Fate.COMPILE;
import static dev.aul.language.errors.SqlError.Fate.LEVEL;
import static dev.aul.language.errors.SqlError.Fate.STATEMENT;

import dev.aul.language.errors.SqlError.Fate;

/** What binding names and shapes of statements reports: columns, counts, grouping, windows. */
public enum BindingMessage implements Message {
    INVALID_COLUMN(207, 1, COMPILE, "Invalid column name '{0}'."),
    INVALID_OBJECT(208, 1, LEVEL, "Invalid object name '{0}'."),
    INVALID_TEMP_OBJECT(208, 0, LEVEL, "Invalid object name '{0}'."),
    AMBIGUOUS_COLUMN(209, 1, COMPILE, "Ambiguous column name '{0}'."),
    UNBOUND_IDENTIFIER(4104, 1, COMPILE, "The multi-part identifier \"{0}\" could not be bound."),
    COLUMN_PREFIX_UNKNOWN(
            107,
            15,
            1,
            COMPILE,
            "The column prefix '{0}' does not match with a table name or alias name used in the query."),
    DUPLICATE_CORRELATION(
            1011, 15, 1, COMPILE, "The correlation name '{0}' is specified multiple times in a FROM clause."),
    DUPLICATE_EXPOSED_NAMES(
            1013,
            15,
            1,
            COMPILE,
            "The objects \"{0}\" and \"{1}\" in the FROM clause have the same exposed names. Use correlation names "
                    + "to distinguish them."),
    ORDER_BY_NOT_IN_UNION_LIST(
            104,
            15,
            1,
            COMPILE,
            "ORDER BY items must appear in the select list if the statement contains a UNION, INTERSECT or "
                    + "EXCEPT operator."),
    ORDER_BY_POSITION_OUT_OF_RANGE(
            108,
            15,
            1,
            COMPILE,
            "The ORDER BY position number {0} is out of range of the number of items in the select list."),
    ORDER_BY_CONSTANT(408, 1, COMPILE, "A constant expression was encountered in the ORDER BY list, position {0}."),
    ORDER_BY_VARIABLE_POSITION(
            1008,
            15,
            1,
            COMPILE,
            "The SELECT item identified by the ORDER BY number {0} contains a variable as part of the expression "
                    + "identifying a column position. Variables are only allowed when ordering by an expression "
                    + "referencing a column name."),
    ORDER_BY_NOT_IN_DISTINCT_LIST(
            145, 15, 1, COMPILE, "ORDER BY items must appear in the select list if SELECT DISTINCT is specified."),
    ORDER_BY_NOT_ALLOWED(
            1033,
            1,
            COMPILE,
            "The ORDER BY clause is invalid in views, inline functions, derived tables, subqueries, and common "
                    + "table expressions, unless TOP, OFFSET or FOR XML is also specified."),
    MORE_COLUMNS_THAN_VALUES(
            109,
            15,
            1,
            COMPILE,
            "There are more columns in the INSERT statement than values specified in the VALUES clause. The "
                    + "number of values in the VALUES clause must match the number of columns specified in the INSERT "
                    + "statement."),
    FEWER_COLUMNS_THAN_VALUES(
            110,
            15,
            1,
            COMPILE,
            "There are fewer columns in the INSERT statement than values specified in the VALUES clause. The "
                    + "number of values in the VALUES clause must match the number of columns specified in the INSERT "
                    + "statement."),
    SELECT_LIST_TOO_SHORT(
            120,
            15,
            1,
            COMPILE,
            "The select list for the INSERT statement contains fewer items than the insert list. The number of "
                    + "SELECT values must match the number of INSERT columns."),
    SELECT_LIST_TOO_LONG(
            121,
            15,
            1,
            COMPILE,
            "The select list for the INSERT statement contains more items than the insert list. The number of "
                    + "SELECT values must match the number of INSERT columns."),
    COLUMN_COUNT_MISMATCH(213, 1, COMPILE, "Column name or number of supplied values does not match table definition."),
    INSERT_EXEC_COUNT_MISMATCH(
            213, 7, BATCH, "Column name or number of supplied values does not match table definition."),
    SUBQUERY_MANY_COLUMNS(
            116,
            16,
            1,
            COMPILE,
            "Only one expression can be specified in the select list when the subquery is not introduced with "
                    + "EXISTS."),
    NAME_NOT_PERMITTED(
            128,
            15,
            1,
            COMPILE,
            "The name \"{0}\" is not permitted in this context. Valid expressions are constants, constant "
                    + "expressions, and (in some contexts) variables. Column names are not permitted."),
    NESTED_AGGREGATE(
            130,
            1,
            COMPILE,
            "Cannot perform an aggregate function on an expression containing an aggregate or a subquery."),
    GROUP_BY_AGGREGATE(
            144,
            15,
            1,
            COMPILE,
            "Cannot use an aggregate or a subquery in an expression used for the group by list of a GROUP BY "
                    + "clause."),
    AGGREGATE_IN_WHERE(
            147,
            15,
            1,
            COMPILE,
            "An aggregate may not appear in the WHERE clause unless it is in a subquery contained in a HAVING "
                    + "clause or a select list, and the column being aggregated is an outer reference."),
    AGGREGATE_IN_SET(157, 15, 1, COMPILE, "An aggregate may not appear in the set list of an UPDATE statement."),
    GROUP_BY_CONSTANT(
            164,
            15,
            1,
            COMPILE,
            "Each GROUP BY expression must contain at least one column that is not an outer reference."),
    UNION_COUNT_MISMATCH(
            205,
            1,
            COMPILE,
            "All queries combined using a UNION, INTERSECT or EXCEPT operator must have an equal number of "
                    + "expressions in their target lists."),
    NO_TABLE_SPECIFIED(263, 1, COMPILE, "Must specify table to select from."),
    DUPLICATE_SET_COLUMN(
            264,
            1,
            COMPILE,
            "The column name '{0}' is specified more than once in the SET clause or column list of an INSERT. A "
                    + "column cannot be assigned more than one value in the same clause. Modify the clause to make sure "
                    + "that a column is updated only once. If this statement updates or inserts columns into a view, "
                    + "column aliasing can conceal the duplication in your code."),
    COMPUTED_COLUMN_WRITE(
            271,
            1,
            COMPILE,
            "The column \"{0}\" cannot be modified because it is either a computed column or is the result of a "
                    + "UNION operator."),
    TIMESTAMP_UPDATE(272, 1, COMPILE, "Cannot update a timestamp column."),
    TIMESTAMP_INSERT(
            273,
            1,
            COMPILE,
            "Cannot insert an explicit value into a timestamp column. Use INSERT with a column list to exclude "
                    + "the timestamp column, or insert a DEFAULT into the timestamp column."),
    FUNCTION_ARGUMENTS_MISSING(
            313, 3, COMPILE, "An insufficient number of arguments were supplied for the procedure or function {0}."),
    FUNCTION_ARGUMENTS_TOO_MANY(8144, 3, COMPILE, "Procedure or function {0} has too many arguments specified."),
    OUTPUT_WITH_TRIGGER(
            334,
            15,
            1,
            COMPILE,
            "The target table '{0}' of the DML statement cannot have any enabled triggers if the statement "
                    + "contains an OUTPUT clause without INTO clause."),
    COLUMN_NOT_UPDATABLE(412, 1, COMPILE, "The column \"{0}\" is not updatable because it is derived or constant."),
    NOT_A_CONDITION(
            4145,
            15,
            1,
            COMPILE,
            "An expression of non-boolean type specified in a context where a condition is expected, near '{0}'."),
    UNKNOWN_FUNCTION(195, 15, 10, COMPILE, "'{0}' is not a recognized built-in function name."),
    UNKNOWN_USER_FUNCTION(
            4121,
            1,
            COMPILE,
            "Cannot find either column \"{0}\" or the user-defined function or aggregate \"{1}\", or the name is "
                    + "ambiguous."),
    FUNCTION_ARGUMENT_COUNT(174, 15, 1, COMPILE, "The {0} function requires {1} argument(s)."),
    FUNCTION_ARGUMENT_RANGE(189, 15, 1, COMPILE, "The {0} function requires {1} to {2} arguments."),
    EXPLICIT_IDENTITY_OFF(
            544,
            1,
            COMPILE,
            "Cannot insert explicit value for identity column in table '{0}' when IDENTITY_INSERT is set to OFF."),
    EXPLICIT_IDENTITY_NEEDS_LIST(
            8101,
            1,
            COMPILE,
            "An explicit value for the identity column in table '{0}' can only be specified when a column list "
                    + "is used and IDENTITY_INSERT is ON."),
    IDENTITY_UPDATE(8102, 1, COMPILE, "Cannot update identity column '{0}'."),
    IDENTITY_VALUE_REQUIRED(
            545,
            1,
            STATEMENT,
            "Explicit value must be specified for identity column in table '{0}' either when IDENTITY_INSERT is "
                    + "set to ON or when a replication user is inserting into a NOT FOR REPLICATION identity column."),
    NOT_GROUPED_NO_GROUP_BY(
            8118,
            1,
            COMPILE,
            "Column '{0}.{1}' is invalid in the select list because it is not contained in an aggregate function "
                    + "and there is no GROUP BY clause."),
    HAVING_NO_GROUP_BY(
            8119,
            1,
            COMPILE,
            "Column '{0}.{1}' is invalid in the HAVING clause because it is not contained in an aggregate "
                    + "function and there is no GROUP BY clause."),
    NOT_GROUPED(
            8120,
            1,
            COMPILE,
            "Column '{0}.{1}' is invalid in the select list because it is not contained in either an aggregate "
                    + "function or the GROUP BY clause."),
    HAVING_NOT_GROUPED(
            8121,
            1,
            COMPILE,
            "Column '{0}.{1}' is invalid in the HAVING clause because it is not contained in either an aggregate "
                    + "function or the GROUP BY clause."),
    MIXED_OUTER_AGGREGATE(
            8124,
            1,
            COMPILE,
            "Multiple columns are specified in an aggregated expression containing an outer reference. If an "
                    + "expression being aggregated contains an outer reference, then that outer reference must be the only "
                    + "column referenced in the expression."),
    ORDER_BY_NO_GROUP_BY(
            8126,
            1,
            COMPILE,
            "Column \"{0}.{1}\" is invalid in the ORDER BY clause because it is not contained in an aggregate "
                    + "function and there is no GROUP BY clause."),
    ORDER_BY_NOT_GROUPED(
            8127,
            1,
            COMPILE,
            "Column \"{0}.{1}\" is invalid in the ORDER BY clause because it is not contained in either an "
                    + "aggregate function or the GROUP BY clause."),
    AMBIGUOUS_TABLE(8154, 15, 1, COMPILE, "The table '{0}' is ambiguous."),
    UNNAMED_COLUMN(8155, 16, 2, COMPILE, "No column name was specified for column {0} of '{1}'."),
    DUPLICATE_COLUMN_IN_SOURCE(8156, 15, 1, COMPILE, "The column '{0}' was specified multiple times for '{1}'."),
    TOO_MANY_SOURCE_COLUMNS(8158, 15, 1, COMPILE, "'{0}' has more columns than were specified in the column list."),
    TOO_FEW_SOURCE_COLUMNS(8159, 15, 1, COMPILE, "'{0}' has fewer columns than were specified in the column list."),
    GROUPING_WITHOUT_GROUP_BY(
            8160,
            15,
            1,
            COMPILE,
            "A GROUPING or GROUPING_ID function can only be specified when there is a GROUP BY clause."),
    GROUPING_ARGUMENT(
            8161,
            15,
            1,
            COMPILE,
            "Argument {0} of the {1} function does not match any of the expressions in the GROUP BY clause."),
    WINDOW_NOT_ALLOWED(4108, 1, COMPILE, "Windowed functions can only appear in the SELECT or ORDER BY clauses."),
    WINDOW_NESTED(
            4109,
            1,
            COMPILE,
            "Windowed functions cannot be used in the context of another windowed function or aggregate."),
    WINDOW_NEEDS_ORDER_BY(4112, 1, COMPILE, "The function '{0}' must have an OVER clause with ORDER BY."),
    NOT_A_WINDOW_FUNCTION(
            4113,
            1,
            COMPILE,
            "The function '{0}' is not a valid windowing function, and cannot be used with the OVER clause."),
    RANGE_FRAME_LIMITED(
            4194, 15, 1, COMPILE, "RANGE is only supported with UNBOUNDED and CURRENT ROW window frame delimiters."),
    WINDOW_ORDER_BY_INTEGER(
            5308,
            1,
            COMPILE,
            "Windowed functions, aggregates and NEXT VALUE FOR functions do not support integer indices as ORDER "
                    + "BY clause expressions."),
    WINDOW_ORDER_BY_CONSTANT(
            5309,
            1,
            COMPILE,
            "Windowed functions, aggregates and NEXT VALUE FOR functions do not support constants as ORDER BY "
                    + "clause expressions."),
    WINDOW_FRAME_NOT_ALLOWED(10752, 15, 1, COMPILE, "The function '{0}' may not have a window frame."),
    WINDOW_OVER_MISSING(10753, 15, 1, COMPILE, "The function '{0}' must have an OVER clause."),
    WINDOW_FRAME_NEEDS_ORDER_BY(10756, 15, 1, COMPILE, "Window frame with ROWS or RANGE must have an ORDER BY clause."),
    WINDOW_DISTINCT(10759, 15, 1, COMPILE, "Use of DISTINCT is not allowed with the OVER clause."),
    SCALE_NOT_CONSTANT(
            10760,
            1,
            COMPILE,
            "Scale argument is not valid. Valid expressions for data type {0} scale argument are integer "
                    + "constants and integer constant expressions."),
    TIES_WITHOUT_ORDER(
            1062, 1, COMPILE, "The TOP N WITH TIES clause is not allowed without a corresponding ORDER BY clause."),
    TOP_WITH_OFFSET(10741, 15, 2, COMPILE, "A TOP can not be used in the same query or sub-query as a OFFSET."),
    TOP_NEGATIVE(127, 15, 1, STATEMENT, "A TOP N or FETCH rowcount value may not be negative."),
    TOP_INVALID(1014, 15, 1, STATEMENT, "A TOP or FETCH clause contains an invalid value."),
    PERCENT_OUT_OF_RANGE(1031, 15, 1, STATEMENT, "Percent values must be between 0 and 100."),
    OFFSET_NEGATIVE(10742, 15, 1, STATEMENT, "The offset specified in a OFFSET clause may not be negative."),
    OFFSET_NOT_INTEGER(10743, 15, 1, STATEMENT, "The number of rows provided for a OFFSET clause must be an integer."),
    FETCH_NOT_POSITIVE(
            10744, 15, 1, STATEMENT, "The number of rows provided for a FETCH clause must be greater then zero."),
    RECURSIVE_TYPE_MISMATCH(
            240,
            1,
            COMPILE,
            "Types don't match between the anchor and the recursive part in column \"{0}\" of recursive query "
                    + "\"{1}\"."),
    CASE_ALL_NULL(
            8133,
            1,
            COMPILE,
            "At least one of the result expressions in a CASE specification must be an expression other than the "
                    + "NULL constant."),
    COALESCE_ALL_NULL(
            4127,
            1,
            COMPILE,
            "At least one of the arguments to COALESCE must be an expression that is not the NULL constant."),
    NULLIF_NULL(
            4151,
            1,
            COMPILE,
            "The type of the first argument to NULLIF cannot be the NULL constant because the type of the first "
                    + "argument has to be known."),
    TABLE_VARIABLE_READONLY(
            10700, 1, COMPILE, "The table-valued parameter \"{0}\" is READONLY and cannot be modified."),
    NOT_A_CURSOR_VARIABLE(
            16948,
            1,
            COMPILE,
            "The variable '{0}' is not a cursor variable, but it is used in a place where a cursor variable is "
                    + "expected."),
    DISTINCT_NOT_COMPARABLE(
            421, 1, COMPILE, "The {0} data type cannot be selected as DISTINCT because it is not comparable."),
    LOB_COMPARISON(
            306,
            2,
            COMPILE,
            "The text, ntext, and image data types cannot be compared or sorted, except when using IS NULL or "
                    + "LIKE operator."),
    XML_COMPARISON(
            305, 1, COMPILE, "The XML data type cannot be compared or sorted, except when using the IS NULL operator."),
    COLLATION_CONFLICT(
            468, 9, COMPILE, "Cannot resolve the collation conflict between \"{0}\" and \"{1}\" in the {2} operation."),
    COLLATION_CONFLICT_IN_STATEMENT(
            451,
            1,
            COMPILE,
            "Cannot resolve collation conflict between \"{0}\" and \"{1}\" in {2} operator occurring in {3} "
                    + "statement column {4}."),
    COLLATE_ON_NON_STRING(447, 1, COMPILE, "Expression type {0} is invalid for COLLATE clause."),
    UNKNOWN_COLLATION(448, 1, COMPILE, "Invalid collation '{0}'."),
    CONCAT_COLLATION_CONFLICT(
            457,
            1,
            COMPILE,
            "Implicit conversion of {0} value to {1} cannot be performed because the collation of the value is "
                    + "unresolved due to a collation conflict between \"{2}\" and \"{3}\" in {4} operator."),
    RECURSIVE_NO_ANCHOR(246, 1, COMPILE, "No anchor member was specified for recursive query \"{0}\"."),
    RECURSIVE_NO_UNION_ALL(
            252,
            1,
            COMPILE,
            "Recursive common table expression '{0}' does not contain a top-level UNION ALL operator."),
    STRING_AGG_SEPARATOR(8733, 1, COMPILE, "Separator parameter for STRING_AGG must be a string literal or variable."),
    NEWSEQUENTIALID_MISUSED(
            302,
            0,
            COMPILE,
            "The newsequentialid() built-in function can only be used in a DEFAULT expression for a column of "
                    + "type 'uniqueidentifier' in a CREATE TABLE or ALTER TABLE statement. It cannot be combined with "
                    + "other operators to form a complex scalar expression."),
    MERGE_NOT_MATCHED_ACTION(
            10710,
            15,
            1,
            COMPILE,
            "An action of type '{0}' is not allowed in the 'WHEN NOT MATCHED' clause of a MERGE statement.");

    private final Row row;

    BindingMessage(int number, int state, Fate fate, String template) {
        this(number, 16, state, fate, template);
    }

    BindingMessage(int number, int severity, int state, Fate fate, String template) {
        row = new Row(number, severity, state, fate, template);
    }

    @Override
    public Row row() {
        return row;
    }
}
