package dev.aul.executor.ddl;

import dev.aul.backend.Definition;
import dev.aul.language.analysis.TableBinder;
import dev.aul.language.analysis.TableBinder.Home;
import dev.aul.language.ast.Ddl;
import dev.aul.language.catalog.CatalogSnapshot.AliasType;
import dev.aul.language.catalog.CatalogSnapshot.SequenceSchema;
import dev.aul.language.catalog.CatalogSnapshot.Synonym;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.catalog.TableSchema.TableKind;
import dev.aul.language.errors.ObjectMessage;
import dev.aul.language.errors.RunMessage;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.util.Optional;

/** CREATE DATABASE, SCHEMA, TYPE, SEQUENCE and SYNONYM. */
public final class ObjectDefinitions {
    private static final int FIRST_TYPE_ID = 257;

    private ObjectDefinitions() {}

    public static void create(Ddl.CreateDatabase definition, DdlContext context) {
        if (context.session().transactions().open()) {
            throw RunMessage.NOT_IN_TRANSACTION.exception("CREATE DATABASE");
        }
        context.store().createDatabase(definition.name());
    }

    /** The schema alone; its elements are statements of their own. */
    public static void create(Ddl.CreateSchema definition, DdlContext context) {
        String database = context.session().database();
        if (context.catalog().schemaName(database, definition.name()).isPresent()) {
            throw new SeveralErrors(
                    ObjectMessage.OBJECT_EXISTS.error(definition.name()), DdlMessage.CREATE_SCHEMA_FAILED.error());
        }
        context.session().store().define(new Definition.CreateSchema(database, definition.name()));
    }

    public static void create(Ddl.CreateType definition, DdlContext context) {
        String database = context.database(definition.name());
        String schema = context.schema(definition.name(), database);
        String name = definition.name().name();
        if (context.catalog().type(database, schema, name).isPresent()) {
            throw ObjectMessage.TYPE_EXISTS.exception(schema + "." + name);
        }
        int id = context.catalog().types(database).stream()
                        .mapToInt(AliasType::id)
                        .max()
                        .orElse(FIRST_TYPE_ID - 1)
                + 1;
        AliasType type;
        if (definition.base() == null) {
            TableSchema table = TableBinder.table(
                    definition.table(),
                    context.text(),
                    new Home(database, schema, name, "type_" + name, TableKind.VARIABLE),
                    context.scope(),
                    context.objectIds(database));
            type = new AliasType(id, schema, name, SqlType.of(TypeKind.TABLE), false, Optional.of(table));
        } else {
            ColumnSchema column = ColumnTypes.column(name, definition.base(), definition.nullable(), context);
            type = new AliasType(id, schema, name, column.type(), definition.nullable(), Optional.empty());
        }
        context.session().store().define(new Definition.CreateType(database, type));
    }

    public static void create(Ddl.CreateSequence definition, DdlContext context) {
        String database = context.database(definition.name());
        String schema = context.schema(definition.name(), database);
        String name = definition.name().name();
        requireFree(database, schema, name, context);
        SqlType type = definition.type() == null
                ? SqlType.BIGINT
                : ColumnTypes.column(name, definition.type(), true, context).type();
        SequenceSchema sequence =
                sequence(definition, type, context.objectIds(database).getAsInt(), schema, name);
        context.session().store().define(new Definition.CreateSequence(database, sequence));
    }

    private static SequenceSchema sequence(
            Ddl.CreateSequence definition, SqlType type, int id, String schema, String name) {
        String shown = schema + "." + name;
        long lowest =
                switch (type.kind()) {
                    case TINYINT -> 0;
                    case SMALLINT -> Short.MIN_VALUE;
                    case INT -> Integer.MIN_VALUE;
                    case BIGINT, DECIMAL, NUMERIC -> Long.MIN_VALUE;
                    default -> throw ObjectMessage.SEQUENCE_TYPE.exception(shown);
                };
        if (type.kind().isDecimal() && type.scale() != 0) {
            throw ObjectMessage.SEQUENCE_TYPE.exception(shown);
        }
        long highest = type.kind() == TypeKind.TINYINT ? 255 : -(lowest + 1);
        long increment = definition.increment() == null ? 1 : definition.increment();
        long minimum = definition.minimum() == null ? lowest : definition.minimum();
        long maximum = definition.maximum() == null ? highest : definition.maximum();
        long start = definition.start() == null ? (increment > 0 ? minimum : maximum) : definition.start();
        if (increment == 0) {
            throw ObjectMessage.SEQUENCE_INCREMENT_ZERO.exception(shown);
        }
        if (minimum >= maximum) {
            throw ObjectMessage.SEQUENCE_MIN_MAX.exception(shown);
        }
        if (start < minimum || start > maximum) {
            throw ObjectMessage.SEQUENCE_START_RANGE.exception(shown);
        }
        return new SequenceSchema(id, schema, name, type, start, increment, minimum, maximum, definition.cycle());
    }

    public static void create(Ddl.CreateSynonym definition, DdlContext context) {
        String database = context.database(definition.name());
        String schema = context.schema(definition.name(), database);
        String name = definition.name().name();
        requireFree(database, schema, name, context);
        StringBuilder target = new StringBuilder();
        for (String part : definition.target().parts()) {
            target.append(target.isEmpty() ? "" : ".")
                    .append(part.isEmpty() ? "" : "[" + part.replace("]", "]]") + "]");
        }
        context.session()
                .store()
                .define(new Definition.CreateSynonym(
                        database,
                        new Synonym(context.objectIds(database).getAsInt(), schema, name, target.toString())));
    }

    static void requireFree(String database, String schema, String name, DdlContext context) {
        if (ObjectNames.isTaken(context.catalog(), database, schema, name)) {
            throw ObjectMessage.OBJECT_EXISTS.exception(name);
        }
    }
}
