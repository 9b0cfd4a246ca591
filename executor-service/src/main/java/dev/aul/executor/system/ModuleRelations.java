package dev.aul.executor.system;

import static dev.aul.executor.system.Relation.sys;

import dev.aul.executor.catalog.SystemContext;
import dev.aul.language.catalog.ModuleSchema;
import dev.aul.language.functions.TypeFacts;
import dev.aul.language.routine.Routine;
import dev.aul.language.types.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts, parameters and triggers of modules. */
final class ModuleRelations {
    private static final String MODULE =
            "object_id int, definition nvarchar(max)?, uses_ansi_nulls bit?, uses_quoted_identifier bit?, "
                    + "is_schema_bound bit?, uses_database_collation bit?, is_recompiled bit?, null_on_null_input bit?, "
                    + "execute_as_principal_id int?, uses_native_compilation bit?";

    private static final String PARAMETER =
            "object_id int, name sysname?, parameter_id int, system_type_id tinyint, user_type_id int, max_length smallint, "
                    + "precision tinyint, scale tinyint, is_output bit, is_cursor_ref bit, has_default_value bit, "
                    + "is_xml_document bit, default_value sql_variant?, xml_collection_id int, is_readonly bit, "
                    + "is_nullable bit?";

    private ModuleRelations() {}

    static List<Relation> all() {
        return List.of(
                sys("sql_modules", MODULE, ModuleRelations::modules),
                sys("all_sql_modules", MODULE, ModuleRelations::modules),
                sys("parameters", PARAMETER, ModuleRelations::parameters),
                sys("all_parameters", PARAMETER, ModuleRelations::parameters),
                sys(
                        "triggers",
                        "name sysname, object_id int, parent_class tinyint, parent_class_desc nvarchar(60)?, parent_id int, "
                                + "type char(2), type_desc nvarchar(60)?, create_date datetime, modify_date datetime, "
                                + "is_ms_shipped bit, is_disabled bit, is_not_for_replication bit, is_instead_of_trigger bit",
                        ModuleRelations::triggers),
                sys(
                        "sql_expression_dependencies",
                        "referencing_id int, referencing_minor_id int, referenced_schema_name sysname?, "
                                + "referenced_entity_name sysname?, referenced_id int?",
                        (_, _) -> {}));
    }

    private static void modules(SystemContext context, Relation.Sink out) {
        for (ModuleSchema module : context.catalog().modules(context.database())) {
            out.row(
                    module.objectId(),
                    module.text(),
                    module.ansiNulls(),
                    module.quotedIdentifier(),
                    false,
                    false,
                    false,
                    false,
                    null,
                    false);
        }
    }

    private static void parameters(SystemContext context, Relation.Sink out) {
        for (ModuleSchema module : context.catalog().modules(context.database())) {
            SqlType returns = context.modules().returns(module);
            if (returns != null) {
                parameter(out, module, "", 0, returns, true, false);
            }
            int id = 1;
            for (Routine.Parameter parameter : context.modules().parameters(module)) {
                parameter(
                        out,
                        module,
                        parameter.name(),
                        id++,
                        parameter.type(),
                        parameter.output(),
                        parameter.optional());
            }
        }
    }

    private static void parameter(
            Relation.Sink out,
            ModuleSchema module,
            @Nullable String name,
            int id,
            SqlType type,
            boolean output,
            boolean optional) {
        out.row(
                module.objectId(),
                name,
                id,
                type.kind().systemTypeId(),
                type.kind().systemTypeId(),
                TypeFacts.maxLength(type),
                TypeFacts.precision(type),
                TypeFacts.scale(type),
                output,
                false,
                optional,
                false,
                null,
                0,
                false,
                true);
    }

    private static void triggers(SystemContext context, Relation.Sink out) {
        for (ModuleSchema module : context.catalog().modules(context.database())) {
            if (module.kind() == ModuleSchema.Kind.TRIGGER) {
                out.row(
                        module.name(),
                        module.objectId(),
                        1,
                        "OBJECT_OR_COLUMN",
                        module.parent(),
                        "TR",
                        "SQL_TRIGGER",
                        Facts.CREATED,
                        Facts.CREATED,
                        false,
                        module.disabled(),
                        false,
                        context.modules().isInsteadOf(module));
            }
        }
    }
}
