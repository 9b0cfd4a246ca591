package dev.aul.executor.interpreter;

import dev.aul.backend.Definition;
import dev.aul.language.ast.Position;
import dev.aul.language.catalog.ModuleSchema;
import dev.aul.language.errors.SqlError;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a statement is, found without running it. Lines count in the text that was read. Immutable. */
public sealed interface Inspected {
    Position position();

    /**
     * A bound statement, or the part of one that a step is.
     *
     * @param queries what it asks of the store
     * @param change what it changes there; null for nothing
     * @param loop whether later steps come back to it: a WHILE
     */
    record Statement(
            Step step, List<Rel.Query> queries, @Nullable Change change, boolean loop) implements Inspected {
        public Statement {
            queries = List.copyOf(queries);
        }

        @Override
        public Position position() {
            return step.position();
        }
    }

    /** A definition, carried out. {@code filling}: SELECT INTO's rows. */
    record Defined(Step step, List<Definition> definitions, Change.@Nullable Insert filling) implements Inspected {
        public Defined {
            definitions = List.copyOf(definitions);
        }

        @Override
        public Position position() {
            return step.position();
        }
    }

    /** A procedure, function, view or trigger with what its body does; views and inline functions have none. */
    record Module(ModuleSchema module, List<Inspected> body, Position position) implements Inspected {
        public Module {
            body = List.copyOf(body);
        }
    }

    /** {@code conditional}: it may never be reached. */
    record Failed(SqlError error, boolean conditional, Position position) implements Inspected {}
}
