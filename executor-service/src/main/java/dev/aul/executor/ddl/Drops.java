package dev.aul.executor.ddl;

import dev.aul.backend.Definition;
import dev.aul.executor.catalog.SessionCatalog;
import dev.aul.language.ast.Ddl;
import dev.aul.language.ast.Ddl.ObjectKind;
import dev.aul.language.ast.ObjectName;
import dev.aul.language.catalog.CatalogSnapshot.AliasType;
import dev.aul.language.catalog.ModuleSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.ObjectMessage;
import dev.aul.language.errors.RunMessage;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** DROP of everything but indexes. A missing object is 3701 unless IF EXISTS is written. */
public final class Drops {
    private static final Set<ModuleSchema.Kind> FUNCTIONS = EnumSet.of(
            ModuleSchema.Kind.SCALAR_FUNCTION, ModuleSchema.Kind.INLINE_FUNCTION, ModuleSchema.Kind.TABLE_FUNCTION);

    private Drops() {}

    public static void drop(Ddl.Drop definition, DdlContext context) {
        for (ObjectName name : definition.names()) {
            if (!drop(definition.kind(), name, context) && !definition.ifExists()) {
                throw missing(definition.kind(), name);
            }
        }
    }

    /** Whether there was such an object. */
    private static boolean drop(ObjectKind kind, ObjectName name, DdlContext context) {
        return switch (kind) {
            case TABLE -> table(name, context);
            case VIEW -> module(name, EnumSet.of(ModuleSchema.Kind.VIEW), context);
            case PROCEDURE -> procedure(name, context);
            case FUNCTION -> module(name, FUNCTIONS, context);
            case TRIGGER -> module(name, EnumSet.of(ModuleSchema.Kind.TRIGGER), context);
            case SCHEMA -> schema(name, context);
            case DATABASE -> database(name, context);
            case TYPE -> type(name, context);
            case SEQUENCE -> sequence(name, context);
            case SYNONYM -> synonym(name, context);
            case DEFAULT, RULE -> false;
        };
    }

    private static boolean table(ObjectName name, DdlContext context) {
        Optional<TableSchema> table = AlterTables.find(name, context);
        if (table.isEmpty()) {
            return false;
        }
        for (TableSchema other : context.catalog().tables(table.get().database())) {
            boolean refers = other.objectId() != table.get().objectId()
                    && other.foreignKeys().stream()
                            .anyMatch(key -> key.referencedTable()
                                            .equalsIgnoreCase(table.get().name())
                                    && key.referencedSchema()
                                            .equalsIgnoreCase(table.get().schema()));
            if (refers) {
                throw ObjectMessage.DROP_REFERENCED.exception(name);
            }
        }
        context.catalog().triggers(table.get()).forEach(context.session().modules()::drop);
        TableDefinitions.drop(table.get(), context.session());
        return true;
    }

    private static boolean module(ObjectName name, Set<ModuleSchema.Kind> kinds, DdlContext context) {
        Optional<ModuleSchema> module = context.catalog()
                .module(databaseOf(name, context), schemaOf(name), name.name())
                .filter(found -> kinds.contains(found.kind()));
        module.ifPresent(context.session().modules()::drop);
        return module.isPresent();
    }

    private static boolean procedure(ObjectName name, DdlContext context) {
        String own = name.name().toLowerCase(Locale.ROOT);
        return own.startsWith("#")
                ? context.session().temporaryProcedures().remove(own) != null
                : module(name, EnumSet.of(ModuleSchema.Kind.PROCEDURE), context);
    }

    private static boolean schema(ObjectName name, DdlContext context) {
        String database = context.session().database();
        SessionCatalog catalog = context.catalog();
        Optional<String> schema = catalog.schemaName(database, name.name());
        if (schema.isEmpty()) {
            return false;
        }
        Optional<String> inside = catalog.tables(database).stream()
                .filter(table -> table.schema().equalsIgnoreCase(name.name()))
                .map(TableSchema::name)
                .findFirst()
                .or(() -> catalog.modules(database).stream()
                        .filter(module -> module.schema().equalsIgnoreCase(name.name()))
                        .map(ModuleSchema::name)
                        .findFirst());
        if (inside.isPresent()) {
            throw DdlMessage.SCHEMA_NOT_EMPTY.exception(schema.get(), inside.get());
        }
        context.session().store().define(new Definition.DropSchema(database, schema.get()));
        return true;
    }

    private static boolean database(ObjectName name, DdlContext context) {
        if (context.session().transactions().open()) {
            throw RunMessage.NOT_IN_TRANSACTION.exception("DROP DATABASE");
        }
        Optional<String> database = context.catalog().databaseName(name.name());
        if (database.isEmpty()) {
            return false;
        }
        if (database.get().equals(context.session().database())) {
            throw DdlMessage.DATABASE_IN_USE.exception(database.get());
        }
        context.catalog().modules(database.get()).forEach(context.session().modules()::drop);
        context.store().dropDatabase(database.get());
        return true;
    }

    private static boolean type(ObjectName name, DdlContext context) {
        String database = databaseOf(name, context);
        Optional<AliasType> type = context.catalog().type(database, schemaOf(name), name.name());
        if (type.isEmpty()) {
            return false;
        }
        for (TableSchema table : context.catalog().tables(database)) {
            if (table.columns().stream().anyMatch(column -> type.get().name().equalsIgnoreCase(column.alias()))) {
                throw ObjectMessage.DROP_TYPE_IN_USE.exception(name, table.name());
            }
        }
        context.session()
                .store()
                .define(new Definition.DropType(
                        database, type.get().schema(), type.get().name()));
        return true;
    }

    private static boolean sequence(ObjectName name, DdlContext context) {
        String database = databaseOf(name, context);
        boolean known = context.catalog()
                .sequence(database, schemaOf(name), name.name())
                .isPresent();
        if (known) {
            context.session().store().define(new Definition.DropSequence(database, schemaOf(name), name.name()));
        }
        return known;
    }

    private static boolean synonym(ObjectName name, DdlContext context) {
        String database = databaseOf(name, context);
        boolean known =
                context.catalog().synonym(database, schemaOf(name), name.name()).isPresent();
        if (known) {
            context.session().store().define(new Definition.DropSynonym(database, schemaOf(name), name.name()));
        }
        return known;
    }

    private static String databaseOf(ObjectName name, DdlContext context) {
        return name.database() == null ? context.session().database() : name.database();
    }

    private static String schemaOf(ObjectName name) {
        return name.schema() == null ? "dbo" : name.schema();
    }

    private static RuntimeException missing(ObjectKind kind, ObjectName name) {
        String what =
                switch (kind) {
                    case SEQUENCE -> "sequence object";
                    case TABLE, VIEW, PROCEDURE, FUNCTION, TRIGGER, SCHEMA, DATABASE, TYPE, SYNONYM, DEFAULT, RULE ->
                        kind.name().toLowerCase(Locale.ROOT);
                };
        return switch (kind) {
            case SCHEMA -> DdlMessage.CANNOT_DO_TO_OBJECT.exception("drop", what, name);
            case DATABASE -> ObjectMessage.DROP_DATABASE_NOT_FOUND.exception("drop", what, name);
            default -> ObjectMessage.DROP_NOT_FOUND.exception("drop", what, name);
        };
    }
}
