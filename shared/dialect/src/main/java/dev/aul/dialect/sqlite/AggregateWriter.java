package dev.aul.dialect.sqlite;

import dev.aul.language.ast.Expression.Bound;
import dev.aul.language.ast.Expression.Frame;
import dev.aul.language.errors.ValueMessage;
import dev.aul.language.eval.Aggregation;
import dev.aul.language.functions.EvalContext;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Expr.Aggregate;
import dev.aul.language.routine.Expr.AggregateKind;
import dev.aul.language.routine.Expr.Window;
import dev.aul.language.routine.Rel.Order;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Aggregates and window functions: SQLite's own over integers and ordered forms, Java's elsewhere. */
final class AggregateWriter {
    private final SqliteWriter writer;

    AggregateWriter(SqliteWriter writer) {
        this.writer = writer;
    }

    String aggregate(Aggregate aggregate) {
        return over(aggregate, "");
    }

    /** {@code over} is empty or an OVER clause: it follows each native aggregate. */
    private String over(Aggregate aggregate, String over) {
        Expr argument = aggregate.argument();
        return switch (aggregate.kind()) {
            case GROUPING, GROUPING_ID -> "0";
            case COUNT, COUNT_BIG -> warned(aggregate, count(aggregate) + over, over);
            case SUM -> argument == null ? folded(aggregate, over) : sum(aggregate, argument, over);
            case AVG -> argument == null ? folded(aggregate, over) : average(aggregate, argument, over);
            case MIN, MAX ->
                argument == null || PhysicalForm.keyed(argument.type())
                        ? folded(aggregate, over)
                        : warned(aggregate, name(aggregate) + "(" + writer.value(argument) + ")" + over, over);
            case STDEV, STDEVP, VAR, VARP, STRING_AGG, CHECKSUM_AGG -> folded(aggregate, over);
        };
    }

    /** The aggregate, with 8153 when it leaves out a NULL. */
    private String warned(Aggregate aggregate, String written, String over) {
        String noting = noting(aggregate, over);
        return noting.isEmpty() ? written : "CASE WHEN " + noting + " THEN NULL ELSE " + written + " END";
    }

    /** A condition that is false, and has 8153 said when the aggregate leaves out a NULL; empty when it leaves out none. */
    private String noting(Aggregate aggregate, String over) {
        Expr argument = aggregate.argument();
        if (argument == null || !argument.nullable() || aggregate.quiet()) {
            return "";
        }
        int program = writer.statement()
                .add(new Program.Truth(AggregateWriter::noteNull, List.of(), new Program.Part.Of(aggregate)));
        return "count(*)" + over + " > count(" + writer.value(argument) + ")" + over + " AND "
                + writer.statement().call("", Integer.toString(program));
    }

    /** A condition that is true, and notes the same. */
    String noted(Aggregate aggregate) {
        String noting =
                switch (aggregate.kind()) {
                    case GROUPING, GROUPING_ID, STRING_AGG -> "";
                    case COUNT, COUNT_BIG, SUM, AVG, MIN, MAX -> noting(aggregate, "");
                    case STDEV, STDEVP, VAR, VARP, CHECKSUM_AGG -> noting(aggregate, "");
                };
        return noting.isEmpty() ? "" : "NOT (" + noting + ")";
    }

    private static @Nullable Boolean noteNull(EvalContext context, @Nullable Object[] slots, @Nullable Object[] row) {
        Aggregation.warnOfNull(context);
        return false;
    }

    private static String name(Aggregate aggregate) {
        return aggregate.kind() == AggregateKind.MIN ? "min" : "max";
    }

    private String count(Aggregate aggregate) {
        if (aggregate.argument() == null) {
            return "count(*)";
        }
        return aggregate.distinct()
                ? "count(DISTINCT " + writer.key(aggregate.argument()) + ")"
                : "count(" + writer.value(aggregate.argument()) + ")";
    }

    private String sum(Aggregate aggregate, Expr argument, String over) {
        TypeKind kind = argument.type().kind();
        if (kind.isInteger() || kind.isMoney()) {
            return warned(aggregate, checked(aggregate, argument, over), over);
        }
        boolean halves = kind.isDecimal()
                && !aggregate.distinct()
                && PhysicalForm.isScaledLong(argument.type())
                && !PhysicalForm.isScaledLong(aggregate.type())
                && argument.type().scale() == aggregate.type().scale()
                && Native.isNative(argument);
        if (!halves) {
            return folded(aggregate, over);
        }
        String value = writer.value(argument);
        String sum = writer.statement()
                .call("_halves", "sum((" + value + ") >> 32)" + over + ", sum((" + value + ") & 4294967295)" + over);
        return warned(aggregate, sum, over);
    }

