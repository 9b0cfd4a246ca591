package dev.aul.executor.interpreter;

import dev.aul.language.ast.Position;
import dev.aul.language.catalog.ModuleSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.routine.Routine;
import dev.aul.language.routine.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A routine with its steps made ready to run. Thread-safe. */
public final class Program {
    private final Routine routine;
    private final Optional<ModuleSchema> module;
    private final Action[] actions;
    private final Regions regions;

    /** @param temporaries the temp tables it was bound with */
    Program(Routine routine, Optional<ModuleSchema> module, List<TableSchema> temporaries) {
        this(routine, module, actions(routine, temporaries));
    }

    private static Action[] actions(Routine routine, List<TableSchema> temporaries) {
        Action[] actions = new Action[routine.steps().size()];
        for (int i = 0; i < actions.length; i++) {
            Step step = routine.steps().get(i);
            Routine.Origin origin = routine.origins().get(i);
            Action action = Actions.of(step);
            actions[i] = origin == null ? action : BoundAction.of(action, step, origin, routine, temporaries);
        }
        FlightAction.place(routine.steps(), actions);
        return actions;
    }

    private Program(Routine routine, Optional<ModuleSchema> module, Action[] actions) {
        this.routine = routine;
        this.module = module;
        this.actions = actions;
        this.regions = new Regions(routine.steps());
    }

    /** What surrounds a client's call of a procedure: one step. */
    static Program call(Action action) {
        Step step = new Step.Nothing("EXECUTE", Position.NONE);
        Routine routine =
                new Routine(null, null, List.of(), List.of(), List.of(), List.of(step), Map.of(), null, false, 0);
        return new Program(routine, Optional.empty(), new Action[] {action});
    }

    public Routine routine() {
        return routine;
    }

    public Optional<ModuleSchema> module() {
        return module;
    }

    int size() {
        return actions.length;
    }

    Action action(int step) {
        return actions[step];
    }

    Step step(int step) {
        return routine.steps().get(step);
    }

    Regions regions() {
        return regions;
    }
}
