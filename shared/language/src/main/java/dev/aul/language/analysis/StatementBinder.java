package dev.aul.language.analysis;

import dev.aul.language.ast.Ddl;
import dev.aul.language.ast.Dml;
import dev.aul.language.ast.Expression;
import dev.aul.language.ast.Expression.LiteralKind;
import dev.aul.language.ast.ObjectName;
import dev.aul.language.ast.Position;
import dev.aul.language.ast.Statement;
import dev.aul.language.catalog.CatalogSnapshot.AliasType;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.SyntaxMessage;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Expr.Constant;
import dev.aul.language.routine.Step;
import dev.aul.language.types.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binds statements that become one step each. */
final class StatementBinder {
    private static final SqlType MESSAGE = SqlType.nvarchar(4000);
    /** Message, severity and state stand before what fills the message's places. */
    private static final int RAISERROR_ARGUMENTS = 3;

    private static final int MAX_SUBSTITUTIONS = 20;
    private static final SqlType MAX_TEXT = SqlType.nvarchar(SqlType.MAX);

    private final AnalysisScope scope;
    private final Frame frame;
    private final String text;
    private final BodyBinding binding;
    private final SelectBinder selects;
    private final CursorBinder cursors;

    StatementBinder(AnalysisScope scope, Frame frame, String text) {
        this.scope = scope;
        this.frame = frame;
        this.text = text;
        this.binding = new QueryBinding(scope, frame);
        this.selects = new SelectBinder(frame, binding);
        this.cursors = new CursorBinder(frame, binding);
    }

    Condition condition(Expression expression) {
        return binding.condition(expression);
    }

    Expr value(Expression expression, SqlType target) {
        return binding.value(expression, target);
    }

    /** A variable; one of a table type gets its table. */
    void declare(Statement.Declare declare) {
        var site = new dev.aul.language.types.TypeNames.Site(
                dev.aul.language.types.TypeNames.Use.VARIABLE, declare.name(), 1);
        SqlType type = DeclaredTypes.resolve(declare.type(), site, scope);
        AliasType alias = DeclaredTypes.alias(declare.type(), scope);
        if (alias != null && alias.table().isPresent()) {
            TableSchema table = VariableTables.parameter(alias.table().get(), declare.name(), scope);
            frame.declareTable(declare.name(), table, declare.position());
        } else {
            frame.declare(declare.name(), type, declare.position());
        }
    }

    TableSchema declareTable(Statement.DeclareTable declare) {
        TableSchema table = VariableTables.declare(declare.name(), declare.elements(), text, scope);
        frame.declareTable(declare.name(), table, declare.position());
        return table;
    }

    /** Notes which tables later statements of the batch find changed. */
    void noteChanges(Statement statement) {
        Pending pending = frame.pending;
        switch (statement) {
            case Ddl.CreateTable create -> pending.create(create.name(), create.position());
            case Ddl.AlterTable alter -> pending.change(alter.name());
            case Ddl.Drop drop -> drop.names().forEach(pending::replace);
            case Statement.SetIdentityInsert option -> pending.replace(option.table());
            case Statement.Use use -> pending.replaceAll();
            case Dml.SelectStatement select -> {
                ObjectName into = SelectBinder.into(select.query());
                if (into != null) {
                    pending.create(into, select.position());
                }
            }
            default -> {}
        }
    }

    /** The step of a statement; an error has the statement's line unless something in it knows better. */
    Step step(Statement statement) {
        try {
            return switch (statement) {
                case Dml dml -> dml(dml);
                case Ddl ddl -> new Step.Define(ddl, text, ddl.position());
                case Statement.Control control -> control(control);
            };
        } catch (dev.aul.language.errors.SqlException e) {
            throw Lines.at(e, statement.position());
        }
    }

    private Step dml(Dml statement) {
        return switch (statement) {
            case Dml.SelectStatement select -> selects.select(select);
            case Dml.Insert insert
            when insert.source() instanceof Dml.Source.Exec(var exec) ->
                new Step.InsertExec((Change.Insert) binding.change(insert), step(exec), insert.position());
            case Dml.Insert _, Dml.Update _, Dml.Delete _, Dml.Merge _ ->
                new Step.Apply(binding.change(statement), statement.position());
            case Dml.Truncate truncate ->
                new Step.Truncate(Relations.truncated(truncate.table(), scope, frame), truncate.position());
        };
    }

