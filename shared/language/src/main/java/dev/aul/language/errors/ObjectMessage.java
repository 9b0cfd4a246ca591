package dev.aul.language.errors;

import static dev.aul.language.errors.SqlError.Fate.BATCH;
import static dev.aul.language.errors.SqlError.Fate.COMPILE;
import static dev.aul.language.errors.SqlError.Fate.LEVEL;
import static dev.aul.language.errors.SqlError.Fate.RAISED;

import dev.aul.language.errors.SqlError.Fate;

/** CREATE, ALTER, DROP and the options of objects. */
public enum ObjectMessage implements Message {
    OBJECT_EXISTS(2714, 6, BATCH, "There is already an object named '{0}' in the database."),
    /** Two statements of one batch make the same temporary table. */
    OBJECT_MADE_TWICE(2714, 1, COMPILE, "There is already an object named '{0}' in the database."),
    PROCEDURE_EXISTS(2714, 3, BATCH, "There is already an object named '{0}' in the database."),
    CONSTRAINT_EXISTS(2714, 5, BATCH, "There is already an object named '{0}' in the database."),
    TYPE_EXISTS(219, 1, BATCH, "The type '{0}' already exists, or you do not have permission to create it."),
    INDEX_EXISTS(
            1913,
            1,
            BATCH,
            "The operation failed because an index or statistics with name '{0}' already exists on {1} '{2}'."),
    DATABASE_EXISTS(1801, 3, BATCH, "Database '{0}' already exists. Choose a different database name."),
    DROP_NOT_FOUND(
            3701, 11, 5, RAISED, "Cannot {0} the {1} '{2}', because it does not exist or you do not have permission."),
    DROP_DATABASE_NOT_FOUND(
            3701, 11, 1, RAISED, "Cannot {0} the {1} '{2}', because it does not exist or you do not have permission."),
    DROP_TYPE_MISMATCH(3705, 1, RAISED, "Cannot use DROP {0} with '{1}' because '{2}' is a {3}. Use {4}."),
    DUPLICATE_KEY_FOR_INDEX(
            1505,
            1,
            BATCH,
            "The CREATE UNIQUE INDEX statement terminated because a duplicate key was found for the object name "
                    + "'{0}' and the index name '{1}'. The duplicate key value is {2}."),
    CONSTRAINT_NOT_CREATED(1750, 1, BATCH, "Could not create constraint or index. See previous errors."),
    DEFAULT_COLUMN_INVALID(1752, 1, LEVEL, "Column '{0}' in table '{1}' is invalid for creating a default constraint."),
    FOREIGN_KEY_COMPUTED_DELETE(
            1765,
            1,
            BATCH,
            "Foreign key '{0}' creation failed. Only NO ACTION and CASCADE referential delete actions are "
                    + "allowed for referencing computed column '{1}'."),
    FOREIGN_KEY_NOT_TABLE(1768, 0, BATCH, "Foreign key '{0}' references object '{1}' which is not a user table."),
    FOREIGN_KEY_TABLE_INVALID(1767, 0, BATCH, "Foreign key '{0}' references invalid table '{1}'."),
    FOREIGN_KEY_NO_CANDIDATE(
            1776,
            0,
            BATCH,
            "There are no primary or candidate keys in the referenced table '{0}' that match the referencing "
                    + "column list in the foreign key '{1}'."),
    FOREIGN_KEY_COLUMN_INVALID(
            1769, 1, BATCH, "Foreign key '{0}' references invalid column '{1}' in referencing table '{2}'."),
    FOREIGN_KEY_TYPE_MISMATCH(
            1778,
            0,
            BATCH,
            "Column '{0}.{1}' is not the same data type as referencing column '{2}.{3}' in foreign key '{4}'."),
    FOREIGN_KEY_CYCLE(
            1785,
            0,
            BATCH,
            "Introducing FOREIGN KEY constraint '{0}' on table '{1}' may cause cycles or multiple cascade paths. "
                    + "Specify ON DELETE NO ACTION or ON UPDATE NO ACTION, or modify other FOREIGN KEY constraints."),
    INDEX_SECOND_CLUSTERED(
            1902,
            3,
            BATCH,
            "Cannot create more than one clustered index on {0} '{1}'. Drop the existing clustered index '{2}' "
                    + "before creating another."),
    INDEX_COLUMN_MISSING(1911, 1, BATCH, "Column name '{0}' does not exist in the target table or view."),
    INDEX_KEY_TOO_LONG(
            1946,
            3,
            BATCH,
            "Operation failed. The index entry of length {0} bytes for the index '{1}' exceeds the maximum "
                    + "length of {2} bytes for {3} indexes."),
    DUPLICATE_COLUMN_NAME(
            2705,
            3,
            BATCH,
            "Column names in each table must be unique. Column name '{0}' in table '{1}' is specified more than "
                    + "once."),
    TIMESTAMP_TWICE(
            2738,
            2,
            BATCH,
            "A table can only have one timestamp column. Because table '{0}' already has one, the column '{1}' "
                    + "cannot be added."),
    IDENTITY_TWICE(
            2744,
            2,
            BATCH,
            "Multiple identity columns specified for table '{0}'. Only one identity column per table is allowed."),
    IDENTITY_INCREMENT_ZERO(2753, 2, BATCH, "Identity column '{0}' contains invalid INCREMENT."),
    DROP_INDEX_OF_CONSTRAINT(
            3723,
            4,
            BATCH,
            "An explicit DROP INDEX is not allowed on index '{0}'. It is being used for {1} constraint "
                    + "enforcement."),
    DROP_REFERENCED(
            3726, 1, BATCH, "Could not drop object '{0}' because it is referenced by a FOREIGN KEY constraint."),
    DROP_CONSTRAINT_FAILED(3727, 10, 0, BATCH, "Could not drop constraint. See previous errors."),
    NOT_A_CONSTRAINT(3728, 1, BATCH, "'{0}' is not a constraint."),
    DROP_SCHEMABOUND(3729, 1, BATCH, "Cannot {0} '{1}' because it is being referenced by object '{2}'."),
    DROP_TYPE_IN_USE(
            3732,
            1,
            BATCH,
            "Cannot drop type '{0}' because it is being referenced by object '{1}'. There may be other objects "
                    + "that reference this type."),
    DROP_CONSTRAINT_OF_OTHER(3733, 1, BATCH, "Constraint '{0}' does not belong to table '{1}'."),
    VIEW_COLUMNS_CHANGED(
            4502, 1, BATCH, "View or function '{0}' has more column names specified than columns defined."),
    VIEW_DUPLICATE_COLUMN(
            4506,
            1,
            BATCH,
            "Column names in each view or function must be unique. Column name '{0}' in view or function '{1}' "
                    + "is specified more than once."),
    VIEW_UNNAMED_COLUMN(
            4511, 1, BATCH, "Create View or Function failed because no column name was specified for column {0}."),
    NOT_SCHEMABOUND(
            4512,
            3,
            BATCH,
            "Cannot schema bind {0} '{1}' because name '{2}' is invalid for schema binding. Names must be in "
                    + "two-part format and an object cannot reference itself."),
    SCHEMABINDING_MISSING(
            4514, 1, BATCH, "CREATE FUNCTION failed because a column name is not specified for column {0}."),
    UNNAMED_COLUMN_IN_OBJECT(
            1038,
            15,
            5,
            BATCH,
            "An object or column name is missing or empty. For SELECT INTO statements, verify each column has a "
                    + "name. For other statements, look for empty alias names. Aliases defined as \"\" or [] are not "
                    + "allowed. Change the alias to a valid name."),
    TRUNCATE_NOT_FOUND(
            4701, 1, BATCH, "Cannot find the object \"{0}\" because it does not exist or you do not have permissions."),
    TRUNCATE_NOT_TABLE(4708, 1, BATCH, "Could not truncate object '{0}' because it is not a table."),
    TRUNCATE_REFERENCED(
            4712, 1, BATCH, "Cannot truncate table '{0}' because it is being referenced by a FOREIGN KEY constraint."),
    ADD_NOT_NULL_COLUMN(
            4901,
            1,
            BATCH,
            "ALTER TABLE only allows columns to be added that can contain nulls, or have a DEFAULT definition "
                    + "specified, or the column being added is an identity or timestamp column, or alternatively if none "
                    + "of the previous conditions are satisfied the table must be empty to allow addition of this column. "
                    + "Column '{0}' cannot be added to non-empty table '{1}' because it does not satisfy these conditions."),
    ALTER_OBJECT_NOT_FOUND(
            4902, 1, BATCH, "Cannot find the object \"{0}\" because it does not exist or you do not have permissions."),
    TRIGGER_OPERATION_FAILED(4920, 0, BATCH, "ALTER TABLE failed because trigger '{0}' on table '{1}' does not exist."),
    ALTER_DEPENDENT(4922, 9, BATCH, "{0} {1} failed because one or more objects access this {2}."),
    ALTER_COLUMN_MISSING(4924, 1, BATCH, "{0} failed because column '{1}' does not exist in table '{2}'."),
    ALTER_COLUMN_KIND(4928, 1, BATCH, "Cannot alter column '{0}' because it is '{1}'."),
    OBJECT_DEPENDS(5074, 1, BATCH, "The {0} '{1}' is dependent on {2} '{3}'."),
    IDENTITY_INSERT_NO_IDENTITY(
            8106, 1, BATCH, "Table '{0}' does not have the identity property. Cannot perform SET operation."),
    IDENTITY_INSERT_TAKEN(
            8107,
            1,
            BATCH,
            "IDENTITY_INSERT is already ON for table '{0}.{1}.{2}'. Cannot perform SET operation for table '{3}'."),
    PRIMARY_KEY_TWICE(8110, 0, BATCH, "Cannot add multiple PRIMARY KEY constraints to table '{0}'."),
    PRIMARY_KEY_NULLABLE(8111, 1, BATCH, "Cannot define PRIMARY KEY constraint on nullable column in table '{0}'."),
    FILTERED_INDEX_TARGET(
            10610,
            1,
            BATCH,
            "Filtered index '{0}' cannot be created on object '{1}' because it is not a user table. Filtered "
                    + "indexes are only supported on tables. If you are trying to create a filtered index on a view, "
                    + "consider creating an indexed view with the filter expression incorporated in the view definition."),
    SEQUENCE_INCREMENT_ZERO(11700, 1, BATCH, "The increment for sequence object '{0}' cannot be zero."),
    SEQUENCE_INCREMENT_RANGE(
            11701,
            1,
            BATCH,
            "The absolute value of the increment for sequence object '{0}' must be less than or equal to the "
                    + "difference between the minimum and maximum value of the sequence object."),
    SEQUENCE_TYPE(
            11702,
            2,
            BATCH,
            "The sequence object '{0}' must be of data type int, bigint, smallint, tinyint, or decimal or "
                    + "numeric with a scale of 0, or any user-defined data type that is based on one of the above integer "
                    + "data types."),
    SEQUENCE_START_RANGE(
            11703,
            1,
            BATCH,
            "The start value for sequence object '{0}' must be between the minimum and maximum value of the "
                    + "sequence object."),
    SEQUENCE_CURRENT_RANGE(
            11704,
            1,
            BATCH,
            "The current value '{0}' for sequence object '{1}' must be between the minimum and maximum value of "
                    + "the sequence object."),
    SEQUENCE_MIN_MAX(
            11705, 1, BATCH, "The minimum value for sequence object '{0}' must be less than its maximum value."),
    SEQUENCE_CACHE(11706, 1, BATCH, "The cache size for sequence object '{0}' must be greater than 0."),
    SEQUENCE_ARGUMENT(11708, 1, BATCH, "An invalid value was specified for argument '{0}' for the given data type."),
    NEXT_VALUE_OVER(
            11717,
            15,
            1,
            COMPILE,
            "NEXT VALUE FOR function does not support the OVER clause in default constraints, UPDATE statements, "
                    + "or MERGE statements."),
    UNKNOWN_OBJECT_KIND(343, 15, 1, BATCH, "Unknown object type '{0}' used in a CREATE, DROP, or ALTER statement."),
    SCHEMA_NOT_FOUND(
            2760,
            1,
            BATCH,
            "The specified schema name \"{0}\" either does not exist or you do not have permission to use it."),
    INVALID_DEFAULT_NAME(
            128,
            15,
            1,
            COMPILE,
            "The name \"{0}\" is not permitted in this context. Valid expressions are constants, constant "
                    + "expressions, and (in some contexts) variables. Column names are not permitted."),
    ALTER_MODULE_NOT_FOUND(208, 6, BATCH, "Invalid object name '{0}'."),
    INSTEAD_OF_EXISTS(
            2111,
            1,
            BATCH,
            "Cannot {0} trigger '{1}' on {2} '{3}' because an INSTEAD OF {4} trigger already exists on this "
                    + "object."),
    TRIGGER_ON_OBJECT_INVALID(8197, 4, BATCH, "The object '{0}' does not exist or is invalid for this operation."),
    UNSUPPORTED(40515, 1, COMPILE, "'{0}' is not supported.");

    private final Row row;

    ObjectMessage(int number, int state, Fate fate, String template) {
        this(number, 16, state, fate, template);
    }

    ObjectMessage(int number, int severity, int state, Fate fate, String template) {
        row = new Row(number, severity, state, fate, template);
    }

    @Override
    public Row row() {
        return row;
    }
}
