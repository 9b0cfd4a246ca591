package dev.aul.executor.system;

import dev.aul.executor.cursors.ClientCursors;
import dev.aul.executor.cursors.ClientCursors.ClientCursor;
import dev.aul.executor.ddl.DdlMessage;
import dev.aul.executor.interpreter.Calls;
import dev.aul.executor.interpreter.SystemProcedure;
import dev.aul.executor.interpreter.SystemProcedure.Call;
import dev.aul.executor.procedures.Given;
import dev.aul.executor.state.PreparedStatements.Prepared;
import dev.aul.language.errors.ObjectMessage;
import dev.aul.language.errors.RunMessage;
import dev.aul.language.types.SqlType;
import dev.aul.messages.frames.Frame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The server cursors of drivers. Rows are read when the cursor opens, whatever kind is asked for, and are read-only. A
 * text that is no query is run at once, and the cursor's number is 0.
 */
final class CursorProcedures {
    private static final int READ_ONLY = 1;
    private static final int STATIC = 8;
    private static final int INFORMATION = 256;
    private static final int ROW_OK = 1;

    private CursorProcedures() {}

    static Map<String, SystemProcedure> procedures() {
        return Map.of(
                "sp_cursoropen", CursorProcedures::open,
                "sp_cursorprepare", CursorProcedures::prepare,
                "sp_cursorexecute", CursorProcedures::execute,
                "sp_cursorprepexec", CursorProcedures::prepareAndExecute,
                "sp_cursorunprepare", CursorProcedures::unprepare,
                "sp_cursorfetch", CursorProcedures::fetch,
                "sp_cursoroption", _ -> 0,
                "sp_cursor", CursorProcedures::change,
                "sp_cursorclose", CursorProcedures::close);
    }

    /** {@code @cursor OUT, @stmt, @scrollopt OUT, @ccopt OUT, @rowcount OUT, @paramdef, values}. */
    private static int open(Call call) {
        List<Given> given = call.arguments();
        Prepared prepared = new Prepared(given.size() > 5 ? DynamicSql.text(given.get(5)) : "", text(given, 1));
        return start(call, prepared, argument(given, 0), given, 2, from(given, 6));
    }

    /** {@code @handle OUT, @params, @stmt, @options, @scrollopt OUT, @ccopt OUT}. */
    private static int prepare(Call call) {
        List<Given> given = call.arguments();
        int handle = call.execution().session().prepared().add(new Prepared(text(given, 1), text(given, 2)));
        argument(given, 0).give(handle, SqlType.INT);
        return 0;
    }

    /** {@code @handle, @cursor OUT, @scrollopt OUT, @ccopt OUT, @rowcount OUT, values}. */
    private static int execute(Call call) {
        List<Given> given = call.arguments();
        Prepared prepared = call.execution().session().prepared().find(number(given, 0));
        if (prepared == null) {
            throw RunMessage.UNKNOWN_HANDLE.exception(number(given, 0));
        }
        return start(call, prepared, argument(given, 1), given, 2, from(given, 5));
    }

    /** {@code @handle OUT, @cursor OUT, @params, @stmt, @scrollopt OUT, @ccopt OUT, @rowcount OUT, values}. */
    private static int prepareAndExecute(Call call) {
        List<Given> given = call.arguments();
        Prepared prepared = new Prepared(text(given, 2), text(given, 3));
        argument(given, 0).give(call.execution().session().prepared().add(prepared), SqlType.INT);
        return start(call, prepared, argument(given, 1), given, 4, from(given, 7));
    }

    private static int unprepare(Call call) {
        if (!call.execution().session().prepared().remove(number(call.arguments(), 0))) {
            throw RunMessage.UNKNOWN_HANDLE.exception(number(call.arguments(), 0));
        }
        return 0;
    }

    /** {@code options}: where @scrollopt, @ccopt and @rowcount stand. */
    private static int start(
            Call call, Prepared prepared, Given cursor, List<Given> given, int options, List<Given> values) {
        Calls.Materialized rows =
                call.execution().calls().materialized(prepared.text(), prepared.declarations(), values, call.caller());
        if (rows == null) {
            cursor.give(0, SqlType.INT);
            return DynamicSql.run(call, prepared.text(), prepared.declarations(), values);
        }
        call.send(rows.columns(), List.of());
        cursor.give(cursors(call).add(rows.columns(), rows.rows()), SqlType.INT);
        give(given, options, STATIC);
        give(given, options + 1, READ_ONLY);
        give(given, options + 2, rows.rows().size());
        return 0;
    }

    /** {@code @cursor, @fetchtype, @rownum, @nrows}. */
    private static int fetch(Call call) {
        List<Given> given = call.arguments();
        ClientCursor cursor = find(call);
        int type = given.size() > 1 ? number(given, 1) : 2;
        if (type == INFORMATION) {
            give(given, 2, 0);
            give(given, 3, cursor.size());
            return 0;
        }
        int count = given.size() > 3 && given.get(3).value() != null ? number(given, 3) : 1;
        List<@Nullable Object[]> rows = new ArrayList<>();
        int width = cursor.columns().size();
        for (@Nullable Object[] row : cursor.fetch(type & 0xff, given.size() > 2 ? number(given, 2) : 0, count)) {
            @Nullable Object[] shown = Arrays.copyOf(row, width + 1);
            shown[width] = ROW_OK;
            rows.add(shown);
        }
        List<Frame.Column> columns = new ArrayList<>(cursor.columns());
        columns.add(new Frame.Column("ROWSTAT", SqlType.INT, false, false, true));
        call.send(columns, rows);
        return 0;
    }

    private static int change(Call call) {
        find(call);
        throw ObjectMessage.UNSUPPORTED.exception("Changing rows through a server cursor (sp_cursor)");
    }

    private static int close(Call call) {
        if (!cursors(call).close(number(call.arguments(), 0))) {
            throw DdlMessage.CURSOR_HANDLE_INVALID.exception(
                    call.name(), Integer.toHexString(number(call.arguments(), 0)));
        }
        return 0;
    }

    private static ClientCursor find(Call call) {
        ClientCursor cursor = cursors(call).find(number(call.arguments(), 0));
        if (cursor == null) {
            throw DdlMessage.CURSOR_HANDLE_INVALID.exception(
                    call.name(), Integer.toHexString(number(call.arguments(), 0)));
        }
        return cursor;
    }

    private static ClientCursors cursors(Call call) {
        return call.execution().session().clientCursors();
    }

    private static Given argument(List<Given> given, int index) {
        return index < given.size() ? given.get(index) : Given.positional(SqlType.INT, null);
    }

    private static String text(List<Given> given, int index) {
        return DynamicSql.text(argument(given, index));
    }

    private static int number(List<Given> given, int index) {
        return argument(given, index).value() instanceof Number number ? number.intValue() : 0;
    }

    private static void give(List<Given> given, int index, int value) {
        if (index < given.size()) {
            given.get(index).give(value, SqlType.INT);
        }
    }

    private static List<Given> from(List<Given> given, int index) {
        return index < given.size() ? given.subList(index, given.size()) : List.of();
    }
}
