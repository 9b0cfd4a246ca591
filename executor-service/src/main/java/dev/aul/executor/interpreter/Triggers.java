package dev.aul.executor.interpreter;

import dev.aul.backend.StoreSession;
import dev.aul.backend.StoreSession.ChangeResult;
import dev.aul.backend.StoreSession.Image;
import dev.aul.executor.transactions.Transactions;
import dev.aul.language.ast.Ddl;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.ModuleSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.RunMessage;
import dev.aul.language.functions.SessionOptions;
import dev.aul.language.routine.Change;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs a change and the triggers of its target, all inside one transaction. */
final class Triggers {
    /** What a statement did, as a trigger's events name it. */
    private record Event(String name, Set<Integer> written) {}

    private Triggers() {}

    static ChangeResult apply(Change change, Execution execution, Activation activation) {
        List<ModuleSchema> all = ChangeActions.triggers(change, execution);
        List<Fired> fired = new ArrayList<>();
        for (Event event : events(change)) {
            for (ModuleSchema module : all) {
                if (!module.disabled() && !isRunning(module, activation)) {
                    Ddl.CreateTrigger definition =
                            (Ddl.CreateTrigger) execution.engine().planner().definition(module);
                    if (definition.events().contains(event.name())) {
                        fired.add(new Fired(module, definition.insteadOf(), event));
                    }
                }
            }
        }
        if (fired.isEmpty()) {
            return ChangeActions.applied(change, false, execution, activation);
        }
        return inTransaction(execution, () -> changed(change, fired, execution, activation));
    }

    private record Fired(ModuleSchema module, boolean insteadOf, Event event) {}

    @FunctionalInterface
    private interface Work {
        ChangeResult run();
    }

    /** The statement's own transaction when none is open; one that its triggers have ended ends the batch. */
    private static ChangeResult inTransaction(Execution execution, Work work) {
        Transactions transactions = execution.session().transactions();
        boolean own = !transactions.open();
        if (own) {
            transactions.beginQuietly(execution.options().isolation());
        }
        ChangeResult result;
        try {
            result = work.run();
        } catch (RuntimeException failure) {
            if (own && transactions.open()) {
                transactions.rollback();
            }
            throw failure;
        }
        if (!transactions.open()) {
            throw RunMessage.ENDED_IN_TRIGGER.exception();
        }
        if (own) {
            transactions.commit();
        }
        return result;
    }

    private static ChangeResult changed(Change change, List<Fired> fired, Execution execution, Activation activation) {
        boolean instead = fired.stream().anyMatch(Fired::insteadOf);
        ChangeResult result = instead
                ? InsteadOf.images(change, execution, activation)
                : ChangeActions.applied(change, true, execution, activation);
        for (Fired each : fired) {
            if (each.insteadOf() == instead) {
                fire(each, change.target(), result, execution, activation);
            }
        }
        return result;
    }

    private static void fire(
            Fired fired, TableSchema table, ChangeResult result, Execution execution, Activation activation) {
        int depth = activation.triggersRunning();
        TableSchema inserted = image("inserted", table, depth);
        TableSchema deleted = image("deleted", table, depth);
        StoreSession store = execution.store();
        Transactions transactions = execution.session().transactions();
        long rollbacks = transactions.rollbacks();
        List<Image> images = result.images().stream()
                .filter(image -> event(image).equals(fired.event().name()))
                .toList();
        store.createTemporary(inserted, rows(images, Image::after));
        store.createTemporary(deleted, rows(images, Image::before));
        try {
            run(fired, table, inserted, deleted, result.rows(), execution, activation);
        } finally {
            // A rollback has taken them back already: they were made inside the transaction.
            if (transactions.rollbacks() == rollbacks) {
                store.dropTemporary(deleted);
                store.dropTemporary(inserted);
            }
        }
    }

    /** What was done to a row: of a MERGE each trigger sees only what it is for. */
    private static String event(Image image) {
        return image.before() == null ? "INSERT" : image.after() == null ? "DELETE" : "UPDATE";
    }

    private static List<@Nullable Object[]> rows(
            List<Image> images, Function<Image, @Nullable Object @Nullable []> side) {
        List<@Nullable Object[]> out = new ArrayList<>();
        for (Image image : images) {
            @Nullable Object @Nullable [] row = side.apply(image);
            if (row != null) {
                out.add(row);
            }
        }
        return out;
    }

    private static void run(
            Fired fired,
            TableSchema table,
            TableSchema inserted,
            TableSchema deleted,
            long rows,
            Execution execution,
            Activation activation) {
        Program program = execution.engine().planner().trigger(fired.module(), inserted, deleted, execution);
        Activation trigger = new Activation(
                program,
                Activation.Kind.TRIGGER,
                activation,
                new @Nullable Object[program.routine().slots().size()]);
        trigger.updatedColumns(new UpdatedColumns(table, fired.event().written()));
        execution.session().last().rowCount(rows);
        SessionOptions before = execution.options();
        try {
            execution.run(trigger);
        } finally {
            execution.session().options(before);
        }
    }

    /** A trigger's own statements on its table do not fire it again. */
    private static boolean isRunning(ModuleSchema module, Activation activation) {
        for (Activation each = activation; each != null; each = each.caller()) {
            if (each.kind() == Activation.Kind.TRIGGER) {
                return each.objectId() == module.objectId();
            }
        }
        return false;
    }

    /** The shape of {@code inserted} or {@code deleted}; {@code depth}: triggers that run already. */
    static TableSchema image(String name, TableSchema table, int depth) {
        List<ColumnSchema> columns = table.columns().stream()
                .map(column -> ColumnSchema.of(column.columnId(), column.name(), column.type(), true))
                .toList();
        return new TableSchema(
                name.equals("inserted") ? -2 : -3,
                "tempdb",
                "dbo",
                name,
                name + "_" + depth,
                TableSchema.TableKind.TEMPORARY,
                columns,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<Event> events(Change change) {
        return switch (change) {
            case Change.Insert insert -> List.of(new Event("INSERT", all(insert.target())));
            case Change.Update update -> List.of(new Event("UPDATE", written(update.assignments())));
            case Change.Delete _ -> List.of(new Event("DELETE", Set.of()));
            case Change.Merge merge -> mergeEvents(merge);
        };
    }

    private static List<Event> mergeEvents(Change.Merge merge) {
        List<Event> events = new ArrayList<>();
        for (Change.MergeAction action : Change.MergeAction.values()) {
            Set<Integer> written = new HashSet<>();
            boolean used = false;
            for (Change.MergeClause clause : merge.clauses()) {
                if (clause.action() == action) {
                    used = true;
                    written.addAll(written(clause.assignments()));
                }
            }
            if (used) {
                events.add(new Event(action.name(), written));
            }
        }
        return events;
    }

    private static Set<Integer> all(TableSchema table) {
        Set<Integer> out = new HashSet<>();
        for (int i = 0; i < table.columns().size(); i++) {
            out.add(i);
        }
        return out;
    }

    private static Set<Integer> written(List<Change.Assignment> assignments) {
        Set<Integer> out = new HashSet<>();
        assignments.forEach(assignment -> {
            if (assignment.ordinal() >= 0) {
                out.add(assignment.ordinal());
            }
        });
        return out;
    }
}