    /** SQLite adds in 64 bits; a sum of ints must still fit an int. */
    private String checked(Aggregate aggregate, Expr argument, String over) {
        String sum = "sum(" + (aggregate.distinct() ? "DISTINCT " : "") + writer.value(argument) + ")" + over;
        if (aggregate.type().kind() != TypeKind.INT) {
            return sum;
        }
        int program = writer.statement()
                .add(new Program.Value(
                        (_, _, row) -> intSum((Long) row[0]),
                        List.of(SqlType.BIGINT),
                        SqlType.INT,
                        new Program.Part.Of(aggregate)));
        return writer.statement().call("", program + ", " + sum);
    }

    private static @Nullable Object intSum(@Nullable Long sum) {
        if (sum != null && sum.intValue() != sum) {
            throw ValueMessage.OVERFLOW_EXPRESSION.exception("int");
        }
        return sum == null ? null : (Object) sum.intValue();
    }

    /** Integer division of SQLite cuts towards zero, as T-SQL's average does. */
    private String average(Aggregate aggregate, Expr argument, String over) {
        if (!argument.type().kind().isInteger()) {
            return folded(aggregate, over);
        }
        String distinct = aggregate.distinct() ? "DISTINCT " : "";
        String average = "(" + checked(aggregate, argument, over) + " / count(" + distinct + writer.value(argument)
                + ")" + over + ")";
        return warned(aggregate, average, over);
    }

    /** By Java, row by row. */
    private String folded(Aggregate aggregate, String over) {
        List<SqlType> leaves = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        add(aggregate.argument(), leaves, arguments);
        add(aggregate.separator(), leaves, arguments);
        int program = writer.statement()
                .add(new Program.Fold(
                        writer.statement().compiler().aggregate(aggregate),
                        leaves,
                        aggregate.type(),
                        new Program.Part.Of(aggregate)));
        String order = aggregate.order().isEmpty() ? "" : " " + order(aggregate.order());
        String function = over.isEmpty() ? "_agg" : "_win";
        return writer.statement().call(function, program + ", " + String.join(", ", arguments) + order) + over;
    }

    private void add(@Nullable Expr expr, List<SqlType> leaves, List<String> arguments) {
        if (expr != null) {
            leaves.add(expr.type());
            arguments.add(writer.value(expr));
        }
    }

    private String order(List<Order> orders) {
        return orders.stream()
                .map(order -> writer.key(order.expression()) + (order.descending() ? " DESC" : ""))
                .collect(Collectors.joining(", ", "ORDER BY ", ""));
    }

    String window(Window window) {
        String over = " OVER (" + partition(window) + frame(window.frame()) + ")";
        Aggregate aggregate = window.aggregate();
        return switch (window.kind()) {
            case AGGREGATE -> aggregate == null ? call("count", window, over) : over(aggregate, over);
            case ROW_NUMBER, RANK, DENSE_RANK, NTILE, PERCENT_RANK, CUME_DIST, LAG, LEAD, FIRST_VALUE, LAST_VALUE ->
                call(window.kind().name().toLowerCase(java.util.Locale.ROOT), window, over);
            case PERCENTILE_CONT, PERCENTILE_DISC -> percentile(window);
        };
    }

    private String call(String name, Window window, String over) {
        return window.arguments().stream().map(writer::value).collect(Collectors.joining(", ", name + "(", ")")) + over;
    }

    private String partition(Window window) {
        StringBuilder out = new StringBuilder();
        if (!window.partitionBy().isEmpty()) {
            out.append(window.partitionBy().stream()
                    .map(writer::key)
                    .collect(Collectors.joining(", ", "PARTITION BY ", " ")));
        }
        return window.orderBy().isEmpty()
                ? out.toString()
                : out.append(order(window.orderBy())).append(' ').toString();
    }

    /** WITHIN GROUP's order is an argument; the frame is the whole partition. */
    private String percentile(Window window) {
        Expr ordered = window.orderBy().getFirst().expression();
        Expr fraction = window.arguments().getFirst();
        int program = writer.statement()
                .add(new Program.Fold(
                        writer.statement().compiler().percentile(window),
                        List.of(ordered.type(), fraction.type()),
                        window.type(),
                        new Program.Part.Of(window)));
        String partition = window.partitionBy().stream()
                .map(writer::key)
                .collect(Collectors.joining(", ", window.partitionBy().isEmpty() ? "" : "PARTITION BY ", ""));
        return writer.statement().call("_win", program + ", " + writer.value(ordered) + ", " + writer.value(fraction))
                + " OVER (" + partition + ")";
    }

    private static String frame(@Nullable Frame frame) {
        return frame == null
                ? ""
                : (frame.rows() ? "ROWS BETWEEN " : "RANGE BETWEEN ") + bound(frame.from()) + " AND "
                        + bound(frame.to());
    }

    private static String bound(Bound bound) {
        return switch (bound.kind()) {
            case UNBOUNDED_PRECEDING -> "UNBOUNDED PRECEDING";
            case PRECEDING -> bound.offset() + " PRECEDING";
            case CURRENT_ROW -> "CURRENT ROW";
            case FOLLOWING -> bound.offset() + " FOLLOWING";
            case UNBOUNDED_FOLLOWING -> "UNBOUNDED FOLLOWING";
        };
    }
}
