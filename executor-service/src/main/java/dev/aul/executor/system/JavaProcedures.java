package dev.aul.executor.system;

import dev.aul.executor.interpreter.SystemProcedure;
import java.util.HashMap;
import java.util.Map;

/** System procedures written in Java, by lower-case name. */
final class JavaProcedures {
    private JavaProcedures() {}

    static Map<String, SystemProcedure> all() {
        Map<String, SystemProcedure> out = new HashMap<>();
        out.putAll(DynamicSql.procedures());
        out.putAll(CursorProcedures.procedures());
        out.putAll(SessionProcedures.procedures());
        out.putAll(RenameProcedures.procedures());
        out.putAll(HelpProcedures.procedures());
        out.putAll(LockProcedures.procedures());
        return Map.copyOf(out);
    }
}
