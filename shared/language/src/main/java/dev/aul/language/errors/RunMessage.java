package dev.aul.language.errors;

import static dev.aul.language.errors.SqlError.Fate.BATCH;
import static dev.aul.language.errors.SqlError.Fate.COMPILE;
import static dev.aul.language.errors.SqlError.Fate.CONNECTION;
import static dev.aul.language.errors.SqlError.Fate.RAISED;
import static dev.aul.language.errors.SqlError.Fate.STATEMENT;
import static dev.aul.language.errors.SqlError.Fate.THROWN;

import dev.aul.language.errors.SqlError.Fate;

/** Running statements: constraints, parameters, transactions, cursors, RAISERROR and THROW, permissions. */
public enum RunMessage implements Message {
    SUBQUERY_MANY_ROWS(
            512,
            1,
            STATEMENT,
            "Subquery returned more than 1 value. This is not permitted when the subquery follows =, !=, <, <= , "
                    + ">, >= or when the subquery is used as an expression."),
    RECURSION_EXHAUSTED(
            530,
            1,
            STATEMENT,
            "The statement terminated. The maximum recursion {0} has been exhausted before statement completion."),
    CONSTRAINT_CONFLICT(
            547,
            0,
            STATEMENT,
            "The {0} statement conflicted with the {1} constraint \"{2}\". The conflict occurred in database "
                    + "\"{3}\", table \"{4}\"{5}{6}{7}."),
    CONSTRAINT_CONFLICT_IN_ALTER(
            547,
            0,
            BATCH,
            "The {0} statement conflicted with the {1} constraint \"{2}\". The conflict occurred in database "
                    + "\"{3}\", table \"{4}\"{5}{6}{7}."),
    CHECK_OPTION(
            550,
            1,
            STATEMENT,
            "The attempted insert or update failed because the target view either specifies WITH CHECK OPTION or "
                    + "spans a view that specifies WITH CHECK OPTION and one or more rows resulting from the operation did "
                    + "not qualify under the CHECK OPTION constraint."),
    DUPLICATE_CONSTRAINT_KEY(
            2627,
            14,
            1,
            STATEMENT,
            "Violation of {0} constraint '{1}'. Cannot insert duplicate key in object '{2}'. The duplicate key "
                    + "value is {3}."),
    DUPLICATE_INDEX_KEY(
            2601,
            14,
            1,
            STATEMENT,
            "Cannot insert duplicate key row in object '{0}' with unique index '{1}'. The duplicate key value is "
                    + "{2}."),
    MERGE_ROW_TWICE(
            8672,
            1,
            STATEMENT,
            "The MERGE statement attempted to UPDATE or DELETE the same row more than once. This happens when a "
                    + "target row matches more than one source row. A MERGE statement cannot UPDATE/DELETE the same row of "
                    + "the target table multiple times. Refine the ON clause to ensure a target row matches at most one "
                    + "source row, or use the GROUP BY clause to group the source rows."),
    STATEMENT_TERMINATED(3621, 10, 0, STATEMENT, "The statement has been terminated."),
    PROCEDURE_NOT_FOUND(2812, 62, STATEMENT, "Could not find stored procedure '{0}'."),
    PARAMETER_MISSING(
            201, 4, STATEMENT, "Procedure or function '{0}' expects parameter '{1}', which was not supplied."),
    PARAMETER_TWICE(8143, 1, STATEMENT, "Parameter '{0}' was supplied multiple times."),
    PARAMETERS_TOO_MANY(8144, 2, STATEMENT, "Procedure or function {0} has too many arguments specified."),
    PARAMETER_UNKNOWN(8145, 2, STATEMENT, "{0} is not a parameter for procedure {1}."),
    PARAMETERS_NONE_DECLARED(8146, 2, STATEMENT, "Procedure {0} has no parameters and arguments were supplied."),
    PARAMETER_NOT_OUTPUT(
            8162,
            2,
            STATEMENT,
            "The formal parameter \"{0}\" was not declared as an OUTPUT parameter, but the actual parameter passed "
                    + "in requested output."),
    PARAMETER_CONVERSION(8114, 1, STATEMENT, "Error converting data type {0} to {1}."),
    PARAMETER_CLASH(206, 2, STATEMENT, "Operand type clash: {0} is incompatible with {1}"),
    PARAMETER_TYPE_REQUIRED(214, 2, STATEMENT, "Procedure expects parameter '{0}' of type '{1}'."),
    PARAMETERIZED_QUERY_VALUE_MISSING(
            8178, 1, STATEMENT, "The parameterized query '{0}' expects the parameter '{1}', which was not supplied."),
    UNKNOWN_HANDLE(8179, 4, STATEMENT, "Could not find prepared statement with handle {0}."),
    STATEMENT_NOT_PREPARED(8180, 1, STATEMENT, "Statement(s) could not be prepared."),
    NESTING_LEVEL(
            217, 1, BATCH, "Maximum stored procedure, function, trigger, or view nesting level exceeded (limit {0})."),
    INSERT_EXEC_NESTED(8164, 1, BATCH, "An INSERT EXEC statement cannot be nested."),
    INSERT_EXEC_SCHEMA_CHANGED(
            556, 1, BATCH, "INSERT EXEC failed because the stored procedure altered the schema of the target table."),
    INSERT_EXEC_ROLLBACK(3915, 0, BATCH, "Cannot use the ROLLBACK statement within an INSERT-EXEC statement."),
    INSERT_EXEC_COMMIT(
            3916,
            0,
            BATCH,
            "Cannot use the COMMIT statement within an INSERT-EXEC statement unless BEGIN TRANSACTION is used "
                    + "first."),
    NOT_IN_TRANSACTION(226, 6, STATEMENT, "{0} statement not allowed within multi-statement transaction."),
    NOT_IN_USER_TRANSACTION(574, 0, STATEMENT, "{0} statement cannot be used inside a user transaction."),
    TRANSACTION_COUNT_MISMATCH(
            266,
            2,
            RAISED,
            "Transaction count after EXECUTE indicates a mismatching number of BEGIN and COMMIT statements. "
                    + "Previous count = {0}, current count = {1}."),
    SAVE_WITHOUT_TRANSACTION(628, 0, STATEMENT, "Cannot issue SAVE TRANSACTION when there is no active transaction."),
    COMMIT_WITHOUT_TRANSACTION(
            3902, 1, STATEMENT, "The COMMIT TRANSACTION request has no corresponding BEGIN TRANSACTION."),
    ROLLBACK_WITHOUT_TRANSACTION(
            3903, 1, STATEMENT, "The ROLLBACK TRANSACTION request has no corresponding BEGIN TRANSACTION."),
    UNKNOWN_TRANSACTION_NAME(
            6401, 1, STATEMENT, "Cannot roll back {0}. No transaction or savepoint of that name was found."),
    DOOMED_WRITE(
            3930,
            1,
            BATCH,
            "The current transaction cannot be committed and cannot support operations that write to the log "
                    + "file. Roll back the transaction."),
    DOOMED_SAVEPOINT_ROLLBACK(
            3931,
            1,
            BATCH,
            "The current transaction cannot be committed and cannot be rolled back to a savepoint. Roll back the "
                    + "entire transaction."),
    DOOMED_AT_BATCH_END(
            3998,
            1,
            BATCH,
            "Uncommittable transaction is detected at the end of the batch. The transaction is rolled back."),
    ENDED_IN_TRIGGER(3609, 1, BATCH, "The transaction ended in the trigger. The batch has been aborted."),
    TRIGGER_ERROR_DOOMED(
            3616,
            1,
            BATCH,
            "An error was raised during trigger execution. The batch has been aborted and the user transaction, "
                    + "if any, has been rolled back."),
    DEADLOCK_VICTIM(
            1205,
            13,
            45,
            BATCH,
            "Transaction (Process ID {0}) was deadlocked on {1} resources with another process and has been "
                    + "chosen as the deadlock victim. Rerun the transaction."),
    LOCK_TIMEOUT(1222, 45, STATEMENT, "Lock request time out period exceeded."),
    SNAPSHOT_CONFLICT(
            3960,
            2,
            BATCH,
            "Snapshot isolation transaction aborted due to update conflict. You cannot use snapshot isolation to "
                    + "access table '{0}' directly or indirectly in database '{1}' to update, delete, or insert the row "
                    + "that has been modified or deleted by another transaction. Retry the transaction or change the "
                    + "isolation level for the update/delete statement."),
    SNAPSHOT_METADATA_CHANGED(
            3961,
            1,
            BATCH,
            "Snapshot isolation transaction failed in database '{0}' because the object accessed by the "
                    + "statement has been modified by a DDL statement in another concurrent transaction since the start of "
                    + "this transaction.  It is disallowed because the metadata is not versioned. A concurrent update to "
                    + "metadata can lead to inconsistency if mixed with snapshot isolation."),
    CURSOR_ALREADY_OPEN(16905, 1, STATEMENT, "The cursor is already open."),
    CURSOR_FETCH_TYPE_FORWARD_ONLY(
            16911, 1, STATEMENT, "{0}: The fetch type {1} cannot be used with forward only cursors."),
    CURSOR_FETCH_TYPE_DYNAMIC(16925, 1, STATEMENT, "The fetch type {0} cannot be used with dynamic cursors."),
    CURSOR_EXISTS(16915, 1, STATEMENT, "A cursor with the name '{0}' already exists."),
    CURSOR_NOT_FOUND(16916, 1, STATEMENT, "A cursor with the name '{0}' does not exist."),
    CURSOR_NOT_OPEN(16917, 1, STATEMENT, "Cursor is not open."),
    CURSOR_FETCH_CONVERSION(
            16922, 1, STATEMENT, "Cursor Fetch: Implicit conversion from data type {0} to {1} is not allowed."),
    CURSOR_FETCH_COUNT(
            16924,
            1,
            STATEMENT,
            "Cursorfetch: The number of variables declared in the INTO list must match that of selected columns."),
    CURSOR_READ_ONLY(16929, 1, STATEMENT, "The cursor is READ ONLY."),
    CURSOR_ROW_NOT_IN_BUFFER(16930, 1, STATEMENT, "The requested row is not in the fetch buffer."),
    CURSOR_NO_ROWS(16931, 1, STATEMENT, "There are no rows in the current fetch buffer."),
    CURSOR_ROW_CHANGED(
            16934,
            10,
            1,
            STATEMENT,
            "Optimistic concurrency check failed. The row was modified outside of this cursor."),
    CURSOR_NO_UPDATE(16947, 1, STATEMENT, "No rows were updated or deleted."),
    CURSOR_VARIABLE_EMPTY(16950, 2, STATEMENT, "The variable '{0}' does not currently have a cursor allocated to it."),
    CURSOR_TYPE_CHANGED(16956, 10, 1, STATEMENT, "The created cursor is not of the requested type."),
    CURSOR_OUTPUT_REQUIRED(
            1051,
            15,
            1,
            COMPILE,
            "Cursor parameters in a stored procedure must be declared with OUTPUT and VARYING options, and they "
                    + "must be specified in the order CURSOR VARYING OUTPUT."),
    RAISERROR_NUMBER(
            2732,
            1,
            STATEMENT,
            "Error number {0} is invalid. The number must be from {1} through {2} and it cannot be 50000."),
    RAISERROR_FORMAT(2787, 1, RAISED, "Invalid format specification: '{0}'."),
    RAISERROR_SEVERITY(
            2754,
            1,
            STATEMENT,
            "Error severity levels greater than {0} can only be specified by members of the sysadmin role, using "
                    + "the WITH LOG option."),
    RAISERROR_UNKNOWN_NUMBER(
            18054,
            1,
            STATEMENT,
            "Error {0}, severity {1}, state {2} was raised, but no message with that error number was found in "
                    + "sys.messages. If error is larger than 50000, make sure the user-defined message is added using "
                    + "sp_addmessage."),
    PROCESS_ENDING(
            2745,
            10,
            2,
            CONNECTION,
            "Process ID {0} has raised user error {1}, severity {2}. SQL Server is terminating this process."),
    THROW_NUMBER(
            35100,
            10,
            THROWN,
            "Error number {0} in the THROW statement is outside the valid range. Specify an error number in the "
                    + "valid range of 50000 to 2147483647."),
    PERMISSION_DENIED(
            229, 14, 5, STATEMENT, "The {0} permission was denied on the object '{1}', database '{2}', schema '{3}'."),
    DATABASE_PERMISSION_DENIED(262, 1, STATEMENT, "{0} permission denied in database '{1}'."),
    COLUMN_PERMISSION_DENIED(
            230,
            14,
            1,
            STATEMENT,
            "The {0} permission was denied on the column '{1}' of the object '{2}', database '{3}', schema '{4}'."),
    UNKNOWN_DATABASE(911, 1, BATCH, "Database '{0}' does not exist. Make sure that the name is entered correctly."),
    DATABASE_ACCESS_DENIED(
            916,
            14,
            1,
            BATCH,
            "The server principal \"{0}\" is not able to access the database \"{1}\" under the current security "
                    + "context."),
    UNKNOWN_LINKED_SERVER(
            7202,
            11,
            2,
            STATEMENT,
            "Could not find server '{0}' in sys.servers. Verify that the correct server name was specified."),
    UNKNOWN_LANGUAGE(
            2740,
            1,
            STATEMENT,
            "SET LANGUAGE failed because '{0}' is not an official language name or a language alias on this SQL "
                    + "Server."),
    INVALID_DATE_FORMAT(2741, 1, STATEMENT, "SET DATEFORMAT date order '{0}' is invalid."),
    DATABASE_CHANGED(5701, 10, 2, STATEMENT, "Changed database context to '{0}'."),
    LANGUAGE_CHANGED(5703, 10, 1, STATEMENT, "Changed language setting to {0}."),
    RETURN_NULL_STATUS(
            282,
            10,
            1,
            STATEMENT,
            "The '{0}' procedure attempted to return a status of NULL, which is not allowed. A status of 0 will "
                    + "be returned instead."),
    SIDE_EFFECT_IN_FUNCTION(443, 14, COMPILE, "Invalid use of a side-effecting operator '{0}' within a function."),
    SELECT_IN_FUNCTION(444, 2, COMPILE, "Select statements included within a function cannot return data to a client."),
    FUNCTION_LAST_RETURN(455, 2, COMPILE, "The last statement included within a function must be a return statement."),
    TEMP_TABLE_IN_FUNCTION(2772, 1, COMPILE, "Cannot access temporary tables from within a function."),
    PROCEDURE_IN_FUNCTION(
            557,
            2,
            STATEMENT,
            "Only functions and some extended stored procedures can be executed from within a function."),
    OUT_OF_MEMORY(701, 17, 1, BATCH, "There is insufficient system memory in resource pool '{0}' to run this query."),
    MEMORY_WAIT(
            8645,
            17,
            1,
            BATCH,
            "A timeout occurred while waiting for memory resources to execute the query in resource pool '{0}' "
                    + "({1}). Rerun the query.");

    private final Row row;

    RunMessage(int number, int state, Fate fate, String template) {
        this(number, 16, state, fate, template);
    }

    RunMessage(int number, int severity, int state, Fate fate, String template) {
        row = new Row(number, severity, state, fate, template);
    }

    @Override
    public Row row() {
        return row;
    }
}
