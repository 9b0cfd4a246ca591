package dev.aul.language.analysis;

import dev.aul.language.ast.Expression;
import dev.aul.language.ast.Position;
import dev.aul.language.ast.Statement;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Step;
import dev.aul.language.types.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cursor statements; a name that starts with an at-sign is a cursor variable. */
final class CursorBinder {
    private final Frame frame;
    private final BodyBinding binding;

    CursorBinder(Frame frame, BodyBinding binding) {
        this.frame = frame;
        this.binding = binding;
    }

    Step declare(Statement.DeclareCursor cursor) {
        return new Step.DeclareCursor(
                cursor.name(),
                slot(cursor.name(), cursor.position()),
                cursor.options(),
                binding.query(cursor.query()),
                cursor.updatable(),
                cursor.position());
    }

    Step action(String action, String name, boolean global, Position position) {
        return new Step.CursorAction(action, name, global, slot(name, position), position);
    }

    Step fetch(Statement.Fetch fetch) {
        Expression count = fetch.count();
        @Nullable Expr rows = count == null ? null : binding.value(count, SqlType.INT);
        List<Integer> into = fetch.into().stream()
                .map(variable -> frame.slot(variable, fetch.position()))
                .toList();
        return new Step.Fetch(
                fetch.direction(),
                rows,
                fetch.cursor(),
                fetch.global(),
                slot(fetch.cursor(), fetch.position()),
                into,
                fetch.position());
    }

    /** {@code SET @c = @d} or {@code SET @c = name}. */
    Step assign(int slot, Statement.SetVariable set) {
        return switch (set.value()) {
            case Expression.Variable source ->
                new Step.AssignCursor(slot, source.name(), frame.slot(source.name(), set.position()), set.position());
            case Expression.ColumnReference source ->
                new Step.AssignCursor(slot, source.name().name(), -1, set.position());
            default -> throw Lines.unsupported(set.position(), "this value of a cursor variable");
        };
    }

    private int slot(String name, Position position) {
        return name.startsWith("@") ? frame.slot(name, position) : -1;
    }
}
