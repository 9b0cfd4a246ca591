package dev.aul.dialect.sqlite;

import dev.aul.language.eval.Evaluation;
import dev.aul.language.outline.BoundText;
import dev.aul.language.outline.Outline;
import dev.aul.language.outline.Work;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel.OutColumn;
import dev.aul.language.types.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A statement for SQLite. Immutable, and the same for every run of the bound statement it was made from.
 *
 * @param parameters values of ?1, ?2, ...
 * @param programs what the text's callbacks refer to, by index
 * @param shape how the columns are read
 * @param tables the stored tables that it reads, as they stand in the text
 * @param databases the databases whose files it reads, in lower case
 * @param locking whether a source is read for update
 */
public record StoreQuery(
        String sql,
        List<Parameter> parameters,
        List<Program> programs,
        List<OutColumn> columns,
        Shape shape,
        Set<String> databases,
        Set<String> tables,
        boolean locking) {

    /** What SQLite is sent, for people. */
    public Outline outline() {
        List<Outline.Parameter> places = new ArrayList<>();
        for (Parameter parameter : parameters) {
            places.add(
                    new Outline.Parameter("?" + (places.size() + 1), BoundText.of(parameter.expr()), parameter.key()));
        }
        List<Outline.Callback> callbacks = new ArrayList<>();
        for (Program program : programs) {
            callbacks.add(callback(callbacks.size(), program.part()));
        }
        return new Outline.Sent(sql, places, callbacks);
    }

    private static Outline.Callback callback(int number, Program.Part part) {
        String call = Integer.toString(number);
        return switch (part) {
            case Program.Part.Of(Expr expr) ->
                new Outline.Callback(
                        call, BoundText.of(expr), BoundText.reasons(Work.COMPUTE, List.of(expr), List.of()));
            case Program.Part.Asked(Condition condition) ->
                new Outline.Callback(
                        call, BoundText.of(condition), BoundText.reasons(Work.FILTER, List.of(), List.of(condition)));
            case Program.Part.Rows(String function, List<Expr> arguments) ->
                new Outline.Callback(
                        call, function + "(" + BoundText.list(arguments) + ")", List.of(Work.TABLE_FUNCTION.reason()));
        };
    }

    /** What every callback name begins with. */
    public static final String PREFIX = "aul";

    /** {@code key}: bound as the key of the value. */
    public record Parameter(Expr expr, Evaluation evaluation, SqlType type, boolean key) {}
}
