package dev.aul.executor.ddl;

import dev.aul.language.analysis.ColumnExpressions;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.catalog.TableSchema.CheckSchema;
import dev.aul.language.catalog.TableSchema.ForeignKeySchema;
import dev.aul.language.errors.RunMessage;
import dev.aul.language.errors.SqlException;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Condition.Comparison;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.types.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that are there already must fulfil a constraint that is added WITH CHECK: 547 otherwise. */
final class Violations {
    private Violations() {}

    /** Checks what {@code after} has and {@code before} has not; constraints over columns that are new are kept by the store. */
    static void check(TableSchema before, TableSchema after, List<? extends @Nullable Expr> fill, DdlContext context) {
        for (CheckSchema check : after.checks()) {
            if (!before.checks().contains(check) && readsOldColumns(before, after)) {
                Condition condition = ColumnExpressions.check(after, check.condition(), context.scope());
                if (context.rows().any(before, new Condition.Not(condition))) {
                    throw conflict("CHECK", check.name(), before, single(check, before));
                }
            }
        }
        for (ForeignKeySchema key : after.foreignKeys()) {
            if (!before.foreignKeys().contains(key)) {
                ForeignKeys.referenced(key, after, context).ifPresent(referenced -> {
                    Condition dangling = dangling(key, before, referenced);
                    if (dangling != null && context.rows().any(before, dangling)) {
                        throw conflict("FOREIGN KEY", key.name(), referenced, column(key.referencedColumns()));
                    }
                });
            }
        }
        if (fill.size() != after.columns().size()) {
            throw new IllegalArgumentException("one fill for each column");
        }
    }

    private static boolean readsOldColumns(TableSchema before, TableSchema after) {
        return before.columns().size() == after.columns().size();
    }

    /** Rows with no NULL in the key and no row that they refer to; null when the key has a new column. */
    private static @Nullable Condition dangling(ForeignKeySchema key, TableSchema table, TableSchema referenced) {
        List<Condition> terms = new ArrayList<>();
        List<Condition> pairs = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            int own = table.ordinal(key.columns().get(i));
            int other = referenced.ordinal(key.referencedColumns().get(i));
            if (own < 0) {
                return null;
            }
            Expr left = column(0, own, table);
            terms.add(new Condition.IsNull(left, true));
            pairs.add(new Condition.Compare(Comparison.EQUAL, column(1, other, referenced), left, false));
        }
        Rel.Select match = new Rel.Select(
                false,
                List.of(new Rel.Item("", new Expr.Constant(1, SqlType.INT))),
                new Rel.Source.Table(1, referenced, false),
                new Condition.And(pairs),
                List.of(),
                null,
                false);
        terms.add(new Condition.Not(new Condition.Exists(Rel.Query.of(match))));
        return new Condition.And(terms);
    }

    private static Expr column(int source, int ordinal, TableSchema table) {
        ColumnSchema column = table.columns().get(ordinal);
        return new Expr.Column(source, ordinal, column.name(), column.type(), column.nullable(), false);
    }

    private static SqlException conflict(String kind, String name, TableSchema table, @Nullable String column) {
        return RunMessage.CONSTRAINT_CONFLICT_IN_ALTER.exception(
                "ALTER TABLE",
                kind,
                name,
                table.database(),
                table.schema() + "." + table.name(),
                column == null ? "" : ", column '",
                column == null ? "" : column,
                column == null ? "" : "'");
    }

    private static @Nullable String column(List<String> columns) {
        return columns.size() == 1 ? columns.getFirst() : null;
    }

    /** The column of a check that speaks of one only. */
    private static @Nullable String single(CheckSchema check, TableSchema table) {
        List<String> named = table.columns().stream()
                .map(ColumnSchema::name)
                .filter(name -> check.condition()
                        .toLowerCase(java.util.Locale.ROOT)
                        .matches("(?s).*\\b" + java.util.regex.Pattern.quote(name.toLowerCase(java.util.Locale.ROOT))
                                + "\\b.*"))
                .toList();
        return column(named);
    }
}
