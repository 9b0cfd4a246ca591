package dev.aul.executor.interpreter;

import dev.aul.executor.cursors.Cursor;
import dev.aul.executor.locks.LockMode;
import dev.aul.executor.procedures.Names;
import dev.aul.executor.state.Session;
import dev.aul.language.ast.ObjectName;
import dev.aul.language.catalog.TableSchema;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** State of the session that is asked for by a key. */
final class KeyedState {
    @FunctionalInterface
    private interface Reader {
        @Nullable
        Object read(@Nullable Object[] keys, Execution execution, Activation activation);
    }

    private static final Map<String, Reader> READERS = Map.of(
            "SESSION_CONTEXT",
                    (keys, execution, _) ->
                            execution.session().context().get(text(keys[0]).toLowerCase(Locale.ROOT)),
            "IDENT_CURRENT", (keys, execution, _) -> currentIdentity(text(keys[0]), execution.session()),
            "CURSOR_STATUS",
                    (keys, execution, activation) -> cursorStatus(text(keys[0]), text(keys[1]), execution, activation),
            "NEXT_VALUE",
                    (keys, execution, _) ->
                            execution.store().nextSequenceValue(text(keys[0]), text(keys[1]), text(keys[2])),
            "APPLOCK_MODE", (keys, execution, _) -> lockMode(keys, execution.session()),
            "APPLOCK_TEST", (keys, execution, _) -> lockTest(keys, execution.session()),
            "COLUMNS_UPDATED", (_, _, activation) -> activation.updatedColumns().mask(),
            "UPDATE", (keys, _, activation) -> activation.updatedColumns().contains(text(keys[0])));

    private KeyedState() {}

    static @Nullable Object of(String name, @Nullable Object[] keys, Execution execution, Activation activation) {
        Reader reader = READERS.get(name);
        return reader == null ? null : reader.read(keys, execution, activation);
    }

    private static @Nullable Object currentIdentity(String name, Session session) {
        ObjectName parts = Names.parse(name);
        Optional<TableSchema> table = parts.name().startsWith("#")
                ? session.temporary(parts.name())
                : Names.find(parts, session.database(), "dbo", (database, schema, object) -> session.catalog()
                        .table(database, schema, object));
        return table.map(found -> session.store().currentIdentity(found)).orElse(null);
    }

    /** Principal, resource and owner: the mode held, NoLock for none. */
    private static String lockMode(@Nullable Object[] keys, Session session) {
        LockMode mode = session.locks()
                .mode(session.lockResource(text(keys[1])), !text(keys[2]).equalsIgnoreCase("Session"));
        return mode == null ? "NoLock" : mode.text();
    }

    /** Principal, resource, mode and owner: 1 when the lock could be had now. */
    private static @Nullable Object lockTest(@Nullable Object[] keys, Session session) {
        return LockMode.of(text(keys[2]))
                .<@Nullable Object>map(
                        mode -> session.locks().isFree(session.lockResource(text(keys[1])), mode) ? 1 : 0)
                .orElse(null);
    }

    /** -3 no such cursor, -2 variable without one, -1 closed, 0 open and empty, 1 open with rows or dynamic. */
    private static int cursorStatus(String scope, String name, Execution execution, Activation activation) {
        Cursor cursor;
        switch (scope.toLowerCase(Locale.ROOT)) {
            case "local" -> cursor = activation.cursors().find(name);
            case "global" -> cursor = execution.session().cursors().find(name);
            case "variable" -> {
                int slot = activation.slot(name);
                if (slot < 0) {
                    return -3;
                }
                if (!(activation.slots()[slot] instanceof Cursor held)) {
                    return -2;
                }
                cursor = held;
            }
            default -> {
                return -3;
            }
        }
        if (cursor == null) {
            return -3;
        }
        if (!cursor.isOpen()) {
            return -1;
        }
        return cursor.size() > 0 || cursor.kind().dynamic() ? 1 : 0;
    }

    private static String text(@Nullable Object key) {
        return key == null ? "" : key.toString();
    }
}
