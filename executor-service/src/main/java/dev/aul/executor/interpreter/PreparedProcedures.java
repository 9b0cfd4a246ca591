package dev.aul.executor.interpreter;

import dev.aul.executor.procedures.Given;
import dev.aul.executor.state.PreparedStatements.Prepared;
import dev.aul.language.catalog.ModuleSchema;
import dev.aul.language.errors.RunMessage;
import dev.aul.language.types.SqlType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** sp_executesql and the sp_prepare family. */
public final class PreparedProcedures implements SystemLibrary {
    private static final Map<String, SystemProcedure> PROCEDURES = Map.of(
            "sp_executesql", call -> execute(call, text(call, 0), text(call, 1), from(call, 2)),
            "sp_prepare", PreparedProcedures::prepare,
            "sp_execute", PreparedProcedures::run,
            "sp_prepexec", PreparedProcedures::prepareAndRun,
            "sp_unprepare", PreparedProcedures::unprepare);

    @Override
    public Optional<SystemProcedure> java(String name) {
        return Optional.ofNullable(PROCEDURES.get(name.toLowerCase(Locale.ROOT)));
    }

    @Override
    public Optional<ModuleSchema> text(String name, String database) {
        return Optional.empty();
    }

    private static int prepare(SystemProcedure.Call call) {
        call.arguments().getFirst().give(handle(call, text(call, 1), text(call, 2)), SqlType.INT);
        return 0;
    }

    private static int run(SystemProcedure.Call call) {
        Prepared prepared = prepared(call);
        return execute(call, prepared.text(), prepared.declarations(), from(call, 1));
    }

    private static int prepareAndRun(SystemProcedure.Call call) {
        call.arguments().getFirst().give(handle(call, text(call, 1), text(call, 2)), SqlType.INT);
        return execute(call, text(call, 2), text(call, 1), from(call, 3));
    }

    private static int unprepare(SystemProcedure.Call call) {
        prepared(call);
        call.execution().session().prepared().remove(number(call));
        return 0;
    }

    private static int handle(SystemProcedure.Call call, String declarations, String text) {
        return call.execution().session().prepared().add(new Prepared(declarations, text));
    }

    private static Prepared prepared(SystemProcedure.Call call) {
        Prepared prepared = call.execution().session().prepared().find(number(call));
        if (prepared == null) {
            throw RunMessage.UNKNOWN_HANDLE.exception(number(call));
        }
        return prepared;
    }

    private static int number(SystemProcedure.Call call) {
        Object value =
                call.arguments().isEmpty() ? null : call.arguments().getFirst().value();
        return value instanceof Number number ? number.intValue() : 0;
    }

    private static int execute(SystemProcedure.Call call, String text, String declarations, List<Given> arguments) {
        Integer status = call.execution()
                .calls()
                .parameterized(text, declarations, arguments, call.caller())
                .status();
        return status == null ? 0 : status;
    }

    private static String text(SystemProcedure.Call call, int index) {
        if (index >= call.arguments().size()) {
            return "";
        }
        @Nullable Object value = call.arguments().get(index).value();
        return value == null ? "" : value.toString();
    }

    private static List<Given> from(SystemProcedure.Call call, int index) {
        return index >= call.arguments().size()
                ? List.of()
                : call.arguments().subList(index, call.arguments().size());
    }
}
