package dev.aul.executor.interpreter;

import dev.aul.backend.StoreSession.RowStream;
import dev.aul.executor.cursors.Cursor;
import dev.aul.executor.cursors.CursorKind;
import dev.aul.executor.cursors.CursorTable;
import dev.aul.language.errors.ObjectMessage;
import dev.aul.language.errors.RunMessage;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Step;
import dev.aul.messages.frames.StatementKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** DECLARE CURSOR, OPEN, CLOSE, DEALLOCATE and cursor variables. A cursor keeps its rows in memory, up to a limit. */
final class CursorActions {
    private CursorActions() {}

    static Action declare(Step.DeclareCursor step) {
        CursorKind asked = CursorKind.of(step.options(), step.cursorSlot() >= 0);
        Rel.Query wider = asked.readOnly() ? null : PositionedChange.withRowId(step.query());
        CursorKind kind = wider == null ? new CursorKind(asked.local(), asked.scroll(), asked.dynamic(), true) : asked;
        Rel.Query query = wider == null ? step.query() : wider;
        return (execution, activation) -> {
            Cursor cursor = new Cursor(step.name(), query, activation.slots(), kind);
            if (step.cursorSlot() >= 0) {
                hold(cursor, step.cursorSlot(), activation);
            } else {
                CursorTable table = kind.local()
                        ? activation.cursors()
                        : execution.session().cursors();
                if (table.find(step.name()) != null) {
                    throw RunMessage.CURSOR_EXISTS.exception(step.name());
                }
                table.put(step.name(), cursor);
            }
            execution.succeeded(1);
            execution.output().done(activation, execution.options(), StatementKind.OTHER, false, 0);
            return Action.NEXT;
        };
    }

    static Action of(Step.CursorAction step) {
        return switch (step.action()) {
            case "OPEN" -> open(step);
            case "CLOSE" ->
                (execution, activation) -> {
                    Cursor cursor = find(step, execution, activation);
                    if (!cursor.isOpen()) {
                        throw RunMessage.CURSOR_NOT_OPEN.exception();
                    }
                    cursor.close();
                    return execution.done(activation, StatementKind.OTHER);
                };
            case "DEALLOCATE" ->
                (execution, activation) -> {
                    deallocate(step, execution, activation);
                    return execution.done(activation, StatementKind.OTHER);
                };
            default -> throw new IllegalArgumentException(step.action());
        };
    }

    static Action assign(Step.AssignCursor step) {
        return (execution, activation) -> {
            Cursor cursor = find(step.source(), step.sourceSlot(), false, execution, activation);
            hold(cursor, step.slot(), activation);
            return execution.counted(activation, StatementKind.SELECT, 1);
        };
    }

    private static Action open(Step.CursorAction step) {
        return (execution, activation) -> {
            Cursor cursor = find(step, execution, activation);
            if (cursor.isOpen()) {
                throw RunMessage.CURSOR_ALREADY_OPEN.exception();
            }
            execution.implicitTransaction();
            cursor.open(rows(cursor.query(), cursor.slots(), execution, activation));
            execution.session().last().cursorRows(cursor.kind().dynamic() ? -1 : cursor.size());
            return execution.done(activation, StatementKind.OPEN_CURSOR);
        };
    }

    /** All rows of a query, up to the limit of an open cursor. */
    static List<@Nullable Object[]> rows(
            Rel.Query query, @Nullable Object[] slots, Execution execution, Activation activation) {
        SystemUse.of(query).prepare(execution, activation);
        int limit = execution.engine().limits().cursorRows();
        int width = query.columns().size();
        List<@Nullable Object[]> out = new ArrayList<>();
        try (RowStream rows = execution.store().query(query, slots, execution.context(activation))) {
            while (rows.next()) {
                execution.output().checkCancelled();
                if (out.size() >= limit) {
                    throw ObjectMessage.UNSUPPORTED.exception("A cursor of more than " + limit + " rows");
                }
                out.add(QueryActions.row(rows, width));
            }
        }
        return out;
    }

    private static void deallocate(Step.CursorAction step, Execution execution, Activation activation) {
        find(step, execution, activation);
        if (step.cursorSlot() >= 0) {
            hold(null, step.cursorSlot(), activation);
        } else if (!step.global() && activation.cursors().find(step.name()) != null) {
            activation.cursors().remove(step.name());
        } else {
            execution.session().cursors().remove(step.name());
        }
    }

    /** Puts a cursor into a variable in the place of the one before. */
    private static void hold(@Nullable Cursor cursor, int slot, Activation activation) {
        if (cursor != null) {
            cursor.hold();
        }
        if (activation.slots()[slot] instanceof Cursor before && before.release()) {
            before.close();
        }
        activation.slots()[slot] = cursor;
    }

    private static Cursor find(Step.CursorAction step, Execution execution, Activation activation) {
        return find(step.name(), step.cursorSlot(), step.global(), execution, activation);
    }

    /** A cursor by variable, or by name: a local one hides a global one. Throws 16916 and 16950. */
    static Cursor find(String name, int slot, boolean global, Execution execution, Activation activation) {
        if (slot >= 0) {
            if (activation.slots()[slot] instanceof Cursor cursor) {
                return cursor;
            }
            throw RunMessage.CURSOR_VARIABLE_EMPTY.exception(name);
        }
        Cursor local = global ? null : activation.cursors().find(name);
        Cursor found = local == null ? execution.session().cursors().find(name) : local;
        if (found == null) {
            throw RunMessage.CURSOR_NOT_FOUND.exception(name);
        }
        return found;
    }
}
