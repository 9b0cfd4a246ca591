package dev.aul.standalone;

import dev.aul.language.ast.Ddl;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Step;

/** How the statements that steps are made of begin. */
final class StepWords {
    private StepWords() {}

    /** Empty for a step that is only the joint of a statement. */
    static String of(Step step) {
        return switch (step) {
            case Step.Jump _, Step.LeaveTry _, Step.LeaveCatch _, Step.LoopBack _ -> "";
            case Step.BranchUnless _ -> "IF";
            case Step.EnterTry _ -> "TRY";
            case Step.Assign assign -> assign.declaration() ? "DECLARE" : "SET";
            case Step.Select _, Step.SelectAssign _ -> "SELECT";
            case Step.SelectText select ->
                "SELECT FOR " + select.text().clause().kind();
            case Step.SelectInto _ -> "SELECT INTO";
            case Step.Apply apply -> of(apply.change());
            case Step.InsertExec _ -> "INSERT EXEC";
            case Step.Truncate _ -> "TRUNCATE TABLE";
            case Step.Execute execute -> "EXECUTE" + (execute.target() == null ? "" : " " + execute.target());
            case Step.ExecuteString _ -> "EXECUTE of a string";
            case Step.Return _ -> "RETURN";
            case Step.Print _ -> "PRINT";
            case Step.RaiseError _ -> "RAISERROR";
            case Step.Throw _ -> "THROW";
            case Step.Transaction transaction -> transaction.kind() + " TRANSACTION";
            case Step.SetOption option -> "SET " + option.name();
            case Step.SetIdentityInsert _ -> "SET IDENTITY_INSERT";
            case Step.Use use -> "USE " + use.database();
            case Step.DeclareTable table -> "DECLARE " + table.table().name() + " TABLE";
            case Step.DeclareCursor cursor -> "DECLARE " + cursor.name() + " CURSOR";
            case Step.CursorAction action -> action.action() + " " + action.name();
            case Step.Fetch fetch -> "FETCH " + fetch.name();
            case Step.AssignCursor _ -> "SET of a cursor";
            case Step.WaitFor _ -> "WAITFOR";
            case Step.Define define -> of(define.definition());
            case Step.Deferred _ -> "a statement that is bound when it is reached";
            case Step.Nothing nothing -> nothing.keyword();
        };
    }

    private static String of(Change change) {
        return switch (change) {
            case Change.Insert _ -> "INSERT";
            case Change.Update _ -> "UPDATE";
            case Change.Delete _ -> "DELETE";
            case Change.Merge _ -> "MERGE";
        };
    }

    private static String of(Ddl definition) {
        return switch (definition) {
            case Ddl.CreateTable create -> "CREATE TABLE " + create.name();
            case Ddl.AlterTable alter -> "ALTER TABLE " + alter.name();
            case Ddl.CreateIndex create -> "CREATE INDEX " + create.name();
            case Ddl.DropIndex _ -> "DROP INDEX";
            case Ddl.CreateDatabase create -> "CREATE DATABASE " + create.name();
            case Ddl.CreateSchema create -> "CREATE SCHEMA " + create.name();
            case Ddl.CreateType create -> "CREATE TYPE " + create.name();
            case Ddl.CreateSequence create -> "CREATE SEQUENCE " + create.name();
            case Ddl.CreateSynonym create -> "CREATE SYNONYM " + create.name();
            case Ddl.Drop drop -> "DROP " + drop.kind();
            case Ddl.EnableTrigger enable -> enable.enabled() ? "ENABLE TRIGGER" : "DISABLE TRIGGER";
            case Ddl.CreateProcedure create -> "CREATE PROCEDURE " + create.name();
            case Ddl.CreateFunction create -> "CREATE FUNCTION " + create.name();
            case Ddl.CreateView create -> "CREATE VIEW " + create.name();
            case Ddl.CreateTrigger create -> "CREATE TRIGGER " + create.name();
        };
    }
}
