package dev.aul.executor.interpreter;

import dev.aul.executor.cursors.CursorTable;
import dev.aul.language.catalog.ModuleSchema;
import dev.aul.language.routine.Routine;
import dev.aul.messages.frames.Frame;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run of a program: its variables, where it is, and what ends with it. */
public final class Activation {
    /** What is run. Strings are EXEC('..') and sp_executesql; a call is what surrounds a client's call of a procedure. */
    public enum Kind {
        BATCH,
        CALL,
        PROCEDURE,
        STRING,
        TRIGGER,
        FUNCTION
    }

    /** A CATCH block that runs: its first step, and how many errors were on the stack before it. */
    private record Catch(int block, int depthBefore) {}

    private final Program program;
    private final Kind kind;
    private final @Nullable Activation caller;
    private final @Nullable Object[] slots;
    private final CursorTable cursors = new CursorTable();
    private final Deque<Catch> catches = new ArrayDeque<>();
    int next;
    private @Nullable BigDecimal scopeIdentity;
    private @Nullable Object returned;
    private int worstSeverity;
    private Runnable atEnd = () -> {};
    private UpdatedColumns updatedColumns = UpdatedColumns.NONE;

    Activation(Program program, Kind kind, @Nullable Activation caller, @Nullable Object[] slots) {
        this.program = program;
        this.kind = kind;
        this.caller = caller;
        this.slots = slots;
    }

    public Program program() {
        return program;
    }

    public Kind kind() {
        return kind;
    }

    @Nullable
    Activation caller() {
        return caller;
    }

    public @Nullable Object[] slots() {
        return slots;
    }

    /** The slot of a variable by name, ignoring case; -1 when there is none. */
    int slot(String name) {
        List<Routine.SlotInfo> infos = program.routine().slots();
        for (int i = 0; i < infos.size(); i++) {
            if (infos.get(i).name().equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    /** What to do at its normal end, while its table variables are still there. */
    void atEnd(Runnable last) {
        atEnd = last;
    }

    void ended() {
        atEnd.run();
    }

    UpdatedColumns updatedColumns() {
        return updatedColumns;
    }

    void updatedColumns(UpdatedColumns columns) {
        updatedColumns = columns;
    }

    /** Local cursors. */
    CursorTable cursors() {
        return cursors;
    }

    Frame.Level level() {
        return switch (kind) {
            case BATCH -> Frame.Level.BATCH;
            case CALL -> Frame.Level.PROCEDURE;
            case PROCEDURE, STRING, TRIGGER, FUNCTION -> Frame.Level.IN_PROCEDURE;
        };
    }

    /** Whether it is the outermost level of a request. */
    boolean isRoot() {
        return kind == Kind.BATCH || kind == Kind.CALL;
    }

    /** The module's bare name, for messages; null in a batch and in a string. */
    @Nullable
    String name() {
        return program.routine().name();
    }

    int objectId() {
        return program.module().map(ModuleSchema::objectId).orElse(0);
    }

    /** SCOPE_IDENTITY(). */
    @Nullable
    BigDecimal scopeIdentity() {
        return scopeIdentity;
    }

    void scopeIdentity(@Nullable BigDecimal value) {
        scopeIdentity = value;
    }

    /** The value of RETURN, null before one. */
    @Nullable
    Object returned() {
        return returned;
    }

    void returned(@Nullable Object value) {
        returned = value;
    }

    /** Remembers an error that was sent and survived: without RETURN it makes the return status. */
    void survived(int severity) {
        worstSeverity = Math.max(worstSeverity, severity);
    }

    int returnStatus() {
        if (returned instanceof Integer status) {
            return status;
        }
        return worstSeverity > 10 ? 10 - worstSeverity : 0;
    }

    boolean protects(int step) {
        return program.regions().handler(step) >= 0;
    }

    /** Whether an error that leaves this level meets a TRY block further out. */
    boolean isProtectedFromOutside() {
        for (Activation outer = caller; outer != null; outer = outer.caller) {
            if (outer.protects(outer.next)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it runs inside a trigger, of any level. */
    boolean inTrigger() {
        return triggersRunning() > 0;
    }

    /** TRIGGER_NESTLEVEL(). */
    int triggersRunning() {
        int running = 0;
        for (Activation each = this; each != null; each = each.caller) {
            if (each.kind == Kind.TRIGGER) {
                running++;
            }
        }
        return running;
    }

    void enterCatch(int handler, int depthBefore) {
        catches.push(new Catch(handler, depthBefore));
    }

    /** Leaves CATCH blocks that the next step does not stand in; the depth of the error stack to go back to, -1 when none was left. */
    int leaveCatches() {
        int depth = -1;
        while (!catches.isEmpty() && !stillIn(catches.getFirst())) {
            depth = catches.pop().depthBefore();
        }
        return depth;
    }

    private boolean stillIn(Catch block) {
        return program.regions().isInside(next, block.block());
    }
}
