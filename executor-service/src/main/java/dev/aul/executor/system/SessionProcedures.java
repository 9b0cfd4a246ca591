package dev.aul.executor.system;

import dev.aul.executor.ddl.DdlMessage;
import dev.aul.executor.interpreter.SystemProcedure;
import dev.aul.executor.interpreter.SystemProcedure.Call;
import dev.aul.executor.procedures.Given;
import dev.aul.executor.state.Session;
import dev.aul.language.errors.RunMessage;
import dev.aul.language.types.TypeKind;
import dev.aul.language.values.Variant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Procedures that set something of the session, and those that are taken and change nothing here. */
final class SessionProcedures {
    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "sp_addextendedproperty",
            "sp_updateextendedproperty",
            "sp_dropextendedproperty",
            "sp_dboption",
            "sp_configure",
            "sp_tableoption",
            "sp_dbcmptlevel",
            "sp_updatestats",
            "sp_recompile",
            "sp_refreshview",
            "sp_fulltext_database",
            "sp_settriggerorder");

    private SessionProcedures() {}

    static Map<String, SystemProcedure> procedures() {
        Map<String, SystemProcedure> out = new TreeMap<>();
        WITHOUT_EFFECT.forEach(name -> out.put(name, _ -> 0));
        out.put("sp_set_session_context", SessionProcedures::setContext);
        out.put("sp_aul_refresh", SessionProcedures::refresh);
        return out;
    }

    /** Looks for tables that others have made in the stores. */
    private static int refresh(Call call) {
        if (call.execution().session().transactions().open()) {
            throw RunMessage.NOT_IN_TRANSACTION.exception("EXECUTE sp_aul_refresh");
        }
        call.execution().session().home().refresh();
        return 0;
    }

    /** {@code @key, @value, @read_only}; keys ignore case, NULL takes the key away. */
    private static int setContext(Call call) {
        if (call.arguments().size() < 2) {
            throw DynamicSql.missing(call, call.arguments().isEmpty() ? "@key" : "@value");
        }
        Session session = call.execution().session();
        String key = DynamicSql.text(call.arguments().get(0)).toLowerCase(Locale.ROOT);
        if (session.readOnlyContext().contains(key)) {
            throw DdlMessage.CONTEXT_READ_ONLY.exception(
                    DynamicSql.text(call.arguments().get(0)));
        }
        Given value = call.arguments().get(1);
        if (value.value() == null) {
            session.context().remove(key);
        } else {
            session.context().put(key, variant(value));
        }
        if (call.arguments().size() > 2 && isOn(call.arguments().get(2))) {
            session.readOnlyContext().add(key);
        }
        return 0;
    }

    private static Object variant(Given value) {
        Object held = Objects.requireNonNull(value.value());
        return value.type().kind() == TypeKind.SQL_VARIANT ? held : new Variant(value.type(), held);
    }

    private static boolean isOn(Given flag) {
        return Boolean.TRUE.equals(flag.value()) || (flag.value() instanceof Number number && number.intValue() == 1);
    }
}
