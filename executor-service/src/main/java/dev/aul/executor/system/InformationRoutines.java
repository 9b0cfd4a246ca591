package dev.aul.executor.system;

import static dev.aul.executor.system.Relation.information;

import dev.aul.executor.catalog.SystemContext;
import dev.aul.language.catalog.ModuleSchema;
import dev.aul.language.routine.Routine;
import dev.aul.language.types.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** INFORMATION_SCHEMA: procedures, functions and their parameters. */
final class InformationRoutines {
    private static final String SPECIFIC =
            "SPECIFIC_CATALOG nvarchar(128)?, SPECIFIC_SCHEMA nvarchar(128)?, SPECIFIC_NAME nvarchar(128), ";

    private InformationRoutines() {}

    static List<Relation> all() {
        return List.of(
                information(
                        "ROUTINES",
                        SPECIFIC + "ROUTINE_CATALOG nvarchar(128)?, ROUTINE_SCHEMA nvarchar(128)?, "
                                + "ROUTINE_NAME nvarchar(128), ROUTINE_TYPE nvarchar(20)?, " + InformationTables.TYPE
                                + ", ROUTINE_BODY nvarchar(30)?, ROUTINE_DEFINITION nvarchar(4000)?, "
                                + "SQL_DATA_ACCESS nvarchar(30)?, IS_NULL_CALL nvarchar(10)?, CREATED datetime, "
                                + "LAST_ALTERED datetime",
                        InformationRoutines::routines),
                information(
                        "PARAMETERS",
                        SPECIFIC + "ORDINAL_POSITION int, PARAMETER_MODE nvarchar(10)?, IS_RESULT nvarchar(10)?, "
                                + "AS_LOCATOR nvarchar(10)?, PARAMETER_NAME nvarchar(128)?, " + InformationTables.TYPE,
                        InformationRoutines::parameters));
    }

    private static List<ModuleSchema> callable(SystemContext context) {
        return context.catalog().modules(context.database()).stream()
                .filter(module -> module.kind() != ModuleSchema.Kind.VIEW && module.kind() != ModuleSchema.Kind.TRIGGER)
                .toList();
    }

    private static void routines(SystemContext context, Relation.Sink out) {
        for (ModuleSchema module : callable(context)) {
            @Nullable Object[] row = new Object[7 + InformationTables.TYPE_COLUMNS + 6];
            row[0] = context.database();
            row[1] = module.schema();
            row[2] = module.name();
            row[3] = context.database();
            row[4] = module.schema();
            row[5] = module.name();
            row[6] = module.kind() == ModuleSchema.Kind.PROCEDURE ? "PROCEDURE" : "FUNCTION";
            SqlType returns = context.modules().returns(module);
            if (returns != null) {
                InformationTables.putType(row, 7, returns);
            } else if (module.kind() != ModuleSchema.Kind.PROCEDURE) {
                row[7] = "TABLE";
            }
            row[20] = "SQL";
            row[21] = module.text().length() > 4000 ? module.text().substring(0, 4000) : module.text();
            row[22] = module.kind() == ModuleSchema.Kind.PROCEDURE ? "MODIFIES" : "READS";
            row[24] = Facts.CREATED;
            row[25] = Facts.CREATED;
            out.row(row);
        }
    }

    private static void parameters(SystemContext context, Relation.Sink out) {
        for (ModuleSchema module : callable(context)) {
            SqlType returns = context.modules().returns(module);
            if (returns != null) {
                parameter(context, module, 0, "OUT", "YES", "", returns, out);
            }
            int ordinal = 1;
            for (Routine.Parameter parameter : context.modules().parameters(module)) {
                parameter(
                        context,
                        module,
                        ordinal++,
                        parameter.output() ? "INOUT" : "IN",
                        "NO",
                        parameter.name(),
                        parameter.type(),
                        out);
            }
        }
    }

    private static void parameter(
            SystemContext context,
            ModuleSchema module,
            int ordinal,
            String mode,
            String result,
            String name,
            SqlType type,
            Relation.Sink out) {
        @Nullable Object[] row = new Object[8 + InformationTables.TYPE_COLUMNS];
        row[0] = context.database();
        row[1] = module.schema();
        row[2] = module.name();
        row[3] = ordinal;
        row[4] = mode;
        row[5] = result;
        row[6] = "NO";
        row[7] = name;
        InformationTables.putType(row, 8, type);
        out.row(row);
    }
}
