package dev.aul.dialect.sqlite;

import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Conditions of filtered indexes: columns, constants, comparisons, AND and IS NULL. Null where one asks for more. */
final class FilterWriter {
    private final TableSchema table;

    FilterWriter(TableSchema table) {
        this.table = table;
    }

    @Nullable
    String write(Condition condition) {
        return switch (condition) {
            case Condition.And and -> joined(and.terms());
            case Condition.IsNull isNull -> {
                String operand = value(isNull.operand());
                yield operand == null ? null : operand + (isNull.negated() ? " IS NOT NULL" : " IS NULL");
            }
            case Condition.Compare compare -> {
                List<Expr> sides = Alignment.of(List.of(compare.left(), compare.right()));
                String left = value(sides.getFirst());
                String right = value(sides.getLast());
                yield left == null || right == null
                        ? null
                        : left + ConditionWriter.operator(compare.comparison()) + right;
            }
            default -> null;
        };
    }

    private @Nullable String joined(List<Condition> terms) {
        List<@Nullable String> written = terms.stream().map(this::write).toList();
        return written.contains(null) ? null : written.stream().collect(Collectors.joining(" AND "));
    }

    private @Nullable String value(Expr expr) {
        return switch (expr) {
            case Expr.Column column -> column(table.columns().get(column.ordinal()));
            case Expr.Constant constant -> literal(Keys.key(constant.value(), constant.type()));
            case Expr.Convert convert when Native.keepsForm(convert) -> value(convert.operand());
            default -> null;
        };
    }

    private static @Nullable String column(ColumnSchema column) {
        boolean keyed = PhysicalForm.keyed(column.type());
        if (keyed && !PhysicalForm.keyStored(column.type())) {
            return null;
        }
        return Names.quote(keyed ? Names.keyColumn(column.name()) : column.name());
    }

    private static String literal(@Nullable Object stored) {
        return switch (stored) {
            case null -> "NULL";
            case String text -> "'" + text.replace("'", "''") + "'";
            case byte[] bytes -> "x'" + HexFormat.of().formatHex(bytes) + "'";
            default -> stored.toString();
        };
    }
}