    private Step control(Statement.Control statement) {
        return switch (statement) {
            case Statement.SetVariable set -> set(set);
            case Statement.Return end -> returns(end);
            case Statement.Print print -> new Step.Print(binding.value(print.value(), MESSAGE), print.position());
            case Statement.RaiseError raise -> raiseError(raise);
            case Statement.Throw error ->
                new Step.Throw(
                        optional(error.number(), SqlType.INT),
                        optional(error.message(), SqlType.nvarchar(2048)),
                        optional(error.state(), SqlType.INT),
                        error.position());
            case Statement.Execute execute -> execute(execute);
            case Statement.ExecuteString execute ->
                new Step.ExecuteString(binding.value(execute.text(), MAX_TEXT), execute.position());
            case Statement.BeginTransaction begin ->
                transaction(Step.TransactionKind.BEGIN, begin.name(), begin.position());
            case Statement.Commit commit -> transaction(Step.TransactionKind.COMMIT, commit.name(), commit.position());
            case Statement.Rollback rollback ->
                transaction(Step.TransactionKind.ROLLBACK, rollback.name(), rollback.position());
            case Statement.SaveTransaction save -> transaction(Step.TransactionKind.SAVE, save.name(), save.position());
            case Statement.SetOption option ->
                new Step.SetOption(
                        option.name(), new Constant(option.value(), SqlType.nvarchar(128)), option.position());
            case Statement.SetOptionTo option ->
                new Step.SetOption(option.name(), binding.value(option.value()), option.position());
            case Statement.SetIdentityInsert option ->
                new Step.SetIdentityInsert(option.table(), option.on(), option.position());
            case Statement.Use use -> new Step.Use(use.database(), use.position());
            case Statement.WaitFor wait ->
                new Step.WaitFor(wait.delay(), binding.value(wait.value(), SqlType.varchar(30)), wait.position());
            case Statement.DeclareCursor cursor -> cursors.declare(cursor);
            case Statement.OpenCursor open -> cursors.action("OPEN", open.name(), open.global(), open.position());
            case Statement.CloseCursor close -> cursors.action("CLOSE", close.name(), close.global(), close.position());
            case Statement.Deallocate free -> cursors.action("DEALLOCATE", free.name(), free.global(), free.position());
            case Statement.Fetch fetch -> cursors.fetch(fetch);
            case Statement.Checkpoint checkpoint -> new Step.Nothing("CHECKPOINT", checkpoint.position());
            case Statement.Other other -> new Step.Nothing(other.keyword(), other.position());
            case Statement.Block _,
                    Statement.If _,
                    Statement.While _,
                    Statement.Break _,
                    Statement.Continue _,
                    Statement.Goto _,
                    Statement.Label _,
                    Statement.TryCatch _,
                    Statement.Declare _,
                    Statement.DeclareTable _ -> throw new IllegalStateException("lowered elsewhere: " + statement);
        };
    }

    private @Nullable Expr optional(@Nullable Expression expression, SqlType type) {
        return expression == null ? null : binding.value(expression, type);
    }

    private Step set(Statement.SetVariable set) {
        int slot = frame.slot(set.name(), set.position());
        if (frame.type(slot).kind() == dev.aul.language.types.TypeKind.CURSOR) {
            return cursors.assign(slot, set);
        }
        Expression value = Assignments.combined(set.name(), set.operator(), set.value(), set.position());
        return new Step.Assign(slot, binding.value(value, frame.type(slot)), false, set.position());
    }

    private Step returns(Statement.Return end) {
        Expression value = end.value();
        if (value == null) {
            return new Step.Return(null, end.position());
        }
        if (!frame.isModule()) {
            throw Lines.error(end.position(), SyntaxMessage.RETURN_VALUE_NOT_ALLOWED);
        }
        SqlType type = frame.returns();
        return new Step.Return(binding.value(value, type == null ? SqlType.INT : type), end.position());
    }

    private Step raiseError(Statement.RaiseError raise) {
        if (raise.arguments().size() > RAISERROR_ARGUMENTS + MAX_SUBSTITUTIONS) {
            throw SyntaxMessage.TOO_MANY_RAISERROR_ARGUMENTS.exception(MAX_SUBSTITUTIONS);
        }
        List<Expr> arguments = raise.arguments().stream().map(binding::value).toList();
        return new Step.RaiseError(arguments, raise.options(), raise.position());
    }

    private Step transaction(Step.TransactionKind kind, @Nullable Expression name, Position position) {
        return new Step.Transaction(kind, optional(name, SqlType.nvarchar(128)), position);
    }

    private Step execute(Statement.Execute execute) {
        String returnVariable = execute.returnVariable();
        String targetVariable = execute.targetVariable();
        boolean named = false;
        for (Statement.Argument argument : execute.arguments()) {
            if (argument.name() == null && named) {
                throw Lines.error(execute.position(), SyntaxMessage.POSITIONAL_AFTER_NAMED, 2);
            }
            named |= argument.name() != null;
        }
        return new Step.Execute(
                returnVariable == null ? -1 : frame.slot(returnVariable, execute.position()),
                execute.target(),
                targetVariable == null ? -1 : frame.slot(targetVariable, execute.position()),
                execute.arguments().stream().map(this::argument).toList(),
                execute.position());
    }

    private Step.Argument argument(Statement.Argument argument) {
        Expression value = argument.value();
        if (value instanceof Expression.Literal literal && literal.kind() == LiteralKind.DEFAULT) {
            return new Step.Argument(argument.name(), null, -1);
        }
        if (value instanceof Expression.Variable table && frame.isTable(table.name())) {
            return new Step.Argument(argument.name(), frame.tableSlot(table.name()), -1);
        }
        if (!argument.output()) {
            return new Step.Argument(argument.name(), binding.value(value), -1);
        }
        if (!(value instanceof Expression.Variable variable)) {
            throw Lines.error(value.position(), SyntaxMessage.OUTPUT_ON_CONSTANT);
        }
        int slot = frame.slot(variable.name(), variable.position());
        return new Step.Argument(argument.name(), binding.value(value), slot);
    }
}
