package dev.aul.language.routine;

import dev.aul.language.ast.Statement;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.types.SqlType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A batch, procedure, function or trigger body, ready to run.
 *
 * @param name bare module name for messages; null for a batch or EXEC string
 * @param slots variables and parameters; parameters come first, in order
 * @param tables table variables and table parameters by name; a multi-statement function's result first, in a trigger
 *     {@code inserted} and {@code deleted} first
 * @param origins of the steps that use tables or views, by index: a step whose tables have changed is bound again
 * @param catalogVersion of the snapshot it was bound with
 */
public record Routine(
        @Nullable String name,
        @Nullable String schema,
        List<Parameter> parameters,
        List<SlotInfo> slots,
        List<TableSchema> tables,
        List<Step> steps,
        Map<Integer, Origin> origins,
        @Nullable SqlType returns,
        boolean module,
        long catalogVersion) {
    public Routine {
        parameters = List.copyOf(parameters);
        slots = List.copyOf(slots);
        tables = List.copyOf(tables);
        steps = List.copyOf(steps);
        origins = Map.copyOf(origins);
    }

    /** The statement that a step was made of, as {@link Step.Deferred} has it; {@code temporary}: it uses a temp table. */
    public record Origin(Statement statement, boolean temporary) {}

    public record SlotInfo(String name, SqlType type) {}

    /** {@code defaultValue} null and not {@code optional}: must be given. Its value already has the type. */
    public record Parameter(
            String name,
            SqlType type,
            boolean optional,
            @Nullable Object defaultValue,
            boolean output) {}
}
