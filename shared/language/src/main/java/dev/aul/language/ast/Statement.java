package dev.aul.language.ast;

import dev.aul.language.ast.Expression.BinaryOperator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Control flow, variables, errors, transactions, calls and cursors; data statements are {@link Dml}, definitions {@link Ddl}. */
public sealed interface Statement permits Statement.Control, Dml, Ddl {
    Position position();

    /** The statements of this file. */
    sealed interface Control extends Statement {}

    record Block(List<Statement> statements, Position position) implements Control {}

    record If(
            Expression condition, Statement then, @Nullable Statement otherwise, Position position)
            implements Control {}

    record While(Expression condition, Statement body, Position position) implements Control {}

    record Break(Position position) implements Control {}

    record Continue(Position position) implements Control {}

    record Goto(String label, Position position) implements Control {}

    record Label(String name, Position position) implements Control {}

    record Return(@Nullable Expression value, Position position) implements Control {}

    record TryCatch(List<Statement> attempt, List<Statement> handler, Position position) implements Control {}

    /** All three null: rethrow. */
    record Throw(
            @Nullable Expression number,
            @Nullable Expression message,
            @Nullable Expression state,
            Position position) implements Control {}

    /** {@code options}: LOG, NOWAIT, SETERROR. */
    record RaiseError(List<Expression> arguments, List<String> options, Position position) implements Control {}

    record Print(Expression value, Position position) implements Control {}

    /** One per declared name: {@code DECLARE @a int = 1, @b int} makes two. */
    record Declare(String name, TypeName type, @Nullable Expression initial, Position position) implements Control {}

    record DeclareTable(String name, List<Ddl.TableElement> elements, Position position) implements Control {}

    /** {@code SET @x = e}, {@code SET @x += e}. */
    record SetVariable(String name, @Nullable BinaryOperator operator, Expression value, Position position)
            implements Control {}

    /** {@code SET NOCOUNT ON}: names upper case; {@code value} ON, OFF, a number, a name. One name per statement. */
    record SetOption(String name, String value, Position position) implements Control {}

    /** {@code SET ROWCOUNT @n}, {@code SET DATEFIRST @d}: an option with an expression. */
    record SetOptionTo(String name, Expression value, Position position) implements Control {}

    record SetIdentityInsert(ObjectName table, boolean on, Position position) implements Control {}

    record Use(String database, Position position) implements Control {}

    /** {@code EXEC [@rc =] p [args]}; {@code target} is null when the name is in {@code targetVariable}. */
    record Execute(
            @Nullable String returnVariable,
            @Nullable ObjectName target,
            @Nullable String targetVariable,
            List<Argument> arguments,
            Position position)
            implements Control {}

    /** {@code name} with its at-sign, or null when positional. A bare word is a STRING literal. */
    record Argument(@Nullable String name, Expression value, boolean output) {}

    /** {@code EXEC ('..' + @v)}. */
    record ExecuteString(Expression text, Position position) implements Control {}

    record BeginTransaction(@Nullable Expression name, Position position) implements Control {}

    record Commit(@Nullable Expression name, Position position) implements Control {}

    record Rollback(@Nullable Expression name, Position position) implements Control {}

    record SaveTransaction(Expression name, Position position) implements Control {}

    /** {@code variable}: {@code SET @c = CURSOR FOR ..}, then {@code name} starts with an at-sign. Options upper case. */
    record DeclareCursor(
            String name, List<String> options, Query query, List<String> updatable, boolean variable, Position position)
            implements Control {}

    record OpenCursor(String name, boolean global, Position position) implements Control {}

    enum FetchDirection {
        NEXT,
        PRIOR,
        FIRST,
        LAST,
        ABSOLUTE,
        RELATIVE
    }

    record Fetch(
            FetchDirection direction,
            @Nullable Expression count,
            String cursor,
            boolean global,
            List<String> into,
            Position position)
            implements Control {}

    record CloseCursor(String name, boolean global, Position position) implements Control {}

    record Deallocate(String name, boolean global, Position position) implements Control {}

    /** {@code DELAY} or {@code TIME}. */
    record WaitFor(boolean delay, Expression value, Position position) implements Control {}

    record Checkpoint(Position position) implements Control {}

    /** GRANT, REVOKE, DENY, DBCC, BACKUP and all else that parses but has no statement of its own here. */
    record Other(String keyword, String text, Position position) implements Control {}
}
