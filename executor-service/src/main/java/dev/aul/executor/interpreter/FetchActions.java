package dev.aul.executor.interpreter;

import dev.aul.executor.cursors.Cursor;
import dev.aul.executor.interpreter.Values.Value;
import dev.aul.language.ast.Statement.FetchDirection;
import dev.aul.language.errors.RunMessage;
import dev.aul.language.routine.Rel.OutColumn;
import dev.aul.language.routine.Routine.SlotInfo;
import dev.aul.language.routine.Step;
import dev.aul.language.types.Conversion;
import dev.aul.messages.frames.StatementKind;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** FETCH, into variables or as a result set of one row. */
final class FetchActions {
    private FetchActions() {}

    static Action fetch(Step.Fetch step) {
        Value count = Values.optional(step.count());
        return (execution, activation) -> {
            Cursor cursor = CursorActions.find(step.name(), step.cursorSlot(), step.global(), execution, activation);
            if (!cursor.isOpen()) {
                throw RunMessage.CURSOR_NOT_OPEN.exception();
            }
            check(step, cursor);
            execution.implicitTransaction();
            Object places = count == null ? null : count.of(execution, activation);
            move(cursor, step.direction(), places instanceof Integer n ? n : 1);
            @Nullable Object[] row = cursor.row();
            execution.session().last().fetchStatus(row == null ? -1 : 0);
            List<OutColumn> columns = shown(cursor);
            if (step.into().isEmpty()) {
                execution.output().columns(QueryActions.columns(columns));
                if (row != null) {
                    execution.output().row(Arrays.copyOf(row, columns.size()));
                }
            } else {
                into(step, columns, row, execution, activation);
            }
            return execution.counted(activation, StatementKind.FETCH, row == null ? 0 : 1);
        };
    }

    private static void check(Step.Fetch step, Cursor cursor) {
        if (step.direction() != FetchDirection.NEXT && !cursor.kind().scroll()) {
            throw RunMessage.CURSOR_FETCH_TYPE_FORWARD_ONLY.exception(
                    "fetch", step.direction().name().toLowerCase(java.util.Locale.ROOT));
        }
        if (step.direction() == FetchDirection.ABSOLUTE && cursor.kind().dynamic()) {
            throw RunMessage.CURSOR_FETCH_TYPE_DYNAMIC.exception("absolute");
        }
    }

    private static void move(Cursor cursor, FetchDirection direction, int count) {
        int position = cursor.position();
        cursor.moveTo(
                switch (direction) {
                    case NEXT -> position + 1L;
                    case PRIOR -> position - 1L;
                    case FIRST -> 0;
                    case LAST -> cursor.size() - 1L;
                    case RELATIVE -> (long) position + count;
                    case ABSOLUTE -> count > 0 ? count - 1L : count == 0 ? -1 : (long) cursor.size() + count;
                });
    }

    /** A cursor that can be updated has the row's identity behind its columns. */
    private static List<OutColumn> shown(Cursor cursor) {
        List<OutColumn> all = cursor.query().columns();
        return cursor.kind().readOnly() ? all : all.subList(0, all.size() - 1);
    }

    private static void into(
            Step.Fetch step,
            List<OutColumn> columns,
            @Nullable Object @Nullable [] row,
            Execution execution,
            Activation activation) {
        if (step.into().size() != columns.size()) {
            throw RunMessage.CURSOR_FETCH_COUNT.exception();
        }
        List<SlotInfo> slots = activation.program().routine().slots();
        for (int i = 0; i < columns.size(); i++) {
            OutColumn from = columns.get(i);
            SlotInfo to = slots.get(step.into().get(i));
            if (Conversion.of(from.type().kind(), to.type().kind()) != Conversion.IMPLICIT) {
                throw RunMessage.CURSOR_FETCH_CONVERSION.exception(
                        from.type().kind().sqlName(), to.type().kind().sqlName());
            }
            if (row != null) {
                activation.slots()[step.into().get(i)] =
                        Values.converted(row[i], from.type(), to.type(), execution, activation);
            }
        }
    }
}
