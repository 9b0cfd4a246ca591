package dev.aul.executor.interpreter;

import dev.aul.language.routine.Step;

/** Makes steps ready to run. */
final class Actions {
    private Actions() {}

    static Action of(Step step) {
        return switch (step) {
            case Step.Jump jump -> FlowActions.jump(jump);
            case Step.BranchUnless branch -> FlowActions.branch(branch);
            case Step.LoopBack back -> FlowActions.loopBack(back);
            case Step.EnterTry _, Step.DeclareTable _ -> (_, _) -> Action.NEXT;
            case Step.LeaveTry leave -> FlowActions.leaveTry(leave);
            case Step.LeaveCatch _ -> FlowActions::leaveCatch;
            case Step.Return end -> FlowActions.end(end);
            case Step.WaitFor wait -> WaitActions.waitFor(wait);
            case Step.Nothing nothing -> FlowActions.nothing(nothing);
            case Step.Assign assign -> AssignActions.assign(assign);
            case Step.SelectAssign assign -> AssignActions.select(assign);
            case Step.Select select -> QueryActions.select(select);
            case Step.SelectText select -> QueryActions.text(select);
            case Step.SelectInto select -> SelectIntoActions.selectInto(select);
            case Step.Apply apply -> ChangeActions.apply(apply);
            case Step.InsertExec insert -> InsertExecActions.insertExec(insert);
            case Step.Truncate truncate -> ChangeActions.truncate(truncate);
            case Step.Execute execute -> CallActions.execute(execute);
            case Step.ExecuteString execute -> CallActions.executeString(execute);
            case Step.Print print -> MessageActions.print(print);
            case Step.RaiseError raise -> MessageActions.raiseError(raise);
            case Step.Throw error -> MessageActions.throwError(error);
            case Step.Transaction transaction -> TransactionActions.of(transaction);
            case Step.SetOption option -> OptionActions.set(option);
            case Step.SetIdentityInsert option -> OptionActions.identityInsert(option);
            case Step.Use use -> OptionActions.use(use);
            case Step.DeclareCursor cursor -> CursorActions.declare(cursor);
            case Step.CursorAction action -> CursorActions.of(action);
            case Step.Fetch fetch -> FetchActions.fetch(fetch);
            case Step.AssignCursor assign -> CursorActions.assign(assign);
            case Step.Define define -> DefineActions.define(define);
            case Step.Deferred deferred -> new DeferredAction(deferred);
        };
    }
}
