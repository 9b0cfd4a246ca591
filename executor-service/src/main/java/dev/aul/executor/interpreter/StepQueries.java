package dev.aul.executor.interpreter;

import dev.aul.language.eval.Leaves;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The queries that a step asks of the store when it runs, changes apart. */
final class StepQueries {
    private StepQueries() {}

    static List<Rel.Query> of(Step step) {
        return switch (step) {
            case Step.Select select -> List.of(select.query());
            case Step.SelectText select -> List.of(Values.query(select.text()));
            case Step.SelectAssign assign -> assigned(assign);
            case Step.DeclareCursor cursor -> List.of(cursor.query());
            case Step.BranchUnless branch ->
                Leaves.containsSubquery(branch.condition()) ? List.of(Values.query(branch.condition())) : List.of();
            case Step.Assign assign -> values(assign.value());
            case Step.Return end -> values(end.value());
            case Step.Print print -> values(print.value());
            case Step.ExecuteString execute -> values(execute.text());
            case Step.Execute execute ->
                values(execute.arguments().stream().map(Step.Argument::value).toArray(Expr[]::new));
            case Step.RaiseError raise -> values(raise.arguments().toArray(Expr[]::new));
            case Step.Throw error -> values(error.number(), error.message(), error.state());
            case Step.Transaction transaction -> values(transaction.name());
            case Step.SetOption option -> values(option.value());
            case Step.Fetch fetch -> values(fetch.count());
            case Step.WaitFor wait -> values(wait.value());
            case Step.InsertExec insert -> of(insert.exec());
            case Step.Jump _,
                    Step.LoopBack _,
                    Step.EnterTry _,
                    Step.LeaveTry _,
                    Step.LeaveCatch _,
                    Step.SelectInto _,
                    Step.Apply _,
                    Step.Truncate _,
                    Step.SetIdentityInsert _,
                    Step.Use _,
                    Step.DeclareTable _,
                    Step.CursorAction _,
                    Step.AssignCursor _,
                    Step.Define _,
                    Step.Deferred _,
                    Step.Nothing _ -> List.of();
        };
    }

    /** The change that a step makes; null for a step that makes none. */
    static @Nullable Change change(Step step) {
        return switch (step) {
            case Step.Apply apply -> apply.change();
            case Step.InsertExec insert -> insert.insert();
            default -> null;
        };
    }

    private static List<Rel.Query> assigned(Step.SelectAssign assign) {
        return assign.query().body() instanceof Rel.Select select && AssignActions.isPlain(assign.query(), select)
                ? values(select.items().stream().map(Rel.Item::expression).toArray(Expr[]::new))
                : List.of(AssignActions.read(assign));
    }

    private static List<Rel.Query> values(@Nullable Expr... values) {
        List<Rel.Query> out = new ArrayList<>();
        Stream.of(values)
                .filter(Objects::nonNull)
                .filter(Leaves::containsSubquery)
                .forEach(value -> out.add(Values.query(value)));
        return out;
    }
}
