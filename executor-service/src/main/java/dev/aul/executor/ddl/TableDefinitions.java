package dev.aul.executor.ddl;

import dev.aul.backend.Definition;
import dev.aul.executor.state.Session;
import dev.aul.language.analysis.TableBinder;
import dev.aul.language.analysis.TableBinder.Home;
import dev.aul.language.ast.Ddl;
import dev.aul.language.ast.ObjectName;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.catalog.TableSchema.TableKind;
import dev.aul.language.errors.ObjectMessage;
import java.util.List;
import java.util.function.IntSupplier;

/** CREATE TABLE and what SELECT INTO makes: durable tables, #temp and ##temp tables. */
public final class TableDefinitions {
    private static final String TEMPDB = "tempdb";

    private TableDefinitions() {}

    public static void create(Ddl.CreateTable definition, DdlContext context) {
        Home home = home(definition.name(), context);
        IntSupplier ids = ids(home, context);
        TableSchema table = TableBinder.table(definition.elements(), context.text(), home, context.scope(), ids);
        requireFreeConstraints(table, context);
        make(home.kind() == TableKind.TEMPORARY ? table : ForeignKeys.resolved(table, context), context.session());
    }

    /** The columns that CREATE TABLE would make, whatever the table's name. */
    public static List<ColumnSchema> columns(Ddl.CreateTable definition, DdlContext context) {
        Home nowhere = new Home(TEMPDB, "dbo", "#", "#", TableKind.TEMPORARY);
        return TableBinder.table(definition.elements(), context.text(), nowhere, context.scope(), () -> 0)
                .columns();
    }

    /** A table of the given columns, without keys. */
    public static TableSchema create(ObjectName name, List<ColumnSchema> columns, DdlContext context) {
        Home home = home(name, context);
        TableSchema table = new TableSchema(
                ids(home, context).getAsInt(),
                home.database(),
                home.schema(),
                home.name(),
                home.physicalName(),
                home.kind(),
                columns,
                List.of(),
                List.of(),
                List.of(),
                List.of());
        make(table, context.session());
        return table;
    }

    public static void drop(TableSchema table, Session session) {
        if (table.kind() == TableKind.TEMPORARY) {
            session.store().dropTemporary(table);
            session.temporaries().remove(table);
        } else {
            session.store().define(new Definition.DropTable(table.database(), table));
            session.globals().remove(table.name());
        }
    }

    private static void make(TableSchema table, Session session) {
        if (table.kind() == TableKind.TEMPORARY) {
            session.store().createTemporary(table, List.of());
            session.temporaries().add(table);
        } else {
            session.store().define(new Definition.CreateTable(table.database(), table));
            if (table.kind() == TableKind.GLOBAL_TEMPORARY) {
                session.globals().add(table.name());
            }
        }
    }

    /** Where a new table lives. Throws 911, 2760 and 2714. */
    private static Home home(ObjectName name, DdlContext context) {
        Session session = context.session();
        String table = name.name();
        if (table.startsWith("##")) {
            if (session.temporary(table).isPresent()) {
                throw ObjectMessage.OBJECT_EXISTS.exception(table);
            }
            return new Home(TEMPDB, "dbo", table, table, TableKind.GLOBAL_TEMPORARY);
        }
        if (table.startsWith("#")) {
            if (session.temporaries().madeHere(table)) {
                throw ObjectMessage.OBJECT_EXISTS.exception(table);
            }
            return new Home(TEMPDB, "dbo", table, session.temporaries().physicalName(table), TableKind.TEMPORARY);
        }
        String database = context.database(name);
        String schema = context.schema(name, database);
        if (ObjectNames.isTaken(context.catalog(), database, schema, table)) {
            throw ObjectMessage.OBJECT_EXISTS.exception(table);
        }
        return new Home(
                database,
                schema,
                table,
                ObjectNames.physicalName(context.catalog(), database, schema, table),
                TableKind.USER);
    }

    /** A #temp table's ids come of its physical name, so that a table made again has the ids it had. */
    private static IntSupplier ids(Home home, DdlContext context) {
        if (home.kind() != TableKind.TEMPORARY) {
            return context.objectIds(home.database());
        }
        int[] next = {-(home.physicalName().hashCode() & 0x3fffff00) - 0x100};
        return () -> next[0]--;
    }

    private static void requireFreeConstraints(TableSchema table, DdlContext context) {
        if (table.kind() != TableKind.USER) {
            return;
        }
        ObjectNames.constraints(table)
                .filter(name -> ObjectNames.isTaken(context.catalog(), table.database(), table.schema(), name))
                .findFirst()
                .ifPresent(name -> {
                    throw new SeveralErrors(
                            ObjectMessage.CONSTRAINT_EXISTS.error(name), ObjectMessage.CONSTRAINT_NOT_CREATED.error());
                });
    }
}
