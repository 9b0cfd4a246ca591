package dev.aul.executor.interpreter;

import dev.aul.backend.StoreSession.ChangeResult;
import dev.aul.executor.cursors.Cursor;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.ModuleSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.catalog.TableSchema.TableKind;
import dev.aul.language.errors.ObjectMessage;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Step;
import dev.aul.messages.frames.Frame;
import dev.aul.messages.frames.StatementKind;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** INSERT, UPDATE, DELETE, MERGE and TRUNCATE, with the triggers they fire. */
final class ChangeActions {
    private ChangeActions() {}

    static Action apply(Step.Apply apply) {
        Change change = apply.change();
        SystemUse system = SystemUse.of(change);
        StatementKind kind = Statements.kind(change);
        List<Frame.Column> columns = outputColumns(change);
        return (execution, activation) -> {
            if (execution.options().fmtOnly()) {
                if (!columns.isEmpty()) {
                    execution.output().columns(columns);
                }
                return execution.counted(activation, kind, 0);
            }
            execution.writing();
            system.prepare(execution, activation);
            ChangeResult result = Triggers.apply(change, execution, activation);
            if (!columns.isEmpty()) {
                execution.output().columns(columns);
                result.output().forEach(execution.output()::row);
            }
            return execution.counted(activation, kind, result.rows());
        };
    }

    /** The change alone, with what it leaves in variables and identities. */
    static ChangeResult applied(Change change, boolean images, Execution execution, Activation activation) {
        ChangeResult result = execution
                .store()
                .apply(
                        positioned(change, execution, activation),
                        activation.slots(),
                        execution.context(activation),
                        images);
        remember(change, result, execution, activation);
        return result;
    }

    /** What a change leaves in variables and identities. */
    static void remember(Change change, ChangeResult result, Execution execution, Activation activation) {
        result.slots().forEach((slot, value) -> activation.slots()[slot] = value);
        if (change instanceof Change.Insert || change instanceof Change.Merge) {
            rememberIdentity(change.target(), result.lastIdentity(), execution, activation);
        }
    }

    static Action truncate(Step.Truncate truncate) {
        TableSchema table = truncate.table();
        return (execution, activation) -> {
            execution.writing();
            boolean referenced = execution.session().catalog().tables(table.database()).stream()
                    .filter(other -> other.objectId() != table.objectId())
                    .flatMap(other -> other.foreignKeys().stream())
                    .anyMatch(key -> key.referencedTable().equalsIgnoreCase(table.name())
                            && key.referencedSchema().equalsIgnoreCase(table.schema()));
            if (referenced && table.kind() == TableKind.USER) {
                throw ObjectMessage.TRUNCATE_REFERENCED.exception(table.name());
            }
            execution.store().truncate(table);
            return execution.done(activation, StatementKind.OTHER);
        };
    }

    /** Triggers of a change's target for the change's events. */
    static List<ModuleSchema> triggers(Change change, Execution execution) {
        return change.target().kind() == TableKind.USER
                ? execution.session().catalog().triggers(change.target())
                : List.of();
    }

    private static void rememberIdentity(
            TableSchema table, @Nullable Long last, Execution execution, Activation activation) {
        boolean hasIdentity =
                table.columns().stream().map(ColumnSchema::identity).anyMatch(identity -> identity != null);
        if (hasIdentity && last == null) {
            return;
        }
        if (table.kind() == TableKind.VARIABLE && !hasIdentity) {
            return;
        }
        BigDecimal value = last == null ? null : BigDecimal.valueOf(last);
        execution.session().last().identity(value);
        activation.scopeIdentity(value);
    }

    /** WHERE CURRENT OF becomes a condition on the row that the cursor stands on. */
    private static Change positioned(Change change, Execution execution, Activation activation) {
        String name =
                switch (change) {
                    case Change.Update update -> update.cursor();
                    case Change.Delete delete -> delete.cursor();
                    case Change.Insert _, Change.Merge _ -> null;
                };
        if (name == null) {
            return change;
        }
        Cursor cursor = CursorActions.find(name, -1, false, execution, activation);
        return PositionedChange.of(change, cursor);
    }

    private static List<Frame.Column> outputColumns(Change change) {
        Change.Output output =
                switch (change) {
                    case Change.Insert insert -> insert.output();
                    case Change.Update update -> update.output();
                    case Change.Delete delete -> delete.output();
                    case Change.Merge merge -> merge.output();
                };
        if (output == null || output.into() != null) {
            return List.of();
        }
        return output.items().stream()
                .map(item -> Frame.Column.of(
                        item.name(), item.expression().type(), item.expression().nullable()))
                .toList();
    }
}
