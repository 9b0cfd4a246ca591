package dev.aul.language.analysis;

import dev.aul.language.ast.Expression.ColumnReference;
import dev.aul.language.ast.ObjectName;
import dev.aul.language.errors.BindingMessage;
import dev.aul.language.errors.SqlException;
import dev.aul.language.routine.Expr;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the column that a name means: in the innermost query first, then outward. */
final class ColumnResolver {
    private final Binding binding;
    private final NameScope names;

    ColumnResolver(Binding binding, NameScope names) {
        this.binding = binding;
        this.names = names;
    }

    /** 207 when there is no such column, 209 when there are two, 4104 when the qualifier means nothing. */
    Expr resolve(ColumnReference reference) {
        ObjectName name = reference.name();
        List<String> qualifier = name.parts().subList(0, name.parts().size() - 1);
        boolean qualifierKnown = false;
        for (NameScope scope = names; scope != null; scope = scope.parent) {
            Match match = find(scope, qualifier, reference);
            if (match != null) {
                scope.use(match.source, match.column, reference.position());
                if (binding.aggregated != null) {
                    binding.aggregated.add(scope);
                }
                return match.column;
            }
            qualifierKnown |= isQualifierKnown(scope, qualifier);
        }
        throw unknown(reference, qualifier, qualifierKnown);
    }

    private SqlException unknown(ColumnReference reference, List<String> qualifier, boolean qualifierKnown) {
        return qualifier.isEmpty() || qualifierKnown
                ? Lines.error(
                        reference.position(),
                        BindingMessage.INVALID_COLUMN,
                        reference.name().name())
                : Lines.error(reference.position(), BindingMessage.UNBOUND_IDENTIFIER, reference.name());
    }

    private boolean isQualifierKnown(NameScope scope, List<String> qualifier) {
        return !qualifier.isEmpty()
                && scope.visible().stream().anyMatch(source -> source.answersTo(qualifier, binding.scope));
    }

    private record Match(Exposed source, Expr.Column column) {}

    private @Nullable Match find(NameScope scope, List<String> qualifier, ColumnReference reference) {
        Match found = null;
        for (Exposed source : scope.visible()) {
            if (!qualifier.isEmpty() && !source.answersTo(qualifier, binding.scope)) {
                continue;
            }
            int ordinal = ordinal(source, reference.name().name());
            if (ordinal == -1) {
                continue;
            }
            if (ordinal == -2 || found != null) {
                throw Lines.error(
                        reference.position(),
                        BindingMessage.AMBIGUOUS_COLUMN,
                        reference.name().name());
            }
            found = new Match(source, source.column(ordinal));
        }
        return found;
    }

    /** {@code $identity} and {@code $rowguid} name a column by what it is. */
    private static int ordinal(Exposed source, String column) {
        if (!column.startsWith("$")) {
            return source.ordinal(column);
        }
        return switch (column.toLowerCase(Locale.ROOT)) {
            case "$identity", "identitycol" -> {
                for (int i = 0; i < source.columns.size(); i++) {
                    if (source.columns.get(i).identity()) {
                        yield i;
                    }
                }
                yield -1;
            }
            default -> source.ordinal(column);
        };
    }
}
