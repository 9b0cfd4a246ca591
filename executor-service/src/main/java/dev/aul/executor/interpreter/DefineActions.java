package dev.aul.executor.interpreter;

import dev.aul.backend.StoreSession.RowStream;
import dev.aul.executor.ddl.AlterTables;
import dev.aul.executor.ddl.DdlContext;
import dev.aul.executor.ddl.Drops;
import dev.aul.executor.ddl.IndexDefinitions;
import dev.aul.executor.ddl.ModuleDefinitions;
import dev.aul.executor.ddl.ObjectDefinitions;
import dev.aul.executor.ddl.SeveralErrors;
import dev.aul.executor.ddl.TableDefinitions;
import dev.aul.language.ast.Ddl;
import dev.aul.language.ast.Statement;
import dev.aul.language.catalog.ModuleSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.SqlError;
import dev.aul.language.errors.SqlException;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Step;
import dev.aul.language.types.SqlType;
import dev.aul.messages.frames.StatementKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CREATE, ALTER and DROP. */
final class DefineActions {
    private DefineActions() {}

    static Action define(Step.Define step) {
        StatementKind kind = Statements.kind(step.definition());
        return (execution, activation) -> {
            if (execution.options().fmtOnly()) {
                return Action.NEXT;
            }
            execution.session().transactions().requireHealthy();
            if (!(step.definition() instanceof Ddl.CreateDatabase)) {
                execution.implicitTransaction();
            }
            try {
                run(step.definition(), context(step.text(), execution, activation), execution, activation);
            } catch (SeveralErrors several) {
                List<SqlError> errors = several.errors();
                execution.preceding(errors.subList(0, errors.size() - 1));
                throw new SqlException(errors.getLast());
            }
            execution.publications().afterCommit();
            return execution.done(activation, kind);
        };
    }

    static DdlContext context(String text, Execution execution, Activation activation) {
        return new DdlContext(
                execution.session(),
                execution.session().home(),
                Planner.scope(execution),
                text,
                (table, condition) -> any(table, condition, execution, activation));
    }

    static void run(Ddl definition, DdlContext context, Execution execution, Activation activation) {
        switch (definition) {
            case Ddl.CreateTable create -> TableDefinitions.create(create, context);
            case Ddl.AlterTable alter -> AlterTables.alter(alter, context);
            case Ddl.CreateIndex create -> IndexDefinitions.create(create, context);
            case Ddl.DropIndex drop -> IndexDefinitions.drop(drop, context);
            case Ddl.CreateDatabase create -> ObjectDefinitions.create(create, context);
            case Ddl.CreateSchema create -> schema(create, context, execution, activation);
            case Ddl.CreateType create -> ObjectDefinitions.create(create, context);
            case Ddl.CreateSequence create -> ObjectDefinitions.create(create, context);
            case Ddl.CreateSynonym create -> ObjectDefinitions.create(create, context);
            case Ddl.Drop drop -> Drops.drop(drop, context);
            case Ddl.EnableTrigger enable -> enable(enable, context);
            case Ddl.CreateProcedure _, Ddl.CreateFunction _, Ddl.CreateView _, Ddl.CreateTrigger _ ->
                module(definition, ModuleDefinitions.module(definition, context), context, execution);
        }
    }

    private static void schema(
            Ddl.CreateSchema create, DdlContext context, Execution execution, Activation activation) {
        ObjectDefinitions.create(create, context);
        for (Statement element : create.elements()) {
            if (element instanceof Ddl definition) {
                run(definition, context(context.text(), execution, activation), execution, activation);
            }
        }
    }

    private static void enable(Ddl.EnableTrigger enable, DdlContext context) {
        TableSchema table = AlterTables.table(enable.table(), context);
        ModuleDefinitions.enable(
                table, enable.triggers().stream().map(name -> name.name()).toList(), enable.enabled(), context);
    }

    /** A module is bound once when it is made: what is wrong in its body keeps it from being made. */
    static void module(Ddl definition, ModuleSchema module, DdlContext context, Execution execution) {
        try {
            execution.engine().planner().verify(definition, module, context, execution);
        } catch (SqlException e) {
            SqlError error = e.error();
            throw error.procedure() == null ? new SqlException(error.at(error.line(), module.name())) : e;
        }
        ModuleDefinitions.put(module, context.session());
    }

    private static boolean any(
            TableSchema table, @Nullable Condition condition, Execution execution, Activation activation) {
        Rel.Select select = new Rel.Select(
                false,
                List.of(new Rel.Item("", new Expr.Constant(1, SqlType.INT))),
                new Rel.Source.Table(0, table, false),
                condition,
                List.of(),
                null,
                false);
        Rel.Query first = new Rel.Query(
                List.of(),
                select,
                List.of(),
                new Rel.Top(new Expr.Constant(1L, SqlType.BIGINT), false, false),
                null,
                null,
                0);
        try (RowStream rows = execution.store().query(first, activation.slots(), execution.context(activation))) {
            return rows.next();
        }
    }
}
