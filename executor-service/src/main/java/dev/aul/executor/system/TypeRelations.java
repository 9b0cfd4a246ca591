package dev.aul.executor.system;

import static dev.aul.executor.system.Relation.sys;

import dev.aul.executor.catalog.SystemContext;
import dev.aul.language.catalog.CatalogSnapshot.AliasType;
import dev.aul.language.functions.TypeFacts;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.util.List;

/** Types. */
final class TypeRelations {
    private static final String TYPE =
            "name sysname, system_type_id tinyint, user_type_id int, schema_id int, principal_id int?, max_length smallint, "
                    + "precision tinyint, scale tinyint, collation_name sysname?, is_nullable bit?, is_user_defined bit, "
                    + "is_assembly_type bit, default_object_id int, rule_object_id int, is_table_type bit";

    private static final int SYSNAME = 256;

    private TypeRelations() {}

    static List<Relation> all() {
        return List.of(
                sys("types", TYPE, TypeRelations::types),
                sys(
                        "table_types",
                        TYPE + ", type_table_object_id int, is_memory_optimized bit?",
                        TypeRelations::tableTypes));
    }

    private static void types(SystemContext context, Relation.Sink out) {
        for (TypeKind kind : TypeKind.values()) {
            if (kind.systemTypeId() > 0) {
                SqlType type = widest(kind);
                row(out, kind.sqlName(), kind.systemTypeId(), kind.systemTypeId(), 4, type, true, false);
            }
        }
        row(out, "sysname", TypeKind.NVARCHAR.systemTypeId(), SYSNAME, 4, SqlType.SYSNAME, false, false);
        for (AliasType type : context.catalog().types(context.database())) {
            boolean table = type.table().isPresent();
            row(
                    out,
                    type.name(),
                    table ? 243 : type.base().kind().systemTypeId(),
                    type.id(),
                    Facts.schemaId(context, type.schema()),
                    type.base(),
                    type.nullable(),
                    true);
        }
    }

    private static void row(
            Relation.Sink out,
            String name,
            int system,
            int user,
            int schema,
            SqlType type,
            boolean nullable,
            boolean own) {
        out.row(
                name,
                system,
                user,
                schema,
                null,
                TypeFacts.maxLength(type),
                TypeFacts.precision(type),
                TypeFacts.scale(type),
                Facts.collation(type),
                nullable,
                own,
                false,
                0,
                0,
                type.kind() == TypeKind.TABLE);
    }

    private static void tableTypes(SystemContext context, Relation.Sink out) {
        for (AliasType type : context.catalog().types(context.database())) {
            type.table()
                    .ifPresent(table -> out.row(
                            type.name(),
                            243,
                            type.id(),
                            Facts.schemaId(context, type.schema()),
                            null,
                            -1,
                            0,
                            0,
                            null,
                            false,
                            true,
                            false,
                            0,
                            0,
                            true,
                            table.objectId(),
                            false));
        }
    }

    /** As sys.types shows a type without facets. */
    static SqlType widest(TypeKind kind) {
        return switch (kind) {
            case DECIMAL, NUMERIC -> new SqlType(kind, 0, 38, 38);
            case TIME, DATETIME2, DATETIMEOFFSET -> SqlType.scaled(kind, 7);
            case CHAR, VARCHAR, BINARY, VARBINARY -> SqlType.sized(kind, 8000);
            case NCHAR, NVARCHAR -> SqlType.sized(kind, 4000);
            default -> SqlType.of(kind);
        };
    }
}
