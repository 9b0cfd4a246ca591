package dev.aul.executor.system;

import static dev.aul.executor.system.Relation.sys;

import dev.aul.executor.catalog.SystemContext;
import dev.aul.language.catalog.CatalogSnapshot.SequenceSchema;
import dev.aul.language.catalog.CatalogSnapshot.Synonym;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.functions.CatalogIds;
import dev.aul.language.functions.SchemaObject;
import dev.aul.language.types.TypeKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Schemas and what lies in them: objects, tables, views, procedures, sequences, synonyms. */
final class ObjectRelations {
    private static final String OBJECT =
            "name sysname, object_id int, principal_id int?, schema_id int, parent_object_id int, type char(2)?, "
                    + "type_desc nvarchar(60)?, create_date datetime, modify_date datetime, is_ms_shipped bit, "
                    + "is_published bit, is_schema_published bit";

    private static final String TABLE =
            ", lob_data_space_id int, filestream_data_space_id int?, max_column_id_used int, "
                    + "lock_on_bulk_load bit, uses_ansi_nulls bit?, is_replicated bit?, has_replication_filter bit?, "
                    + "has_unchecked_assembly_data bit, text_in_row_limit int?, large_value_types_out_of_row bit?, "
                    + "is_tracked_by_cdc bit?, lock_escalation tinyint?, lock_escalation_desc nvarchar(60)?, is_filetable bit?, "
                    + "is_memory_optimized bit?, durability tinyint?, durability_desc nvarchar(60)?, temporal_type tinyint?, "
                    + "temporal_type_desc nvarchar(60)?, history_table_id int?, is_external bit, is_node bit?, is_edge bit?";

    private static final String VIEW = ", is_replicated bit?, has_replication_filter bit?, has_opaque_metadata bit, "
            + "has_unchecked_assembly_data bit, with_check_option bit, is_date_correlation_view bit";

    private static final Set<String> VIEWS = Set.of("V");

    private ObjectRelations() {}

    static List<Relation> all() {
        return List.of(
                sys("schemas", "name sysname, schema_id int, principal_id int?", ObjectRelations::schemas),
                sys("objects", OBJECT, (context, out) -> objects(context, out, false)),
                sys("all_objects", OBJECT, (context, out) -> objects(context, out, true)),
                sys("system_objects", OBJECT, (_, out) -> systemObjects(out)),
                sys("tables", OBJECT + TABLE, ObjectRelations::tables),
                sys("views", OBJECT + VIEW, (context, out) -> views(context, out, false)),
                sys("all_views", OBJECT + VIEW, (context, out) -> views(context, out, true)),
                sys("system_views", OBJECT + VIEW, (_, out) -> systemViews(out)),
                sys(
                        "procedures",
                        OBJECT
                                + ", is_auto_executed bit, is_execution_replicated bit?, is_repl_serializable_only bit?, "
                                + "skips_repl_constraints bit?",
                        ObjectRelations::procedures),
                sys(
                        "sequences",
                        OBJECT + ", start_value sql_variant, increment sql_variant, minimum_value sql_variant?, "
                                + "maximum_value sql_variant?, is_cycling bit?, is_cached bit?, cache_size int?, "
                                + "system_type_id tinyint, user_type_id int, precision tinyint, scale tinyint?, "
                                + "current_value sql_variant, is_exhausted bit, last_used_value sql_variant?",
                        ObjectRelations::sequences),
                sys("synonyms", OBJECT + ", base_object_name nvarchar(1035)?", ObjectRelations::synonyms),
                sys(
                        "extended_properties",
                        "class tinyint, class_desc nvarchar(60)?, major_id int, minor_id int, name sysname, "
                                + "value sql_variant?",
                        (_, _) -> {}),
                sys("external_tables", OBJECT, (_, _) -> {}),
                sys("assemblies", "name sysname, principal_id int, assembly_id int", (_, _) -> {}),
                sys(
                        "filegroups",
                        "name sysname, data_space_id int, type char(2), is_default bit?",
                        (_, out) -> out.row("PRIMARY", 1, "FG", true)),
                sys(
                        "data_spaces",
                        "name sysname, data_space_id int, type char(2), is_default bit?",
                        (_, out) -> out.row("PRIMARY", 1, "FG", true)));
    }

