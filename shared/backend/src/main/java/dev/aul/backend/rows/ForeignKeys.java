package dev.aul.backend.rows;

import dev.aul.backend.rows.References.Reference;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.functions.EvalContext;
import dev.aul.language.values.Comparison;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Foreign keys of one statement: what its rows refer to and what referred to its rows is looked at when all are written.
 * CASCADE, SET NULL and SET DEFAULT write further rows, which are looked at too.
 */
final class ForeignKeys {
    private static final String NO_ACTION = "NO ACTION";

    private final RowSession session;
    private final EvalContext context;
    private final String statement;
    private final Map<Reference, Map<List<Object>, @Nullable Object[]>> wanted = new LinkedHashMap<>();
    private final ArrayDeque<Gone> gone = new ArrayDeque<>();
    private final List<Gone> unchecked = new ArrayList<>();
    private final Map<String, References> references = new HashMap<>();

    /** A key that no longer stands in the parent; {@code after} null when the row was deleted. */
    private record Gone(
            Reference reference,
            @Nullable Object[] before,
            @Nullable Object @Nullable [] after) {}

    ForeignKeys(RowSession session, EvalContext context, String statement) {
        this.session = session;
        this.context = context;
        this.statement = statement;
    }

    private References of(TableSchema table) {
        return references.computeIfAbsent(table.database(), session::references);
    }

    private static boolean isFree(TableSchema table) {
        return table.kind() != TableSchema.TableKind.USER;
    }

    void inserted(TableSchema table, @Nullable Object[] row) {
        if (table.foreignKeys().isEmpty() || isFree(table)) {
            return;
        }
        for (Reference reference : of(table).from(table)) {
            want(reference, row);
        }
    }

    private void want(Reference reference, @Nullable Object[] row) {
        @Nullable Object[] values = pick(row, reference.childOrdinals());
        List<Object> key = new ArrayList<>();
        for (Object value : values) {
            if (value == null) {
                return;
            }
            key.add(Comparison.key(value));
        }
        wanted.computeIfAbsent(reference, _ -> new LinkedHashMap<>()).putIfAbsent(key, values);
    }

    private static @Nullable Object[] pick(@Nullable Object[] row, List<Integer> ordinals) {
        @Nullable Object[] out = new @Nullable Object[ordinals.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = row[ordinals.get(i)];
        }
        return out;
    }

    void deleted(TableSchema table, @Nullable Object[] before) {
        if (isFree(table)) {
            return;
        }
        for (Reference reference : of(table).to(table)) {
            leave(reference, pick(before, reference.parentOrdinals()), null);
        }
    }

    void updated(TableSchema table, @Nullable Object[] before, @Nullable Object[] after, List<Integer> written) {
        if (isFree(table)) {
            return;
        }
        Set<Integer> changed = new HashSet<>(written);
        for (Reference reference : of(table).from(table)) {
            if (reference.childOrdinals().stream().anyMatch(changed::contains)) {
                want(reference, after);
            }
        }
        for (Reference reference : of(table).to(table)) {
            List<Integer> ordinals = reference.parentOrdinals();
            if (ordinals.stream().anyMatch(changed::contains)) {
                @Nullable Object[] old = pick(before, ordinals);
                @Nullable Object[] now = pick(after, ordinals);
                if (!java.util.Arrays.equals(old, now)) {
                    leave(reference, old, now);
                }
            }
        }
    }

    private void leave(Reference reference, @Nullable Object[] before, @Nullable Object @Nullable [] after) {
        for (Object value : before) {
            if (value == null) {
                return;
            }
        }
        gone.add(new Gone(reference, before, after));
    }

    /** Runs the actions, then fails with 547 when a row refers to nothing. */
    void finish() {
        for (Gone next = gone.poll(); next != null; next = gone.poll()) {
            act(next);
        }
        for (Gone left : unchecked) {
            if (!session.parentExists(left.reference(), left.before(), context)
                    && !lookup().children(left.reference(), left.before(), context, 1)
                            .isEmpty()) {
                Reference reference = left.reference();
                throw RowErrors.reference(reference.child(), reference.key(), reference.parent(), statement);
            }
        }
        wanted.forEach((reference, keys) -> keys.values().forEach(values -> {
            if (!session.parentExists(reference, values, context)) {
                throw RowErrors.foreignKey(reference.child(), reference.key(), reference.parent(), statement);
            }
        }));
        unchecked.clear();
        wanted.clear();
    }

    private KeyLookup lookup() {
        return new KeyLookup(session);
    }

    private void act(Gone left) {
        Reference reference = left.reference();
        String action = left.after() == null
                ? reference.key().onDelete()
                : reference.key().onUpdate();
        if (action.equals(NO_ACTION)) {
            unchecked.add(left);
            return;
        }
        List<@Nullable Object[]> children = lookup().children(reference, left.before(), context, Long.MAX_VALUE);
        try (RowEngine engine = RowEngine.of(session, reference.child(), context, statement, this)) {
            for (@Nullable Object[] child : children) {
                act(left, action, engine, child);
            }
            engine.flush();
        }
    }

    private void act(Gone left, String action, RowEngine engine, @Nullable Object[] child) {
        long rowId = java.util.Objects.requireNonNull(RowPlan.rowId(child));
        @Nullable Object[] before = java.util.Arrays.copyOfRange(child, 1, child.length);
        List<Integer> ordinals = left.reference().childOrdinals();
        if (action.equals("CASCADE") && left.after() == null) {
            engine.delete(rowId, before);
            return;
        }
        @Nullable Object[] values = new @Nullable Object[ordinals.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (action) {
                case "CASCADE" -> java.util.Objects.requireNonNull(left.after())[i];
                case "SET DEFAULT" -> engine.defaultValue(ordinals.get(i));
                default -> null;
            };
        }
        @Nullable Object[] after = engine.changed(before, ordinals, values);
        engine.update(rowId, before, after, engine.written(ordinals));
    }
}
