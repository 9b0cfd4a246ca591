package dev.aul.language.analysis;

import dev.aul.language.ast.ObjectName;
import dev.aul.language.catalog.CatalogSnapshot.Synonym;
import dev.aul.language.catalog.ModuleSchema;
import dev.aul.language.catalog.ModuleSchema.Kind;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.BindingMessage;
import dev.aul.language.errors.ObjectMessage;
import dev.aul.language.errors.RunMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what a name in FROM, or that of a function, means. Follows synonyms. */
final class Relations {
    private static final int MAX_SYNONYMS = 32;

    private final AnalysisScope scope;
    private final Frame frame;

    Relations(AnalysisScope scope, Frame frame) {
        this.scope = scope;
        this.frame = frame;
    }

    /** A table or a view. */
    record Found(@Nullable TableSchema table, @Nullable ModuleSchema view) {}

    /** 208 when there is neither. */
    Found find(ObjectName name) {
        return find(name, 0).orElseThrow(() -> missing(name));
    }

    private static RuntimeException missing(ObjectName name) {
        boolean temporary = name.name().startsWith("#");
        return Lines.error(
                name.position(),
                temporary ? BindingMessage.INVALID_TEMP_OBJECT : BindingMessage.INVALID_OBJECT,
                temporary ? name.name() : name);
    }

    private Optional<Found> find(ObjectName name, int depth) {
        if (name.parts().size() > 3) {
            throw RunMessage.UNKNOWN_LINKED_SERVER.exception(name.parts().getFirst());
        }
        if (name.parts().size() == 1 && frame.image(name.name()) != null) {
            return Optional.of(new Found(frame.image(name.name()), null));
        }
        if (frame.pending.isReplaced(name)) {
            return Optional.empty();
        }
        frame.pending.use(name);
        if (name.name().startsWith("#")) {
            return scope.temporary().find(name.name()).map(table -> new Found(table, null));
        }
        for (String schema : schemas(name)) {
            Optional<TableSchema> table = scope.catalog().table(database(name), schema, name.name());
            if (table.isPresent()) {
                return Optional.of(new Found(table.get(), null));
            }
            Optional<ModuleSchema> view = scope.catalog().module(database(name), schema, name.name());
            if (view.isPresent() && view.get().kind() == Kind.VIEW) {
                return Optional.of(new Found(null, view.get()));
            }
        }
        ObjectName target = depth == MAX_SYNONYMS ? null : synonym(name);
        return target == null ? Optional.empty() : find(target, depth + 1);
    }

    /** A table that may be emptied: 4701 when there is none, 4708 for a view. */
    static TableSchema truncated(ObjectName name, AnalysisScope scope, Frame frame) {
        Found found = new Relations(scope, frame)
                .find(name, 0)
                .orElseThrow(() -> Lines.error(name.position(), ObjectMessage.TRUNCATE_NOT_FOUND, name.name()));
        if (found.table() == null) {
            throw Lines.error(name.position(), ObjectMessage.TRUNCATE_NOT_TABLE, name.name());
        }
        return found.table();
    }

    /** A module of one of the kinds, null when there is none. */
    @Nullable
    ModuleSchema module(ObjectName name, Set<Kind> kinds) {
        for (String schema : schemas(name)) {
            Optional<ModuleSchema> found = scope.catalog().module(database(name), schema, name.name());
            if (found.isPresent() && kinds.contains(found.get().kind())) {
                return found.get();
            }
        }
        ObjectName target = synonym(name);
        return target == null ? null : module(target, kinds);
    }

    private String database(ObjectName name) {
        return name.database() == null ? scope.database() : name.database();
    }

    private List<String> schemas(ObjectName name) {
        return name.schema() != null ? List.of(name.schema()) : List.of(scope.defaultSchema(), "dbo", "sys");
    }

    private @Nullable ObjectName synonym(ObjectName name) {
        for (String schema : schemas(name)) {
            for (Synonym synonym : scope.catalog().synonyms(database(name))) {
                if (synonym.schema().equalsIgnoreCase(schema) && synonym.name().equalsIgnoreCase(name.name())) {
                    return target(synonym, name);
                }
            }
        }
        return null;
    }

    private static ObjectName target(Synonym synonym, ObjectName place) {
        List<String> parts = new ArrayList<>();
        for (String part : Arrays.asList(synonym.target().split("\\.", -1))) {
            boolean bracketed = part.startsWith("[") && part.endsWith("]");
            parts.add(bracketed ? part.substring(1, part.length() - 1) : part);
        }
        return new ObjectName(parts, place.position());
    }
}
