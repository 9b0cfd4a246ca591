package dev.aul.language.routine;

import dev.aul.language.ast.Position;
import dev.aul.language.ast.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a routine. Jumps go to indexes of the routine's step list. {@code position} is the statement's, for line
 * numbers; steps that are no statement of their own carry that of the statement they belong to.
 */
public sealed interface Step {
    Position position();

    record Jump(int target, Position position) implements Step {}

    /** IF and WHILE: falls through when the condition is true. */
    record BranchUnless(Condition condition, int target, Position position) implements Step {}

    /** Every loop's back edge: where cancellation is checked. */
    record LoopBack(int target, Position position) implements Step {}

    /** Until {@link LeaveTry} an error goes to {@code handler}. */
    record EnterTry(int handler, Position position) implements Step {}

    /** Ends the TRY block, then goes to {@code after}. */
    record LeaveTry(int after, Position position) implements Step {}

    /** The end of a CATCH block: the error's functions show the outer error again. */
    record LeaveCatch(Position position) implements Step {}

    /** SET, DECLARE with a value. */
    record Assign(int slot, Expr value, boolean declaration, Position position) implements Step {}

    /** SELECT that returns rows. */
    record Select(Rel.Query query, Position position) implements Step {}

    /** SELECT @a = .., @b = ..; items beside {@code slots}, evaluated row by row in order; an item may read a slot. */
    record SelectAssign(Rel.Query query, List<Integer> slots, boolean fromTable, Position position) implements Step {}

    /** SELECT FOR XML or FOR JSON: one text column. */
    record SelectText(Expr.ForText text, Position position) implements Step {}

    record SelectInto(Rel.Query query, dev.aul.language.ast.ObjectName target, Position position) implements Step {}

    record Apply(Change change, Position position) implements Step {}

    /** INSERT .. EXEC. */
    record InsertExec(Change.Insert insert, Step exec, Position position) implements Step {}

    record Truncate(dev.aul.language.catalog.TableSchema table, Position position) implements Step {}

    /** {@code value} converted to the procedure's parameter at run time. {@code slot} -1: not an OUTPUT argument. */
    record Argument(@Nullable String name, @Nullable Expr value, int slot) {}

    /** {@code target} null: the name is in {@code targetSlot}. */
    record Execute(
            int returnSlot,
            dev.aul.language.ast.@Nullable ObjectName target,
            int targetSlot,
            List<Argument> arguments,
            Position position)
            implements Step {}

    record ExecuteString(Expr text, Position position) implements Step {}

    record Return(@Nullable Expr value, Position position) implements Step {}

    record Print(Expr value, Position position) implements Step {}

    record RaiseError(List<Expr> arguments, List<String> options, Position position) implements Step {}

    record Throw(
            @Nullable Expr number,
            @Nullable Expr message,
            @Nullable Expr state,
            Position position) implements Step {}

    enum TransactionKind {
        BEGIN,
        COMMIT,
        ROLLBACK,
        SAVE
    }

    record Transaction(TransactionKind kind, @Nullable Expr name, Position position) implements Step {}

    /** SET options; {@code value} an nvarchar or number expression. */
    record SetOption(String name, Expr value, Position position) implements Step {}

    record SetIdentityInsert(dev.aul.language.ast.ObjectName table, boolean on, Position position) implements Step {}

    record Use(String database, Position position) implements Step {}

    /** Declares the table variable in the frame: a fresh empty table each time it is reached for the first time. */
    record DeclareTable(dev.aul.language.catalog.TableSchema table, Position position) implements Step {}

    /** {@code cursorSlot} -1 for a named cursor. {@code query} is bound with the slots read at this step. */
    record DeclareCursor(
            String name,
            int cursorSlot,
            List<String> options,
            Rel.Query query,
            List<String> updatable,
            Position position)
            implements Step {}

    /** OPEN, CLOSE, DEALLOCATE by {@code action}. */
    record CursorAction(String action, String name, boolean global, int cursorSlot, Position position)
            implements Step {}

    record Fetch(
            Statement.FetchDirection direction,
            @Nullable Expr count,
            String name,
            boolean global,
            int cursorSlot,
            List<Integer> into,
            Position position)
            implements Step {}

    /** SET @c = @d or SET @c = name of a cursor. */
    record AssignCursor(int slot, String source, int sourceSlot, Position position) implements Step {}

    record WaitFor(boolean delay, Expr value, Position position) implements Step {}

    /** A definition, kept as its syntax tree: bound when it runs. */
    record Define(dev.aul.language.ast.Ddl definition, String text, Position position) implements Step {}

    /**
     * A statement whose tables do not exist yet (or whose shape may change): bound again when it is reached, to one step
     * that runs in its place. Of IF and WHILE only the condition is meant, and becomes a {@link BranchUnless}.
     *
     * @param target where IF and WHILE go when the condition does not hold; -1 for all others
     */
    record Deferred(Statement statement, int target, Position position) implements Step {}

    /** Parses and does nothing here: GRANT, DBCC, CHECKPOINT. */
    record Nothing(String keyword, Position position) implements Step {}
}
