package dev.aul.dialect.sqlite;

import dev.aul.dialect.QueryWriter;
import dev.aul.dialect.RowCount;
import dev.aul.dialect.Scope;
import dev.aul.language.analysis.CollatedKey;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.eval.Leaves;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.types.SqlType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** SQLite's spelling of one statement. */
final class SqliteWriter extends QueryWriter {
    private final Statement statement;
    private final ConditionWriter conditions = new ConditionWriter(this);
    private final ValueWriter values = new ValueWriter(this);

    SqliteWriter(Statement statement) {
        this.statement = statement;
    }

    Statement statement() {
        return statement;
    }

    Scope scope() {
        return scope;
    }

    @Override
    protected String value(Expr expr) {
        return values.write(expr);
    }

    @Override
    protected String key(Expr expr) {
        if (!keyed(expr.type())) {
            return value(expr);
        }
        Expr collated = CollatedKey.of(expr);
        if (collated != null) {
            return value(collated);
        }
        String stored = storedKey(expr);
        if (stored != null) {
            return stored;
        }
        return Native.isBound(expr)
                ? statement.parameter(expr, true)
                : statement.call(keyFunction(expr.type()), value(expr));
    }

    private static String keyFunction(SqlType type) {
        return switch (type.kind()) {
            case VARBINARY, IMAGE -> "_key_binary";
            case DATETIMEOFFSET -> "_key_offset";
            case SQL_VARIANT -> "_key_variant";
            default -> "_key";
        };
    }

    @Override
    protected @Nullable String storedKey(Expr expr) {
        return switch (expr) {
            case Expr.Column column
            when keyed(column.type()) -> scope.columns(column.source()).key(column.ordinal());
            case Expr.Convert convert
            when keyed(convert.type()) && Native.keepsForm(convert) -> storedKey(convert.operand());
            default -> null;
        };
    }

    @Override
    protected boolean keyed(SqlType type) {
        return PhysicalForm.keyed(type);
    }

    @Override
    protected String condition(Condition condition) {
        return conditions.write(condition);
    }

    @Override
    protected String table(TableSchema table, boolean updateLock) {
        if (Names.isDurable(table)) {
            statement.databases.add(table.database().toLowerCase(Locale.ROOT));
            statement.locking |= updateLock;
        }
        String name = Names.table(table);
        statement.tables.add(name);
        return name;
    }

    @Override
    protected Scope.Columns tableColumns(TableSchema table, String alias) {
        return new Scope.Columns() {
            @Override
            public String value(int ordinal) {
                return alias + "."
                        + (ordinal == Rel.ROW_ID
                                ? Names.rowId(table)
                                : Names.quote(table.columns().get(ordinal).name()));
            }

            @Override
            public @Nullable String key(int ordinal) {
                ColumnSchema column = table.columns().get(ordinal);
                return PhysicalForm.keyStored(column.type())
                        ? alias + "." + Names.quote(Names.keyColumn(column.name()))
                        : null;
            }
        };
    }

    /** The rows are handed over to Java as handles, and come back through json_each, which may refer to its left. */
    @Override
    protected String lateral(String query, String alias, Rel.Source.Derived source) {
        String rows = scope.freshAlias();
        String columns = IntStream.range(0, source.query().columns().size())
                .mapToObj(i -> rows + ".c" + i)
                .collect(Collectors.joining(", "));
        scope.add(source.id(), cells(alias));
        return "json_each((SELECT " + statement.call("_rows", columns) + " FROM (" + query + ") AS " + rows + ")) AS "
                + alias;
    }

    private Scope.Columns cells(String alias) {
        return ordinal -> statement.call("_cell", alias + ".value, " + ordinal);
    }

    @Override
    protected String tableFunction(Rel.Source.Function source, String alias) {
        scope.add(source.id(), cells(alias));
        return new TableWriter(this).function(source) + " AS " + alias;
    }

    @Override
    protected String userFunction(Rel.Source.UserFunction source, String alias) {
        scope.add(source.id(), cells(alias));
        return new TableWriter(this).userFunction(source) + " AS " + alias;
    }

    @Override
    protected String checkedLevel(String level, int limit) {
        return statement.call("_level", level + ", " + limit);
    }

    @Override
    protected String order(String key, boolean descending) {
        return descending ? key + " DESC" : key;
    }

    @Override
    protected String rowCount(RowCount clause, Expr count) {
        if (clause != RowCount.PERCENT && count instanceof Expr.Constant constant && isPositive(constant.value())) {
            return value(count);
        }
        return statement.call("_" + clause.name().toLowerCase(Locale.ROOT), value(count));
    }

    /** HAVING comes before the list, which a group that it drops does not reach. */
    @Override
    protected String noted(List<Rel.Item> items) {
        return items.stream()
                .flatMap(item -> Leaves.of(item.expression(), Expr.Aggregate.class::isInstance).stream())
                .map(leaf -> new AggregateWriter(this).noted((Expr.Aggregate) leaf))
                .filter(condition -> !condition.isEmpty())
                .collect(Collectors.joining(" AND "));
    }

    private static boolean isPositive(@Nullable Object value) {
        return value instanceof Number number && number.longValue() > 0;
    }

    @Override
    protected String unlimited() {
        return "-1";
    }

    @Override
    protected String anyOfGroup(String value) {
        return value;
    }

    /** A callback for an expression that only Java answers. */
    String program(Expr expr) {
        Leaves leaves = Leaves.of(expr, Native::isLeaf, Leaves::isSubquery);
        return call(Leaves.isPerRow(expr), statement.program(expr, leaves), leaves);
    }

    String program(Condition condition) {
        Leaves leaves = ConditionWriter.leaves(condition);
        return call(Leaves.isPerRow(condition), statement.program(condition, leaves), leaves);
    }

    private String call(boolean perRow, int program, Leaves leaves) {
        return statement.call(perRow ? "_v" : "", arguments(program, leaves));
    }

    /** The program's index, then its leaves. */
    String arguments(int program, Leaves leaves) {
        return Stream.of(
                        Stream.of(Integer.toString(program)),
                        leaves.expressions().stream().map(this::value),
                        leaves.conditions().stream().map(this::condition))
                .flatMap(part -> part)
                .collect(Collectors.joining(", "));
    }

    /** The key of the only column of a derived table. */
    String keyOf(String alias, boolean[] keys, Rel.Query query) {
        return keyList(alias, keys, query.columns()).getFirst();
    }
}
