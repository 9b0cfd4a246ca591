package dev.aul.backend.rows;

import dev.aul.backend.StoreSession.ChangeResult;
import dev.aul.language.eval.Evaluation;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Rel.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A change made ready once: its query and its compiled expressions. Thread-safe; refers to no session. */
sealed interface ChangePlan permits InsertPlan, UpdatePlan, DeletePlan, MergePlan {

    ChangeResult run(Changes changes);

    static ChangePlan of(Change change) {
        return switch (change) {
            case Change.Insert insert -> InsertPlan.of(insert);
            case Change.Update update -> UpdatePlan.of(update);
            case Change.Delete delete -> DeletePlan.of(delete);
            case Change.Merge merge -> MergePlan.of(merge);
        };
    }

    static void readOutput(RowPlan plan, Change.@Nullable Output output) {
        if (output != null) {
            output.items().forEach(item -> plan.reads(item.expression()));
        }
    }

    static List<Evaluation> output(RowPlan plan, Change.@Nullable Output output) {
        return output == null
                ? List.of()
                : output.items().stream()
                        .map(Item::expression)
                        .map(plan::compile)
                        .toList();
    }
}
