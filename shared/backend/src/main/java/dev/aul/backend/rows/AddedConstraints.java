package dev.aul.backend.rows;

import dev.aul.backend.StoreCatalog.Database;
import dev.aul.backend.rows.References.Reference;
import dev.aul.language.analysis.AnalysisScope;
import dev.aul.language.analysis.ColumnExpressions;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.catalog.TableSchema.CheckSchema;
import dev.aul.language.catalog.TableSchema.ForeignKeySchema;
import dev.aul.language.errors.ObjectMessage;
import dev.aul.language.functions.EvalContext;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.types.SqlType;
import dev.aul.language.values.Comparison;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether the rows of a table keep a constraint that it gets. */
public final class AddedConstraints {
    private static final int CHILD = 0;
    private static final int PARENT = 1;

    private final RowSession session;

    public AddedConstraints(RowSession session) {
        this.session = session;
    }

    /** Checks and foreign keys that are new, or were disabled, and are to be trusted. Fails with 547. */
    public void check(TableSchema before, TableSchema after) {
        Set<Integer> known = before.checks().stream()
                .filter(CheckSchema::trusted)
                .map(CheckSchema::objectId)
                .collect(Collectors.toSet());
        for (CheckSchema check : after.checks()) {
            if (check.trusted() && !check.disabled() && !known.contains(check.objectId())) {
                check(after, check);
            }
        }
        Set<Integer> knownKeys = before.foreignKeys().stream()
                .filter(ForeignKeySchema::trusted)
                .map(ForeignKeySchema::objectId)
                .collect(Collectors.toSet());
        for (ForeignKeySchema key : after.foreignKeys()) {
            if (key.trusted() && !key.disabled() && !knownKeys.contains(key.objectId())) {
                foreignKey(after, key);
            }
        }
    }

    private void check(TableSchema table, CheckSchema check) {
        StoreContext context = new StoreContext(session, table.database());
        AnalysisScope scope = AnalysisScope.of(table.database(), context.catalog());
        Condition condition = ColumnExpressions.check(table, check.condition(), scope);
        if (exists(table, new Condition.Not(condition), context)) {
            throw RowErrors.inAlter(RowErrors.check(table, check.name(), null, "ALTER TABLE"));
        }
    }

    private void foreignKey(TableSchema child, ForeignKeySchema key) {
        @Nullable TableSchema parent = child;
        if (!Definitions.key(key.referencedSchema(), key.referencedTable()).equals(Definitions.key(child))) {
            Database database = session.catalog().databases().get(Definitions.lower(child.database()));
            String name = Definitions.key(key.referencedSchema(), key.referencedTable());
            parent = database == null ? null : database.tables().get(name);
        }
        if (parent == null) {
            return;
        }
        Reference reference = new Reference(child, key, parent);
        List<Condition> terms = new ArrayList<>();
        List<Condition> same = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            Expr own = column(CHILD, child, reference.childOrdinals().get(i));
            Expr other = column(PARENT, parent, reference.parentOrdinals().get(i));
            terms.add(new Condition.IsNull(own, true));
            same.add(new Condition.Compare(Condition.Comparison.EQUAL, other, own, false));
        }
        terms.add(new Condition.Not(new Condition.Exists(one(PARENT, parent, new Condition.And(same)))));
        if (exists(child, new Condition.And(terms), new StoreContext(session, child.database()))) {
            throw RowErrors.inAlter(RowErrors.foreignKey(child, key, parent, "ALTER TABLE"));
        }
    }

    private static Expr column(int source, TableSchema table, int ordinal) {
        ColumnSchema column = table.columns().get(ordinal);
        return new Expr.Column(source, ordinal, column.name(), column.type(), true, false);
    }

    private static Rel.Query one(int source, TableSchema table, Condition where) {
        Rel.Item item = new Rel.Item("", new Expr.Constant(1, SqlType.INT));
        Rel.Source from = new Rel.Source.Table(source, table, false);
        return Rel.Query.of(new Rel.Select(false, List.of(item), from, where, List.of(), null, false));
    }

    private boolean exists(TableSchema table, Condition where, EvalContext context) {
        try (RowRead rows = session.read(one(CHILD, table, where), new @Nullable Object[0], context)) {
            return rows.next();
        }
    }

    /** Fails with 1505 and the first key that stands twice. */
    public void requireUnique(TableSchema table, TableKeys.Index index) {
        StoreContext context = new StoreContext(session, table.database());
        Condition filter = index.filter() == null
                ? null
                : ColumnExpressions.check(table, index.filter(), AnalysisScope.of(table.database(), context.catalog()));
        RowPlan plan = new RowPlan(table, CHILD);
        Rel.Source from = new Rel.Source.Table(CHILD, table, false);
        Rel.Query query = UpdatePlan.query(from, filter, null, List.of(), plan);
        List<Integer> ordinals = index.columns().stream()
                .map(column -> table.ordinal(column.name()))
                .toList();
        Set<List<@Nullable Object>> seen = new HashSet<>();
        try (RowRead rows = session.read(query, new @Nullable Object[0], context)) {
            while (rows.next()) {
                @Nullable Object[] row = plan.before(rows.row());
                List<@Nullable Object> key = new ArrayList<>();
                ordinals.forEach(ordinal -> {
                    Object value = row[ordinal];
                    key.add(value == null ? null : Comparison.key(value));
                });
                if (!seen.add(key)) {
                    throw ObjectMessage.DUPLICATE_KEY_FOR_INDEX.exception(
                            table.schema() + "." + table.name(), index.name(), RowErrors.keyText(table, index, row));
                }
            }
        }
    }

    /** A row of a table by its number. */
    public @Nullable Object[] row(TableSchema table, long rowId) {
        Expr number = new Expr.Column(CHILD, Rel.ROW_ID, "", SqlType.BIGINT, false, false);
        Condition same = new Condition.Compare(
                Condition.Comparison.EQUAL, number, new Expr.Constant(rowId, SqlType.BIGINT), false);
        RowPlan plan = new RowPlan(table, CHILD);
        Rel.Source from = new Rel.Source.Table(CHILD, table, false);
        Rel.Query query = UpdatePlan.query(from, same, null, List.of(), plan);
        EvalContext context = new StoreContext(session, table.database());
        try (RowRead rows = session.read(query, new @Nullable Object[0], context)) {
            rows.next();
            return plan.before(rows.row());
        }
    }
}