    private static void schemas(SystemContext context, Relation.Sink out) {
        for (String schema : context.catalog().schemas(context.database())) {
            Integer id = CatalogIds.schemaId(context.catalog(), context.database(), schema);
            out.row(schema, id, id != null && id <= 4 ? id : 1);
        }
    }

    private static Object[] object(SystemContext context, SchemaObject object) {
        return new Object[] {
            object.name(),
            object.id(),
            null,
            Facts.schemaId(context, object.schema()),
            object.parent(),
            Facts.code(object.type()),
            Facts.typeName(object.type()),
            Facts.CREATED,
            Facts.CREATED,
            false,
            false,
            false
        };
    }

    private static Object[] systemObject(Relation relation) {
        return new Object[] {
            relation.name(),
            Relations.objectId(relation),
            null,
            relation.schema().equals("sys") ? 4 : 3,
            0,
            "V ",
            "VIEW",
            Facts.CREATED,
            Facts.CREATED,
            true,
            false,
            false
        };
    }

    private static void objects(SystemContext context, Relation.Sink out, boolean system) {
        Facts.objects(context).forEach(object -> out.row(object(context, object)));
        if (system) {
            systemObjects(out);
        }
    }

    private static void systemObjects(Relation.Sink out) {
        Relations.list().forEach(relation -> out.row(systemObject(relation)));
    }

    private static void tables(SystemContext context, Relation.Sink out) {
        for (SchemaObject object : Facts.objects(context)) {
            TableSchema table = object.table();
            if (table == null) {
                continue;
            }
            Object[] own = object(context, object);
            boolean lob = table.columns().stream().anyMatch(column -> Facts.isLob(column.type()));
            out.row(with(
                    own,
                    lob ? 1 : 0,
                    null,
                    table.columns().size(),
                    false,
                    true,
                    false,
                    false,
                    false,
                    0,
                    false,
                    false,
                    0,
                    "TABLE",
                    false,
                    false,
                    0,
                    "SCHEMA_AND_DATA",
                    0,
                    "NON_TEMPORAL_TABLE",
                    null,
                    false,
                    false,
                    false));
        }
    }

    private static void views(SystemContext context, Relation.Sink out, boolean system) {
        Facts.objects(context).stream()
                .filter(object -> VIEWS.contains(object.type()))
                .forEach(object -> out.row(view(object(context, object))));
        if (system) {
            systemViews(out);
        }
    }

    private static void systemViews(Relation.Sink out) {
        Relations.list().forEach(relation -> out.row(view(systemObject(relation))));
    }

    private static Object[] view(Object[] object) {
        return with(object, false, false, false, false, false, false);
    }

    private static void procedures(SystemContext context, Relation.Sink out) {
        Facts.objects(context).stream()
                .filter(object -> object.type().equals("P"))
                .forEach(object -> out.row(with(object(context, object), false, false, false, false)));
    }

    private static void sequences(SystemContext context, Relation.Sink out) {
        for (SequenceSchema sequence : context.catalog().sequences(context.database())) {
            Object[] own = object(
                    context,
                    new SchemaObject(
                            sequence.objectId(), sequence.schema(), sequence.name(), "SO", 0, null, null, null));
            int precision = dev.aul.language.functions.TypeFacts.precision(sequence.type());
            out.row(with(
                    own,
                    Facts.variant(sequence.type(), sequence.start()),
                    Facts.variant(sequence.type(), sequence.increment()),
                    Facts.variant(sequence.type(), sequence.minimum()),
                    Facts.variant(sequence.type(), sequence.maximum()),
                    sequence.cycle(),
                    true,
                    null,
                    sequence.type().kind().systemTypeId(),
                    sequence.type().kind().systemTypeId(),
                    precision,
                    sequence.type().kind() == TypeKind.DECIMAL ? sequence.type().scale() : 0,
                    Facts.variant(sequence.type(), sequence.start()),
                    false,
                    null));
        }
    }

    private static void synonyms(SystemContext context, Relation.Sink out) {
        for (Synonym synonym : context.catalog().synonyms(context.database())) {
            out.row(with(
                    object(
                            context,
                            new SchemaObject(
                                    synonym.objectId(), synonym.schema(), synonym.name(), "SN", 0, null, null, null)),
                    synonym.target()));
        }
    }

    private static @Nullable Object[] with(Object[] first, @Nullable Object... more) {
        @Nullable Object[] out = java.util.Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, out, first.length, more.length);
        return out;
    }
}
