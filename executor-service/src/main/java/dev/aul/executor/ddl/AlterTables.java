package dev.aul.executor.ddl;

import dev.aul.backend.Definition;
import dev.aul.executor.state.Session;
import dev.aul.language.analysis.ColumnExpressions;
import dev.aul.language.analysis.TableBinder;
import dev.aul.language.ast.Ddl;
import dev.aul.language.ast.Ddl.AlterAction;
import dev.aul.language.ast.ObjectName;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.catalog.TableSchema.CheckSchema;
import dev.aul.language.catalog.TableSchema.ForeignKeySchema;
import dev.aul.language.catalog.TableSchema.TableKind;
import dev.aul.language.errors.ObjectMessage;
import dev.aul.language.errors.ValueMessage;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** ALTER TABLE. */
public final class AlterTables {
    private AlterTables() {}

    public static void alter(Ddl.AlterTable definition, DdlContext context) {
        TableSchema table = table(definition.name(), context);
        switch (definition.action()) {
            case AlterAction.Add add -> add(table, add, context);
            case AlterAction.AlterColumn column -> alterColumn(table, column, context);
            case AlterAction.DropColumns columns ->
                ColumnDrops.drop(table, columns.names(), columns.ifExists(), context);
            case AlterAction.DropConstraints names ->
                ConstraintDrops.drop(table, names.names(), names.ifExists(), context);
            case AlterAction.EnableConstraints names -> enable(table, names, context);
            case AlterAction.EnableTriggers names ->
                ModuleDefinitions.enable(table, names.names(), names.enabled(), context);
            case AlterAction.Other _ -> {}
        }
    }

    /** Throws 4902 when there is none. */
    public static TableSchema table(ObjectName name, DdlContext context) {
        return find(name, context).orElseThrow(() -> ObjectMessage.ALTER_OBJECT_NOT_FOUND.exception(name));
    }

    static Optional<TableSchema> find(ObjectName name, DdlContext context) {
        return name.name().startsWith("#")
                ? context.session().temporary(name.name())
                : ObjectNames.userTable(
                        context.catalog(),
                        name.database() == null ? context.session().database() : name.database(),
                        name.schema() == null ? "dbo" : name.schema(),
                        name.name());
    }

    private static void add(TableSchema table, AlterAction.Add add, DdlContext context) {
        TableSchema after = ForeignKeys.resolved(
                TableBinder.added(
                        table, add.elements(), context.text(), context.scope(), context.objectIds(table.database())),
                context);
        List<@Nullable Expr> fill = new ArrayList<>();
        for (int i = 0; i < after.columns().size(); i++) {
            fill.add(
                    i < table.columns().size()
                            ? null
                            : first(after, after.columns().get(i), context));
        }
        if (add.checkExisting()) {
            Violations.check(table, after, fill, context);
        } else {
            after = untrusted(table, after);
        }
        change(table, after, fill, context.session());
    }

    /** What existing rows hold in a new column. Throws 4901 when they would have nothing. */
    private static @Nullable Expr first(TableSchema table, ColumnSchema column, DdlContext context) {
        String text = column.defaultText();
        if (column.computed() != null || column.identity() != null) {
            return null;
        }
        if (text != null && !column.nullable()) {
            return ColumnExpressions.defaultValue(table, column, text, context.scope());
        }
        if (!column.nullable() && context.rows().any(table, null)) {
            throw ObjectMessage.ADD_NOT_NULL_COLUMN.exception(column.name(), table.name());
        }
        return new Expr.Constant(null, column.type());
    }

    private static TableSchema untrusted(TableSchema before, TableSchema after) {
        List<CheckSchema> checks = after.checks().stream()
                .map(check -> before.checks().contains(check)
                        ? check
                        : new CheckSchema(check.objectId(), check.name(), check.condition(), check.disabled(), false))
                .toList();
        List<ForeignKeySchema> keys = after.foreignKeys().stream()
                .map(key -> before.foreignKeys().contains(key) ? key : with(key, key.disabled(), false))
                .toList();
        return new TableChanges(after).checks(checks).foreignKeys(keys).table();
    }

