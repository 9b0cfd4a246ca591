package dev.aul.executor.interpreter;

import dev.aul.executor.interpreter.Values.Check;
import dev.aul.executor.interpreter.Values.Value;
import dev.aul.language.errors.RunMessage;
import dev.aul.language.routine.Step;
import dev.aul.messages.frames.StatementKind;

/** Branches, loops, TRY and RETURN. With FMTONLY ON both ways of a branch are walked. */
final class FlowActions {
    private FlowActions() {}

    static Action jump(Step.Jump jump) {
        int target = jump.target();
        return (execution, activation) ->
                execution.options().fmtOnly() && target > activation.next ? Action.NEXT : target;
    }

    static Action branch(Step.BranchUnless branch) {
        Check check = Values.check(branch.condition());
        int target = branch.target();
        return (execution, activation) -> {
            if (execution.options().fmtOnly()) {
                return Action.NEXT;
            }
            boolean holds = check.holds(execution, activation);
            execution.succeeded(0);
            return holds ? Action.NEXT : target;
        };
    }

    static Action loopBack(Step.LoopBack back) {
        int target = back.target();
        return (execution, _) -> execution.options().fmtOnly() ? Action.NEXT : target;
    }

    static Action leaveTry(Step.LeaveTry leave) {
        int after = leave.after();
        return (execution, _) -> {
            execution.session().last().error(0);
            return after;
        };
    }

    static int leaveCatch(Execution execution, Activation activation) {
        execution.session().last().error(0);
        return Action.NEXT;
    }

    static Action end(Step.Return end) {
        Value value = Values.optional(end.value());
        return (execution, activation) -> {
            if (value != null) {
                Object returned = value.of(execution, activation);
                if (returned == null && activation.kind() == Activation.Kind.PROCEDURE) {
                    execution
                            .output()
                            .message(RunMessage.RETURN_NULL_STATUS
                                    .error(String.valueOf(activation.name()))
                                    .at(end.position().line(), activation.name()));
                    returned = 0;
                }
                activation.returned(returned);
            }
            if (activation.kind() != Activation.Kind.FUNCTION) {
                execution.succeeded(1);
            }
            return Action.END;
        };
    }

    static Action nothing(Step.Nothing nothing) {
        return (execution, activation) -> {
            if (nothing.keyword().equals("CHECKPOINT")) {
                execution.succeeded(0);
                return Action.NEXT;
            }
            return execution.done(activation, StatementKind.OTHER);
        };
    }
}
