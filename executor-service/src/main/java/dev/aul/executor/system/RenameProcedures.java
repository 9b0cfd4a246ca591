package dev.aul.executor.system;

import dev.aul.backend.Definition;
import dev.aul.executor.ddl.DdlContext;
import dev.aul.executor.ddl.DdlMessage;
import dev.aul.executor.ddl.ObjectDefinitions;
import dev.aul.executor.ddl.Renames;
import dev.aul.executor.interpreter.SystemProcedure;
import dev.aul.executor.interpreter.SystemProcedure.Call;
import dev.aul.executor.procedures.Given;
import dev.aul.language.ast.Ddl;
import dev.aul.language.ast.ObjectName;
import dev.aul.language.ast.Position;
import dev.aul.language.errors.ObjectMessage;
import dev.aul.language.parse.SqlParser;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** sp_rename, sp_addtype and sp_droptype. */
final class RenameProcedures {
    private RenameProcedures() {}

    static Map<String, SystemProcedure> procedures() {
        return Map.of(
                "sp_rename", RenameProcedures::rename,
                "sp_addtype", RenameProcedures::addType,
                "sp_droptype", RenameProcedures::dropType);
    }

    private static int rename(Call call) {
        String written = text(call, 0, "@objname");
        String next = text(call, 1, "@newname");
        String kind = text(call, 2, "@objtype").toUpperCase(Locale.ROOT);
        call.execution().session().transactions().requireHealthy();
        Renames renames = new Renames(call.ddl());
        switch (kind) {
            case "", "OBJECT" -> renames.object(written, next, kind);
            case "COLUMN" -> renames.column(written, next);
            case "INDEX" -> renames.index(written, next);
            default -> throw ObjectMessage.UNSUPPORTED.exception("sp_rename of a " + kind);
        }
        call.say(DdlMessage.RENAME_CAUTION.error());
        return 0;
    }

    /** {@code @typename, @phystype, @nulltype}. */
    private static int addType(Call call) {
        String nulls = text(call, 2, "@nulltype");
        Ddl.CreateType definition = new Ddl.CreateType(
                name(text(call, 0, "@typename")),
                SqlParser.parseType(text(call, 1, "@phystype")),
                !nulls.equalsIgnoreCase("NOT NULL") && !nulls.equalsIgnoreCase("NONULL"),
                List.of(),
                Position.NONE);
        ObjectDefinitions.create(definition, call.ddl());
        return 0;
    }

    private static int dropType(Call call) {
        DdlContext context = call.ddl();
        String database = context.session().database();
        String type = text(call, 0, "@typename");
        if (context.catalog().type(database, "dbo", type).isEmpty()) {
            throw DdlMessage.OBJECT_DOES_NOT_EXIST.exception(type, database);
        }
        context.session().store().define(new Definition.DropType(database, "dbo", type));
        return 0;
    }

    private static ObjectName name(String text) {
        return new ObjectName(List.of(text), Position.NONE);
    }

    /** An argument by name, or by its place. */
    static String text(Call call, int place, String name) {
        for (Given given : call.arguments()) {
            if (name.equalsIgnoreCase(given.name())) {
                return DynamicSql.text(given);
            }
        }
        return place < call.arguments().size() && call.arguments().get(place).name() == null
                ? DynamicSql.text(call.arguments().get(place))
                : "";
    }
}
