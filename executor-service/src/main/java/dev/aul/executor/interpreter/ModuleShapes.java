package dev.aul.executor.interpreter;

import dev.aul.executor.catalog.SystemContext;
import dev.aul.language.ast.Ddl;
import dev.aul.language.catalog.ModuleSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.SqlException;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Rel.OutColumn;
import dev.aul.language.routine.Routine;
import dev.aul.language.types.SqlType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Columns, parameters and results of modules, found by binding them for the session that asks. */
final class ModuleShapes implements SystemContext.Modules, SystemContext.Live {
    private final Execution execution;
    private final Activation activation;

    ModuleShapes(Execution execution, Activation activation) {
        this.execution = execution;
        this.activation = activation;
    }

    @Override
    public List<OutColumn> columns(ModuleSchema module) {
        return switch (module.kind()) {
            case VIEW, INLINE_FUNCTION, TABLE_FUNCTION ->
                bound(() -> execution.engine().planner().columns(module, execution))
                        .orElse(List.of());
            case PROCEDURE, SCALAR_FUNCTION, TRIGGER -> List.of();
        };
    }

    @Override
    public List<Routine.Parameter> parameters(ModuleSchema module) {
        return switch (module.kind()) {
            case PROCEDURE, SCALAR_FUNCTION, TABLE_FUNCTION, INLINE_FUNCTION ->
                bound(() -> execution.engine().planner().parameters(module, execution))
                        .orElse(List.of());
            case VIEW, TRIGGER -> List.of();
        };
    }

    @Override
    public @Nullable SqlType returns(ModuleSchema module) {
        return module.kind() == ModuleSchema.Kind.SCALAR_FUNCTION
                ? bound(() -> execution.engine().planner().module(module, execution))
                        .map(program -> program.routine().returns())
                        .orElse(null)
                : null;
    }

    @Override
    public boolean isInsteadOf(ModuleSchema trigger) {
        return execution.engine().planner().definition(trigger) instanceof Ddl.CreateTrigger definition
                && definition.insteadOf();
    }

    @Override
    public @Nullable Long identity(TableSchema table) {
        return execution.store().currentIdentity(table);
    }

    @Override
    public long rows(TableSchema table) {
        Expr count = new Expr.Aggregate(Expr.AggregateKind.COUNT_BIG, false, null, null, List.of(), SqlType.BIGINT);
        Rel.Query query = Rel.Query.of(new Rel.Select(
                false,
                List.of(new Rel.Item("", count)),
                new Rel.Source.Table(1, table, false),
                null,
                List.of(),
                null,
                true));
        try (var rows = execution.store().query(query, activation.slots(), execution.context(activation))) {
            return rows.next() && rows.value(0) instanceof Long found ? found : 0;
        }
    }

    @FunctionalInterface
    private interface Binding<T> {
        T bind();
    }

    private static <T> Optional<T> bound(Binding<T> binding) {
        try {
            return Optional.of(binding.bind());
        } catch (SqlException _) {
            return Optional.empty();
        }
    }
}
