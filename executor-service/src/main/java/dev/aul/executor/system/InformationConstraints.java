package dev.aul.executor.system;

import static dev.aul.executor.system.Relation.information;

import dev.aul.executor.catalog.SystemContext;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.catalog.TableSchema.CheckSchema;
import dev.aul.language.catalog.TableSchema.ForeignKeySchema;
import dev.aul.language.catalog.TableSchema.KeyColumn;
import dev.aul.language.catalog.TableSchema.KeySchema;
import java.util.List;

/** INFORMATION_SCHEMA: constraints and the columns they use. */
final class InformationConstraints {
    private static final String OF_TABLE =
            "TABLE_CATALOG nvarchar(128)?, TABLE_SCHEMA nvarchar(128)?, TABLE_NAME sysname, ";
    private static final String NAMED =
            "CONSTRAINT_CATALOG nvarchar(128)?, CONSTRAINT_SCHEMA nvarchar(128)?, CONSTRAINT_NAME sysname";

    /** One use of a column by a constraint. */
    @FunctionalInterface
    private interface Use {
        void column(TableSchema table, String column, String constraint, int ordinal);
    }

    private InformationConstraints() {}

    static List<Relation> all() {
        return List.of(
                information(
                        "TABLE_CONSTRAINTS",
                        NAMED + ", " + OF_TABLE
                                + "CONSTRAINT_TYPE varchar(11)?, IS_DEFERRABLE varchar(2), INITIALLY_DEFERRED varchar(2)",
                        InformationConstraints::constraints),
                information(
                        "KEY_COLUMN_USAGE",
                        NAMED + ", " + OF_TABLE + "COLUMN_NAME nvarchar(128)?, ORDINAL_POSITION int",
                        (context, out) -> keyColumns(
                                context,
                                (table, column, constraint, ordinal) -> out.row(
                                        context.database(),
                                        table.schema(),
                                        constraint,
                                        context.database(),
                                        table.schema(),
                                        table.name(),
                                        column,
                                        ordinal))),
                information(
                        "CONSTRAINT_COLUMN_USAGE",
                        OF_TABLE + "COLUMN_NAME nvarchar(128)?, " + NAMED,
                        (context, out) -> keyColumns(
                                context,
                                (table, column, constraint, _) -> out.row(
                                        context.database(),
                                        table.schema(),
                                        table.name(),
                                        column,
                                        context.database(),
                                        table.schema(),
                                        constraint))),
                information("CONSTRAINT_TABLE_USAGE", OF_TABLE + NAMED, (context, out) -> {
                    for (TableSchema table : Facts.tables(context)) {
                        named(table)
                                .forEach(name -> out.row(
                                        context.database(),
                                        table.schema(),
                                        table.name(),
                                        context.database(),
                                        table.schema(),
                                        name));
                    }
                }),
                information(
                        "REFERENTIAL_CONSTRAINTS",
                        NAMED + ", UNIQUE_CONSTRAINT_CATALOG nvarchar(128)?, UNIQUE_CONSTRAINT_SCHEMA nvarchar(128)?, "
                                + "UNIQUE_CONSTRAINT_NAME sysname?, MATCH_OPTION varchar(7)?, UPDATE_RULE varchar(11)?, "
                                + "DELETE_RULE varchar(11)?",
                        InformationConstraints::referential),
                information("CHECK_CONSTRAINTS", NAMED + ", CHECK_CLAUSE nvarchar(4000)?", (context, out) -> {
                    for (TableSchema table : Facts.tables(context)) {
                        for (CheckSchema check : table.checks()) {
                            out.row(
                                    context.database(),
                                    table.schema(),
                                    check.name(),
                                    Facts.parenthesized(check.condition()));
                        }
                    }
                }));
    }

    private static List<String> named(TableSchema table) {
        return java.util.stream.Stream.of(
                        table.keys().stream().map(KeySchema::name),
                        table.foreignKeys().stream().map(ForeignKeySchema::name),
                        table.checks().stream().map(CheckSchema::name))
                .flatMap(names -> names)
                .toList();
    }

    private static void constraints(SystemContext context, Relation.Sink out) {
        for (TableSchema table : Facts.tables(context)) {
            table.keys()
                    .forEach(key ->
                            constraint(context, table, key.name(), key.primary() ? "PRIMARY KEY" : "UNIQUE", out));
            table.foreignKeys().forEach(key -> constraint(context, table, key.name(), "FOREIGN KEY", out));
            table.checks().forEach(check -> constraint(context, table, check.name(), "CHECK", out));
        }
    }

    private static void constraint(
            SystemContext context, TableSchema table, String name, String type, Relation.Sink out) {
        out.row(
                context.database(),
                table.schema(),
                name,
                context.database(),
                table.schema(),
                table.name(),
                type,
                "NO",
                "NO");
    }

    private static void keyColumns(SystemContext context, Use use) {
        for (TableSchema table : Facts.tables(context)) {
            for (KeySchema key : table.keys()) {
                int ordinal = 1;
                for (KeyColumn column : key.columns()) {
                    use.column(table, column.name(), key.name(), ordinal++);
                }
            }
            for (ForeignKeySchema key : table.foreignKeys()) {
                int ordinal = 1;
                for (String column : key.columns()) {
                    use.column(table, column, key.name(), ordinal++);
                }
            }
        }
    }

    private static void referential(SystemContext context, Relation.Sink out) {
        for (TableSchema table : Facts.tables(context)) {
            for (ForeignKeySchema key : table.foreignKeys()) {
                String unique = KeyRelations.referenced(context, key)
                        .flatMap(other -> KeyRelations.key(other, key))
                        .map(KeySchema::name)
                        .orElse(null);
                out.row(
                        context.database(),
                        table.schema(),
                        key.name(),
                        context.database(),
                        key.referencedSchema(),
                        unique,
                        "SIMPLE",
                        key.onUpdate(),
                        key.onDelete());
            }
        }
    }
}