    private static void alterColumn(TableSchema table, AlterAction.AlterColumn action, DdlContext context) {
        int ordinal = table.ordinal(action.name());
        if (ordinal < 0) {
            throw ObjectMessage.ALTER_COLUMN_MISSING.exception("ALTER TABLE ALTER COLUMN", action.name(), table.name());
        }
        ColumnSchema before = table.columns().get(ordinal);
        if (before.computed() != null) {
            throw ObjectMessage.ALTER_COLUMN_KIND.exception(before.name(), "COMPUTED");
        }
        ColumnSchema written = ColumnTypes.column(action.name(), action.type(), action.nullable(), context);
        if (!written.type().equals(before.type())) {
            ColumnDrops.requireFree(table, before, "ALTER TABLE ALTER COLUMN", context);
        }
        if (!written.nullable()
                && before.nullable()
                && context.rows().any(table, new Condition.IsNull(column(before, ordinal), false))) {
            throw ValueMessage.NULL_INTO_COLUMN.exception(
                    before.name(), table.database() + "." + table.schema() + "." + table.name(), "UPDATE");
        }
        List<ColumnSchema> columns = new ArrayList<>(table.columns());
        columns.set(
                ordinal,
                new ColumnSchema(
                        before.columnId(),
                        before.name(),
                        written.type(),
                        written.nullable() && before.identity() == null,
                        before.defaultText(),
                        before.defaultName(),
                        before.identity(),
                        null,
                        written.alias()));
        List<@Nullable Expr> fill = new ArrayList<>(Collections.nCopies(columns.size(), null));
        if (!written.type().equals(before.type())) {
            fill.set(ordinal, new Expr.Convert(column(before, ordinal), written.type(), -1, false, true));
        }
        change(table, new TableChanges(table).columns(columns).table(), fill, context.session());
    }

    private static Expr column(ColumnSchema column, int ordinal) {
        return new Expr.Column(0, ordinal, column.name(), column.type(), column.nullable(), false);
    }

    private static void enable(TableSchema table, AlterAction.EnableConstraints action, DdlContext context) {
        for (String name : action.names()) {
            boolean known = table.checks().stream()
                            .anyMatch(check -> check.name().equalsIgnoreCase(name))
                    || table.foreignKeys().stream().anyMatch(key -> key.name().equalsIgnoreCase(name));
            if (!known) {
                throw new SeveralErrors(
                        DdlMessage.CONSTRAINT_NOT_FOUND.error(name), ObjectMessage.CONSTRAINT_NOT_CREATED.error());
            }
        }
        boolean off = !action.enabled();
        List<CheckSchema> checks = table.checks().stream()
                .map(check -> isMeant(check.name(), action)
                        ? new CheckSchema(
                                check.objectId(),
                                check.name(),
                                check.condition(),
                                off,
                                !off && (action.checkExisting() || (check.trusted() && !check.disabled())))
                        : check)
                .toList();
        List<ForeignKeySchema> keys = table.foreignKeys().stream()
                .map(key -> isMeant(key.name(), action)
                        ? with(key, off, !off && (action.checkExisting() || (key.trusted() && !key.disabled())))
                        : key)
                .toList();
        TableSchema after =
                new TableChanges(table).checks(checks).foreignKeys(keys).table();
        List<@Nullable Expr> fill = Collections.nCopies(after.columns().size(), null);
        if (action.enabled() && action.checkExisting()) {
            Violations.check(table, after, fill, context);
        }
        change(table, after, fill, context.session());
    }

    private static boolean isMeant(String constraint, AlterAction.EnableConstraints action) {
        return action.names().isEmpty() || action.names().stream().anyMatch(constraint::equalsIgnoreCase);
    }

    private static ForeignKeySchema with(ForeignKeySchema key, boolean disabled, boolean trusted) {
        return new ForeignKeySchema(
                key.objectId(),
                key.name(),
                key.columns(),
                key.referencedSchema(),
                key.referencedTable(),
                key.referencedColumns(),
                key.onDelete(),
                key.onUpdate(),
                disabled,
                trusted);
    }

    /** Puts a new shape of a table in the place of the old one. */
    static void change(TableSchema before, TableSchema after, List<? extends @Nullable Expr> fill, Session session) {
        session.store().define(new Definition.AlterTable(before.database(), before, after, new ArrayList<>(fill)));
        if (before.kind() == TableKind.TEMPORARY) {
            session.temporaries().replace(after);
        }
    }

    /** The same for a change that leaves the columns alone. */
    static void change(TableSchema before, TableSchema after, Session session) {
        change(before, after, Collections.nCopies(after.columns().size(), null), session);
    }
}
