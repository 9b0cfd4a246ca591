package dev.aul.executor.ddl;

import static dev.aul.language.errors.SqlError.Fate.BATCH;
import static dev.aul.language.errors.SqlError.Fate.RAISED;
import static dev.aul.language.errors.SqlError.Fate.STATEMENT;

import dev.aul.language.errors.Message;
import dev.aul.language.errors.SqlError.Fate;

/** Errors that only definitions and system procedures report. */
public enum DdlMessage implements Message {
    APPLOCK_MODE(1225, 16, 1, RAISED, "An invalid application lock mode was passed to {0}."),
    APPLOCK_OWNER(1226, 16, 1, RAISED, "An invalid application lock owner was passed to {0}."),
    APPLOCK_WITHOUT_TRANSACTION(
            3918, 16, 1, RAISED, "The statement or function must be executed in the context of a user transaction."),
    APPLOCK_NOT_HELD(
            1223,
            16,
            1,
            RAISED,
            "Cannot release the application lock (Database Principal: 'public', Resource: '{0}') because it is not "
                    + "currently held."),
    OBJECT_NOT_FOUND(
            1088,
            16,
            11,
            STATEMENT,
            "Cannot find the object \"{0}\" because it does not exist or you do not have permissions."),
    CONSTRAINT_NOT_FOUND(4917, 16, 0, BATCH, "Constraint '{0}' does not exist."),
    REFERENCED_COLUMN_INVALID(
            1770, 16, 0, BATCH, "Foreign key '{0}' references invalid column '{1}' in referenced table '{2}'."),
    FOREIGN_KEY_COLUMN_COUNT(
            8139,
            16,
            0,
            BATCH,
            "Number of referencing columns in foreign key differs from number of referenced columns, table '{0}'."),
    KEY_REFERENCED(
            3725,
            16,
            0,
            BATCH,
            "The constraint '{0}' is being referenced by table '{1}', foreign key constraint '{2}'."),
    CREATE_SCHEMA_FAILED(2759, 16, 0, BATCH, "CREATE SCHEMA failed due to previous errors."),
    SCHEMA_NOT_EMPTY(3729, 16, 1, BATCH, "Cannot drop schema '{0}' because it is being referenced by object '{1}'."),
    DATABASE_IN_USE(3702, 16, 3, STATEMENT, "Cannot drop database \"{0}\" because it is currently in use."),
    CANNOT_DO_TO_OBJECT(
            15151, 16, 1, RAISED, "Cannot {0} the {1} '{2}', because it does not exist or you do not have permission."),
    RENAME_NOT_FOUND(
            15248, 11, 1, RAISED, "Either the parameter @objname is ambiguous or the claimed @objtype ({0}) is wrong."),
    RENAME_NO_ITEM(
            15225,
            11,
            1,
            RAISED,
            "No item by the name of '{0}' could be found in the current database '{1}', given that @itemtype was "
                    + "input as '{2}'."),
    RENAME_DEPENDENT(
            15336,
            16,
            1,
            RAISED,
            "Object '{0}' cannot be renamed because the object participates in enforced dependencies."),
    RENAME_TAKEN(
            15335,
            11,
            1,
            RAISED,
            "Error: The new name '{0}' is already in use as a {1} name and would cause a duplicate that is not "
                    + "permitted."),
    RENAME_CAUTION(
            15477,
            10,
            1,
            RAISED,
            "Caution: Changing any part of an object name could break scripts and stored procedures."),
    OBJECT_DOES_NOT_EXIST(
            15009,
            16,
            1,
            RAISED,
            "The object '{0}' does not exist in database '{1}' or is invalid for this operation."),
    CURSOR_HANDLE_INVALID(16909, 16, 1, STATEMENT, "{0}: The cursor identifier value provided ({1}) is not valid."),
    NO_TEXT(15197, 16, 1, RAISED, "There is no text for object '{0}'."),
    DATABASE_DOES_NOT_EXIST(
            15010,
            16,
            1,
            RAISED,
            "The database '{0}' does not exist. Supply a valid database name. To see available databases, use "
                    + "sys.databases."),
    CONTEXT_READ_ONLY(
            15664,
            16,
            1,
            RAISED,
            "Cannot set key '{0}' in the session context. The key has been set as read_only for this session."),
    DEPENDENT_COLUMN(5074, 16, 1, BATCH, "The {0} '{1}' is dependent on {2} '{3}'.");

    private final Row row;

    DdlMessage(int number, int severity, int state, Fate fate, String template) {
        row = new Row(number, severity, state, fate, template);
    }

    @Override
    public Row row() {
        return row;
    }
}
