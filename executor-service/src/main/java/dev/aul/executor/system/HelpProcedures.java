package dev.aul.executor.system;

import dev.aul.executor.ddl.DdlMessage;
import dev.aul.executor.interpreter.SystemProcedure;
import dev.aul.executor.interpreter.SystemProcedure.Call;
import dev.aul.executor.procedures.Names;
import dev.aul.executor.state.Session;
import dev.aul.language.ast.ObjectName;
import dev.aul.language.catalog.ModuleSchema;
import dev.aul.language.types.SqlType;
import dev.aul.messages.frames.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** sp_helptext. */
final class HelpProcedures {
    private static final int LINE = 255;

    private HelpProcedures() {}

    static Map<String, SystemProcedure> procedures() {
        return Map.of("sp_helptext", HelpProcedures::text);
    }

    private static int text(Call call) {
        Session session = call.execution().session();
        String written = RenameProcedures.text(call, 0, "@objname");
        ObjectName name = Names.parse(written);
        Optional<ModuleSchema> module = Names.find(name, session.database(), "dbo", session.catalog()::module);
        if (module.isEmpty()) {
            boolean table = Names.find(name, session.database(), "dbo", session.catalog()::table)
                    .isPresent();
            throw table
                    ? DdlMessage.NO_TEXT.exception(written)
                    : DdlMessage.OBJECT_DOES_NOT_EXIST.exception(written, session.database());
        }
        call.send(
                List.of(Frame.Column.of("Text", SqlType.nvarchar(LINE), true)),
                lines(module.get().text()));
        return 0;
    }

    /** Each line with its end; a line too long goes on in the next row. */
    private static List<@Nullable Object[]> lines(String text) {
        List<@Nullable Object[]> out = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline + 1;
            end = Math.min(end, start + LINE);
            out.add(new Object[] {text.substring(start, end)});
            start = end;
        }
        return out;
    }
}
