package dev.aul.language.analysis;

import dev.aul.language.ast.Dml;
import dev.aul.language.ast.ObjectName;
import dev.aul.language.ast.Position;
import dev.aul.language.ast.Query;
import dev.aul.language.ast.Query.SelectItem;
import dev.aul.language.ast.Statement;
import dev.aul.language.ast.TableRef;
import dev.aul.language.errors.RunMessage;
import java.util.List;

/** What the body of a function must not do: change anything but its own variables, or send rows. */
final class FunctionRules {
    private FunctionRules() {}

    /** Throws 443, 444 or 455. */
    static void check(List<Statement> body) {
        body.forEach(FunctionRules::check);
        if (body.isEmpty() || !endsWithReturn(body.getLast())) {
            throw Lines.error(
                    body.isEmpty() ? Position.NONE : body.getLast().position(), RunMessage.FUNCTION_LAST_RETURN);
        }
    }

    private static boolean endsWithReturn(Statement statement) {
        return switch (statement) {
            case Statement.Return end -> true;
            case Statement.Block block ->
                !block.statements().isEmpty()
                        && endsWithReturn(block.statements().getLast());
            default -> false;
        };
    }

    private static void check(Statement statement) {
        switch (statement) {
            case Statement.Block block -> block.statements().forEach(FunctionRules::check);
            case Statement.If branch -> {
                check(branch.then());
                if (branch.otherwise() != null) {
                    check(branch.otherwise());
                }
            }
            case Statement.While loop -> check(loop.body());
            case Dml.SelectStatement select -> checkSelect(select);
            case Dml.Insert insert -> checkTarget(insert.target(), List.of(), "INSERT", insert.position());
            case Dml.Update update -> checkTarget(update.target(), update.from(), "UPDATE", update.position());
            case Dml.Delete delete -> checkTarget(delete.target(), delete.from(), "DELETE", delete.position());
            case Dml.Merge merge -> checkTarget(merge.target(), List.of(), "MERGE", merge.position());
            case Dml.Truncate truncate -> throw refused("TRUNCATE TABLE", truncate.position());
            case Statement.Print print -> throw refused("PRINT", print.position());
            case Statement.RaiseError raise -> throw refused("RAISERROR", raise.position());
            case Statement.Throw error -> throw refused("THROW", error.position());
            case Statement.TryCatch attempt -> throw refused("BEGIN TRY", attempt.position());
            case Statement.ExecuteString execute -> throw refused("EXECUTE STRING", execute.position());
            case Statement.BeginTransaction begin -> throw refused("BEGIN TRANSACTION", begin.position());
            case Statement.Commit commit -> throw refused("COMMIT TRANSACTION", commit.position());
            case Statement.Rollback rollback -> throw refused("ROLLBACK TRANSACTION", rollback.position());
            case Statement.SetOption option -> throw refused("SET OPTION " + option.value(), option.position());
            case Statement.WaitFor wait -> throw refused("WAITFOR", wait.position());
            default -> {}
        }
    }

    private static void checkTarget(ObjectName target, List<TableRef> from, String operator, Position position) {
        boolean own = target.name().startsWith("@") || from.stream().anyMatch(source -> isVariable(source, target));
        if (!own) {
            throw refused(operator, position);
        }
    }

    /** Whether a name is the alias of a table variable in FROM. */
    private static boolean isVariable(TableRef source, ObjectName name) {
        return switch (source) {
            case TableRef.TableVariable variable -> name.name().equalsIgnoreCase(variable.alias());
            case TableRef.Join join -> isVariable(join.left(), name) || isVariable(join.right(), name);
            default -> false;
        };
    }

    private static void checkSelect(Dml.SelectStatement select) {
        if (SelectBinder.into(select.query()) != null) {
            throw refused("SELECT INTO", select.position());
        }
        Query.Select first = SelectBinder.firstSelect(select.query());
        if (first == null || first.items().stream().noneMatch(SelectItem.Assignment.class::isInstance)) {
            throw Lines.error(select.position(), RunMessage.SELECT_IN_FUNCTION);
        }
    }

    private static RuntimeException refused(String operator, Position position) {
        return Lines.error(position, RunMessage.SIDE_EFFECT_IN_FUNCTION, operator);
    }
}
