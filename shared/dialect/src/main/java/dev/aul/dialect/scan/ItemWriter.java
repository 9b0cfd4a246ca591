package dev.aul.dialect.scan;

import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Expr.Aggregate;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the values that a query shows and orders by; what the server would give otherwise is null. One text's. */
final class ItemWriter {
    private static final int MOST_DIGITS = 38;
    private static final int MONEY_SCALE = 4;

    /**
     * A value on the server.
     *
     * @param order what it is ordered by; null when the server orders otherwise
     */
    record Item(String text, SqlScan.Value value, @Nullable String order, boolean nullable) {}

    private final Spelling spelling;
    private final Sources sources;
    private final ConjunctWriter names;

    ItemWriter(Spelling spelling, Sources sources, ConjunctWriter names) {
        this.spelling = spelling;
        this.sources = sources;
        this.names = names;
    }

    /** A column; {@code told}: rows are told apart by it, so that one value must stand for all that equal it. */
    @Nullable
    Item column(Expr expr, boolean told) {
        if (!(expr instanceof Expr.Column column)
                || !sources.owns(column.source())
                || column.ordinal() < 0
                || (told && !isCertain(column.type()))) {
            return null;
        }
        return item(column);
    }

    private Item item(Expr.Column column) {
        String order = spelling.decidesOrder(column.type()) ? names.key(column) : null;
        SqlScan.Value value = SqlScan.Value.of(sources.schema(column).type());
        return new Item(names.name(column), value, order, sources.nullable(column));
    }

    /** What a row is ordered by, seen through conversions that keep the order. */
    @Nullable
    Item key(Expr expr) {
        Expr.Column column = Operands.column(expr, sources::owns);
        return column == null || column.ordinal() < 0 ? null : item(column);
    }

    /** Whether values that are equal look alike. */
    private static boolean isCertain(SqlType type) {
        return switch (type.kind()) {
            case BIT, TINYINT, SMALLINT, INT, BIGINT, DECIMAL, NUMERIC, MONEY, SMALLMONEY -> true;
            case DATE, TIME, DATETIME, SMALLDATETIME, DATETIME2 -> true;
            default -> false;
        };
    }

    @Nullable
    Item aggregate(Aggregate aggregate) {
        return switch (aggregate.kind()) {
            case COUNT, COUNT_BIG -> count(aggregate);
            case MIN -> extreme(aggregate, "min(");
            case MAX -> extreme(aggregate, "max(");
            case SUM -> sum(aggregate);
            case AVG, STDEV, STDEVP, VAR, VARP, STRING_AGG, CHECKSUM_AGG, GROUPING, GROUPING_ID -> null;
        };
    }

    private @Nullable Item count(Aggregate aggregate) {
        Expr argument = aggregate.argument();
        SqlScan.Value value = new SqlScan.Value(SqlType.BIGINT, aggregate.type());
        if (argument == null
                || (argument instanceof Expr.Constant constant && constant.value() != null && !aggregate.distinct())) {
            return new Item("count(*)", value, "count(*)", false);
        }
        Expr.Column column = taken(aggregate);
        if (column == null || (aggregate.distinct() && !spelling.decidesEqual(column.type()))) {
            return null;
        }
        String text = "count(" + (aggregate.distinct() ? "DISTINCT " + names.key(column) : names.name(column)) + ")";
        return new Item(text, value, text, false);
    }

    private @Nullable Item extreme(Aggregate aggregate, String function) {
        Expr.Column column = taken(aggregate);
        if (column == null || !isCertain(column.type()) || !column.type().equals(aggregate.type())) {
            return null;
        }
        String text = function + names.name(column) + ")";
        return new Item(text, SqlScan.Value.of(aggregate.type()), text, true);
    }

    /** The server's sum is exact, of any size: whether it fits is asked here. */
    private @Nullable Item sum(Aggregate aggregate) {
        Expr.Column column = taken(aggregate);
        TypeKind kind = column == null ? TypeKind.NULL : column.type().kind();
        if (column == null || !(kind.isInteger() || kind.isDecimal() || kind.isMoney())) {
            return null;
        }
        SqlType type = aggregate.type();
        int scale = type.kind().isMoney() ? MONEY_SCALE : type.kind().isInteger() ? 0 : type.scale();
        String text = "sum(" + (aggregate.distinct() ? "DISTINCT " : "") + names.name(column) + ")";
        return new Item(text, new SqlScan.Value(SqlType.decimal(MOST_DIGITS, scale), type), text, true);
    }

    /** The column that an aggregate takes; null when it is none, or when NULLs in it would have to be told of. */
    private Expr.@Nullable Column taken(Aggregate aggregate) {
        Expr argument = aggregate.argument();
        Expr.Column column = argument == null ? null : Operands.column(argument, sources::owns);
        boolean silent = column != null && column.ordinal() >= 0 && (aggregate.quiet() || !sources.nullable(column));
        return silent ? column : null;
    }

    /** A term of ORDER BY; null when the server orders otherwise. */
    @Nullable
    String order(@Nullable Item item, boolean descending) {
        String key = item == null ? null : item.order();
        return key == null || item == null ? null : spelling.order(key, item.nullable(), descending);
    }

    /** The order in which groups and distinct rows come; null when the server orders otherwise. */
    @Nullable
    List<String> ascending(List<Item> keys) {
        List<String> out = new java.util.ArrayList<>();
        for (Item key : keys) {
            String term = order(key, false);
            if (term == null) {
                return null;
            }
            out.add(term);
        }
        return out;
    }
}
