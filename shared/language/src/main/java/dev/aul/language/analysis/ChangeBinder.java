package dev.aul.language.analysis;

import dev.aul.language.ast.Dml;
import dev.aul.language.ast.Expression;
import dev.aul.language.ast.Expression.Literal;
import dev.aul.language.ast.Expression.LiteralKind;
import dev.aul.language.ast.Position;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.BindingMessage;
import dev.aul.language.errors.SqlException;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Expr;
import dev.aul.language.types.TypeKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Binds INSERT, UPDATE, DELETE and MERGE; holds what they have in common. */
final class ChangeBinder {
    private ChangeBinder() {}

    static Change bind(Dml statement, Binding binding) {
        return switch (statement) {
            case Dml.Insert insert -> new InsertBinder(binding).bind(insert);
            case Dml.Update update -> new UpdateBinder(binding).bind(update);
            case Dml.Delete delete -> new DeleteBinder(binding).bind(delete);
            case Dml.Merge merge -> new MergeBinder(binding).bind(merge);
            case Dml.SelectStatement select -> throw new IllegalArgumentException(select.toString());
            case Dml.Truncate truncate -> throw new IllegalArgumentException(truncate.toString());
        };
    }

    /** The ordinals of named columns: 207 for an unknown one, 264 for one named twice. */
    static List<Integer> ordinals(Target target, List<String> names, Position position) {
        Set<Integer> seen = new HashSet<>();
        return names.stream()
                .map(name -> {
                    int ordinal = target.ordinal(name);
                    if (ordinal < 0) {
                        throw Lines.error(position, BindingMessage.INVALID_COLUMN, name);
                    }
                    if (!seen.add(ordinal)) {
                        throw Lines.error(position, BindingMessage.DUPLICATE_SET_COLUMN, name);
                    }
                    return ordinal;
                })
                .toList();
    }

    /** A new value of a column, converted to its type; the word DEFAULT is the column's default. */
    static Expr value(ExpressionBinder expressions, Expression written, TableSchema table, ColumnSchema column) {
        try {
            return isDefault(written)
                    ? byDefault(table, column, expressions.binding.scope)
                    : Coercion.implicit(expressions.bind(written), column.type());
        } catch (SqlException e) {
            throw Lines.at(e, written.position());
        }
    }

    static boolean isDefault(Expression written) {
        return written instanceof Literal literal && literal.kind() == LiteralKind.DEFAULT;
    }

    static Expr byDefault(TableSchema table, ColumnSchema column, AnalysisScope scope) {
        String text = column.defaultText();
        return text == null
                ? new Expr.Constant(null, column.type())
                : ColumnExpressions.defaultValue(table, column, text, scope);
    }

    /** Refuses what an UPDATE may not write: 271, 8102, 272. */
    static void checkUpdatable(ColumnSchema column) {
        if (column.computed() != null) {
            throw BindingMessage.COMPUTED_COLUMN_WRITE.exception(column.name());
        }
        if (column.identity() != null) {
            throw BindingMessage.IDENTITY_UPDATE.exception(column.name());
        }
        if (column.type().kind() == TypeKind.ROWVERSION) {
            throw BindingMessage.TIMESTAMP_UPDATE.exception();
        }
    }

    /** Columns that get a value when no list names them. */
    static boolean isGiven(ColumnSchema column) {
        return column.computed() == null
                && column.identity() == null
                && column.type().kind() != TypeKind.ROWVERSION;
    }

    static void refuseReadOnly(@Nullable TableSchema table, Binding binding, Position position) {
        if (table != null && table.name().startsWith("@") && binding.frame.isReadOnly(table.name())) {
            throw Lines.error(position, BindingMessage.TABLE_VARIABLE_READONLY, table.name());
        }
    }
}
