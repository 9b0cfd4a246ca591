package dev.aul.language.analysis;

import dev.aul.language.ast.ObjectName;
import dev.aul.language.ast.Position;
import dev.aul.language.ast.TableRef;
import dev.aul.language.ast.TableRef.JoinKind;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.BindingMessage;
import dev.aul.language.routine.Rel.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the target of UPDATE and DELETE: a source of FROM by alias or name, or a table of its own. */
final class TargetBinder {
    private final Binding binding;
    private final NameScope names;

    TargetBinder(Binding binding, NameScope names) {
        this.binding = binding;
        this.names = names;
    }

    Target bind(ObjectName name, List<TableRef> from) {
        FromBinder sources = new FromBinder(binding, names);
        Source others = sources.bind(from);
        if (others == null) {
            return of(sources.bind(reference(name)), names.sources.getFirst(), name.position());
        }
        Exposed named = exposed(name);
        if (named != null) {
            return of(others, named, name.position());
        }
        int first = names.sources.size();
        Source own = sources.bind(reference(name));
        Exposed added = names.sources.get(first);
        return of(new Source.Join(JoinKind.CROSS, own, others, null), added, name.position());
    }

    static TableRef reference(ObjectName name) {
        return name.name().startsWith("@")
                ? new TableRef.TableVariable(name.name(), null, name.position())
                : new TableRef.Named(name, null, List.of(), name.position());
    }

    /** By alias or exposed name; else the only source that is the same table under an alias. */
    private @Nullable Exposed exposed(ObjectName name) {
        for (Exposed source : names.sources) {
            if (name.parts().size() == 1 && source.name.equalsIgnoreCase(name.name())) {
                return source;
            }
            if (source.table != null && source.answersTo(name.parts(), binding.scope)) {
                return source;
            }
        }
        if (name.name().startsWith("@")) {
            return null;
        }
        TableSchema table =
                new Relations(binding.scope, binding.frame).find(name).table();
        List<Exposed> same = names.sources.stream()
                .filter(source -> table != null && table.equals(source.schema))
                .toList();
        if (same.size() > 1) {
            throw Lines.error(name.position(), BindingMessage.AMBIGUOUS_TABLE, name);
        }
        return same.isEmpty() ? null : same.getFirst();
    }

    private Target of(Source from, Exposed source, Position position) {
        TableSchema table = source.schema;
        ChangeBinder.refuseReadOnly(table, binding, position);
        return table != null
                ? Target.of(table, source.id, from)
                : new UpdatableQueries(binding).target(from, source, position);
    }
}
