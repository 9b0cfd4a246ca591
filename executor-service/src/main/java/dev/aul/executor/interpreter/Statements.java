package dev.aul.executor.interpreter;

import dev.aul.language.ast.Ddl;
import dev.aul.language.ast.Dml;
import dev.aul.language.ast.Statement;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Step;
import dev.aul.messages.frames.StatementKind;

/** What kind of statement a step is, for its DONE and for message 3621. */
final class Statements {
    private Statements() {}

    /** INSERT, UPDATE, DELETE, MERGE. */
    static boolean isChange(Step step) {
        return switch (step) {
            case Step.Apply _, Step.InsertExec _ -> true;
            case Step.Deferred deferred ->
                switch (deferred.statement()) {
                    case Dml.Insert _, Dml.Update _, Dml.Delete _, Dml.Merge _ -> true;
                    default -> false;
                };
            default -> false;
        };
    }

    static StatementKind kind(Step step) {
        return switch (step) {
            case Step.Select _, Step.SelectText _, Step.SelectAssign _, Step.Assign _ -> StatementKind.SELECT;
            case Step.SelectInto _ -> StatementKind.SELECT_INTO;
            case Step.Apply apply -> kind(apply.change());
            case Step.InsertExec _ -> StatementKind.INSERT;
            case Step.Execute _, Step.ExecuteString _ -> StatementKind.EXECUTE;
            case Step.Transaction transaction -> kind(transaction.kind());
            case Step.SetOption _, Step.SetIdentityInsert _ -> StatementKind.SET_OPTION;
            case Step.Print _, Step.RaiseError _ -> StatementKind.PRINT;
            case Step.CursorAction _ -> StatementKind.OPEN_CURSOR;
            case Step.Fetch _ -> StatementKind.FETCH;
            case Step.Define define -> kind(define.definition());
            case Step.Deferred deferred -> kind(deferred.statement());
            default -> StatementKind.OTHER;
        };
    }

    static StatementKind kind(Change change) {
        return switch (change) {
            case Change.Insert _ -> StatementKind.INSERT;
            case Change.Update _ -> StatementKind.UPDATE;
            case Change.Delete _ -> StatementKind.DELETE;
            case Change.Merge _ -> StatementKind.MERGE;
        };
    }

    static StatementKind kind(Step.TransactionKind kind) {
        return switch (kind) {
            case BEGIN -> StatementKind.BEGIN_TRANSACTION;
            case COMMIT -> StatementKind.COMMIT;
            case ROLLBACK -> StatementKind.ROLLBACK;
            case SAVE -> StatementKind.OTHER;
        };
    }

    static StatementKind kind(Ddl definition) {
        return switch (definition) {
            case Ddl.CreateTable _ -> StatementKind.CREATE_TABLE;
            case Ddl.AlterTable _ -> StatementKind.ALTER_TABLE;
            case Ddl.CreateIndex _ -> StatementKind.CREATE_INDEX;
            case Ddl.DropIndex _ -> StatementKind.DROP_INDEX;
            case Ddl.CreateView _ -> StatementKind.CREATE_VIEW;
            case Ddl.CreateProcedure _ -> StatementKind.CREATE_PROCEDURE;
            case Ddl.CreateFunction _ -> StatementKind.CREATE_FUNCTION;
            case Ddl.CreateTrigger _ -> StatementKind.CREATE_TRIGGER;
            case Ddl.CreateSchema _ -> StatementKind.CREATE_SCHEMA;
            case Ddl.Drop drop -> dropKind(drop.kind());
            case Ddl.CreateDatabase _,
                    Ddl.CreateType _,
                    Ddl.CreateSequence _,
                    Ddl.CreateSynonym _,
                    Ddl.EnableTrigger _ -> StatementKind.OTHER;
        };
    }

    private static StatementKind dropKind(Ddl.ObjectKind kind) {
        return switch (kind) {
            case TABLE -> StatementKind.DROP_TABLE;
            case VIEW -> StatementKind.DROP_VIEW;
            case PROCEDURE -> StatementKind.DROP_PROCEDURE;
            case FUNCTION -> StatementKind.DROP_FUNCTION;
            case TRIGGER -> StatementKind.DROP_TRIGGER;
            case SCHEMA, DATABASE, TYPE, SEQUENCE, SYNONYM, DEFAULT, RULE -> StatementKind.OTHER;
        };
    }

    private static StatementKind kind(Statement statement) {
        return switch (statement) {
            case Dml.SelectStatement _ -> StatementKind.SELECT;
            case Dml.Insert _ -> StatementKind.INSERT;
            case Dml.Update _ -> StatementKind.UPDATE;
            case Dml.Delete _ -> StatementKind.DELETE;
            case Dml.Merge _ -> StatementKind.MERGE;
            case Ddl definition -> kind(definition);
            default -> StatementKind.OTHER;
        };
    }
}
