package dev.aul.language.ast;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Control flow, variables, options, calls, transactions and cursors as text. */
final class ControlPrinter {
    private static final Pattern NUMBER_OR_SWITCH = Pattern.compile("-?[0-9.]+|ON|OFF");
    private static final Pattern PLAIN_WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Set<String> SPELLED = Set.of("TRANSACTION ISOLATION LEVEL");

    private ControlPrinter() {}

    static String print(Statement.Control statement) {
        return switch (statement) {
            case Statement.Block block -> "BEGIN\n" + Printer.print(block.statements()) + "\nEND";
            case Statement.If test ->
                "IF " + Printer.print(test.condition()) + "\n" + Printer.print(test.then())
                        + (test.otherwise() == null ? "" : "\nELSE\n" + Printer.print(test.otherwise()));
            case Statement.While loop -> "WHILE " + Printer.print(loop.condition()) + "\n" + Printer.print(loop.body());
            case Statement.Break _ -> "BREAK";
            case Statement.Continue _ -> "CONTINUE";
            case Statement.Goto jump -> "GOTO " + Printer.name(jump.label());
            case Statement.Label label -> Printer.name(label.name()) + ":";
            case Statement.Return result -> "RETURN" + optional(result.value());
            case Statement.TryCatch attempt ->
                "BEGIN TRY\n" + Printer.print(attempt.attempt()) + "\nEND TRY\nBEGIN CATCH\n"
                        + Printer.print(attempt.handler()) + "\nEND CATCH";
            case Statement.Throw error -> throwText(error);
            case Statement.RaiseError error ->
                "RAISERROR (" + ExpressionPrinter.list(error.arguments()) + ")"
                        + (error.options().isEmpty() ? "" : " WITH " + String.join(", ", error.options()));
            case Statement.Print print -> "PRINT " + Printer.print(print.value());
            case Statement.Use use -> "USE " + Printer.name(use.database());
            case Statement.WaitFor wait ->
                "WAITFOR " + (wait.delay() ? "DELAY " : "TIME ") + Printer.print(wait.value());
            case Statement.Checkpoint _ -> "CHECKPOINT";
            case Statement.Other other -> other.text();
            case Statement.Declare _,
                    Statement.DeclareTable _,
                    Statement.SetVariable _,
                    Statement.SetOption _,
                    Statement.SetOptionTo _,
                    Statement.SetIdentityInsert _ -> setting(statement);
            case Statement.Execute call -> execute(call);
            case Statement.ExecuteString text -> "EXEC (" + Printer.print(text.text()) + ")";
            case Statement.BeginTransaction begin -> "BEGIN TRANSACTION" + transaction(begin.name());
            case Statement.Commit commit -> "COMMIT TRANSACTION" + transaction(commit.name());
            case Statement.Rollback rollback -> "ROLLBACK TRANSACTION" + transaction(rollback.name());
            case Statement.SaveTransaction save -> "SAVE TRANSACTION" + transaction(save.name());
            case Statement.DeclareCursor cursor -> declareCursor(cursor);
            case Statement.OpenCursor open -> "OPEN " + cursor(open.name(), open.global());
            case Statement.Fetch fetch -> fetch(fetch);
            case Statement.CloseCursor close -> "CLOSE " + cursor(close.name(), close.global());
            case Statement.Deallocate free -> "DEALLOCATE " + cursor(free.name(), free.global());
        };
    }

    private static String setting(Statement.Control statement) {
        return switch (statement) {
            case Statement.Declare declare ->
                "DECLARE " + declare.name() + " " + DdlPrinter.type(declare.type())
                        + (declare.initial() == null ? "" : " = " + Printer.print(declare.initial()));
            case Statement.DeclareTable table ->
                "DECLARE " + table.name() + " TABLE " + ElementPrinter.elements(table.elements());
            case Statement.SetVariable set -> setVariable(set);
            case Statement.SetOption option -> "SET " + option.name() + " " + optionValue(option);
            case Statement.SetOptionTo option -> "SET " + option.name() + " " + Printer.print(option.value());
            case Statement.SetIdentityInsert insert ->
                "SET IDENTITY_INSERT " + Printer.name(insert.table()) + (insert.on() ? " ON" : " OFF");
            default -> throw new IllegalArgumentException("sets nothing: " + statement);
        };
    }

    private static String setVariable(Statement.SetVariable set) {
        Expression variable = new Expression.Variable(set.name(), set.position());
        return ExpressionPrinter.mutates(set.value(), variable)
                ? "SET " + Printer.print(set.value())
                : "SET " + set.name() + ExpressionPrinter.assign(set.operator()) + Printer.print(set.value());
    }

    private static String optionValue(Statement.SetOption option) {
        String value = option.value();
        return SPELLED.contains(option.name())
                        || NUMBER_OR_SWITCH.matcher(value).matches()
                        || PLAIN_WORD.matcher(value).matches()
                ? value
                : Printer.string(value);
    }

    private static String optional(@Nullable Expression value) {
        return value == null ? "" : " " + Printer.print(value);
    }

    private static String throwText(Statement.Throw error) {
        return error.number() == null
                ? "THROW"
                : "THROW" + optional(error.number()) + "," + optional(error.message()) + "," + optional(error.state());
    }

    private static String execute(Statement.Execute call) {
        String target = call.target() == null ? String.valueOf(call.targetVariable()) : Printer.name(call.target());
        return "EXEC "
                + (call.returnVariable() == null ? "" : call.returnVariable() + " = ")
                + target
                + (call.arguments().isEmpty() ? "" : " ")
                + Printer.list(call.arguments(), ControlPrinter::argument);
    }

    private static String argument(Statement.Argument argument) {
        return (argument.name() == null ? "" : argument.name() + " = ")
                + Printer.print(argument.value())
                + (argument.output() ? " OUTPUT" : "");
    }

    /** A transaction's name is a word, kept as a string. */
    private static String transaction(@Nullable Expression name) {
        return name instanceof Expression.Literal word ? " " + Printer.name(word.text()) : optional(name);
    }

    private static String declareCursor(Statement.DeclareCursor cursor) {
        boolean update = cursor.options().contains("UPDATE");
        List<String> words = new ArrayList<>(cursor.options());
        words.remove("UPDATE");
        String options = words.isEmpty() ? "" : " " + String.join(" ", words);
        String head = cursor.variable()
                ? "SET " + cursor.name() + " = CURSOR"
                : "DECLARE " + Printer.name(cursor.name()) + " CURSOR";
        String columns = cursor.updatable().isEmpty() ? "" : " OF " + Printer.list(cursor.updatable(), Printer::name);
        return head + options + " FOR " + Printer.print(cursor.query()) + (update ? " FOR UPDATE" + columns : "");
    }

    private static String cursor(String name, boolean global) {
        return (global ? "GLOBAL " : "") + Printer.name(name);
    }

    private static String fetch(Statement.Fetch fetch) {
        return "FETCH " + fetch.direction() + optional(fetch.count()) + " FROM "
                + cursor(fetch.cursor(), fetch.global())
                + (fetch.into().isEmpty() ? "" : " INTO " + String.join(", ", fetch.into()));
    }
}
