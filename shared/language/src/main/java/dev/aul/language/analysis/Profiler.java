package dev.aul.language.analysis;

import dev.aul.language.ast.Ddl;
import dev.aul.language.ast.Dml;
import dev.aul.language.ast.Position;
import dev.aul.language.ast.Query;
import dev.aul.language.ast.Statement;
import dev.aul.language.routine.Profile;
import dev.aul.language.routine.Profile.Complexity;
import dev.aul.language.routine.Profile.Obstacle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a procedure's tree once and says how complex it is. */
public final class Profiler {
    private Complexity complexity = Complexity.SIMPLE;
    private final List<Obstacle> obstacles = new ArrayList<>();
    private int statements;
    private int resultSets;

    private Profiler() {}

    public static Profile of(Ddl.CreateProcedure procedure) {
        var profiler = new Profiler();
        profiler.all(procedure.body());
        profiler.count();
        return new Profile(profiler.complexity, profiler.obstacles);
    }

    private void count() {
        if (statements > 1) {
            atLeast(Complexity.MODERATE);
        }
        if (resultSets > 1) {
            atLeast(Complexity.COMPLEX);
        }
    }

    private void atLeast(Complexity other) {
        if (other.compareTo(complexity) > 0) {
            complexity = other;
        }
    }

    private void all(List<Statement> body) {
        body.forEach(this::one);
    }

    private void one(Statement statement) {
        switch (statement) {
            case Dml dml -> dml(dml);
            case Ddl.CreateTable table -> temporary(table.name().name(), "CREATE TABLE", table.position());
            case Ddl.Drop drop -> temporary(drop.names().getFirst().name(), "DROP", drop.position());
            case Ddl ddl -> never("a definition of an object that lasts", ddl.position());
            case Statement.Control control -> control(control);
        }
    }

    private void dml(Dml dml) {
        statements++;
        switch (dml) {
            case Dml.SelectStatement select -> select(select.query());
            case Dml.Insert insert -> {
                if (insert.source() instanceof Dml.Source.Exec) {
                    never("INSERT .. EXEC", insert.position());
                }
                output(insert.output());
            }
            case Dml.Update update -> output(update.output());
            case Dml.Delete delete -> output(delete.output());
            case Dml.Merge merge -> output(merge.output());
            case Dml.Truncate truncate -> temporary(truncate.table().name(), "TRUNCATE TABLE", truncate.position());
        }
    }

    private void output(Dml.@Nullable Output output) {
        if (output != null && output.into() == null) {
            resultSets++;
        }
    }

    private void select(Query query) {
        Query core = query instanceof Query.Ordered ordered ? ordered.body() : query;
        if (core instanceof Query.Select select && select.into() != null) {
            temporary(select.into().name(), "SELECT INTO", select.position());
        } else if (!(core instanceof Query.Select select
                && select.items().getFirst() instanceof Query.SelectItem.Assignment)) {
            resultSets++;
        }
    }

    private void temporary(String name, String construct, Position position) {
        if (name.startsWith("#") || name.startsWith("@")) {
            atLeast(Complexity.MODERATE);
        } else {
            never(construct + " of a table that lasts", position);
        }
    }

    private void never(String construct, Position position) {
        atLeast(Complexity.UNSUPPORTED);
        obstacles.add(new Obstacle(construct, position.line()));
    }

    private void control(Statement.Control control) {
        switch (control) {
            case Statement.Block block -> all(block.statements());
            case Statement.If branch -> {
                atLeast(Complexity.BASIC);
                one(branch.then());
                if (branch.otherwise() != null) {
                    one(branch.otherwise());
                }
            }
            case Statement.While loop -> {
                atLeast(Complexity.MODERATE);
                one(loop.body());
            }
            case Statement.TryCatch attempt -> {
                atLeast(Complexity.COMPLEX);
                all(attempt.attempt());
                all(attempt.handler());
            }
            case Statement.Break _,
                    Statement.Continue _,
                    Statement.Return _,
                    Statement.Declare _,
                    Statement.SetVariable _ -> {}
            case Statement.DeclareTable _, Statement.Execute _, Statement.Print _, Statement.RaiseError _ ->
                atLeast(Complexity.MODERATE);
            case Statement.Throw _,
                    Statement.ExecuteString _,
                    Statement.DeclareCursor _,
                    Statement.OpenCursor _,
                    Statement.Fetch _,
                    Statement.CloseCursor _,
                    Statement.Deallocate _ -> atLeast(Complexity.COMPLEX);
            case Statement.SetOption option -> option(option);
            case Statement.Goto jump -> never("GOTO", jump.position());
            case Statement.Label label -> never("a label", label.position());
            case Statement.SetOptionTo option -> never("SET " + option.name(), option.position());
            case Statement.SetIdentityInsert set -> never("SET IDENTITY_INSERT", set.position());
            case Statement.Use use -> never("USE", use.position());
            case Statement.BeginTransaction begin -> never("BEGIN TRANSACTION", begin.position());
            case Statement.Commit commit -> never("COMMIT", commit.position());
            case Statement.Rollback rollback -> never("ROLLBACK", rollback.position());
            case Statement.SaveTransaction save -> never("SAVE TRANSACTION", save.position());
            case Statement.WaitFor wait -> never("WAITFOR", wait.position());
            case Statement.Checkpoint checkpoint -> never("CHECKPOINT", checkpoint.position());
            case Statement.Other other -> never(other.keyword(), other.position());
        }
    }

    /** NOCOUNT and XACT_ABORT are the caller's to keep; any other option changes what the rest means. */
    private void option(Statement.SetOption option) {
        if (!option.name().equals("NOCOUNT") && !option.name().equals("XACT_ABORT")) {
            never("SET " + option.name(), option.position());
        }
    }
}
