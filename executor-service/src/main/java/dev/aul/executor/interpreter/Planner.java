package dev.aul.executor.interpreter;

import dev.aul.backend.CacheUse;
import dev.aul.executor.ddl.AlterTables;
import dev.aul.executor.ddl.DdlContext;
import dev.aul.executor.procedures.PlanCache;
import dev.aul.executor.procedures.PlanKey;
import dev.aul.executor.state.Session;
import dev.aul.language.analysis.AnalysisScope;
import dev.aul.language.analysis.Analyzer;
import dev.aul.language.ast.Batch;
import dev.aul.language.ast.Ddl;
import dev.aul.language.ast.Dml;
import dev.aul.language.ast.Query;
import dev.aul.language.ast.Statement;
import dev.aul.language.catalog.ModuleSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.functions.SessionOptions;
import dev.aul.language.parse.ParseOptions;
import dev.aul.language.parse.SqlParser;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Routine;
import dev.aul.language.routine.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes programs of texts, each once for as long as its meaning stays the same. Thread-safe. */
public final class Planner {
    private final PlanCache<Program> plans;
    private final PlanCache<Statement> definitions;

    public Planner(int plansKept) {
        plans = new PlanCache<>(plansKept);
        definitions = new PlanCache<>(plansKept);
    }

    /** How often a text's program was known. */
    public CacheUse use() {
        return plans.use();
    }

    /** A batch or an EXEC string. Throws the first error that stops all of it. */
    Program batch(String text, Execution execution) {
        return plan(text, "", execution.session().database(), execution, () -> {
            Batch batch = SqlParser.parse(text, parsing(execution.options()));
            return program(Analyzer.batch(batch, scope(execution)), Optional.empty(), execution);
        });
    }

    /** A text with declared parameters. */
    Program parameterized(String text, String declarations, Execution execution) {
        return plan(text, declarations, execution.session().database(), execution, () -> {
            List<Ddl.Parameter> parameters =
                    declarations.isBlank() ? List.of() : SqlParser.parseParameters(declarations);
            Batch batch = SqlParser.parse(text, parsing(execution.options()));
            return program(Analyzer.parameterized(batch, parameters, scope(execution)), Optional.empty(), execution);
        });
    }

    /** A procedure or a function. */
    Program module(ModuleSchema module, Execution execution) {
        return plan(module.text(), "", home(module), execution, () -> {
            AnalysisScope scope = scope(execution);
            return program(
                    switch (definition(module)) {
                        case Ddl.CreateProcedure procedure -> Analyzer.procedure(procedure, module, scope);
                        case Ddl.CreateFunction function -> Analyzer.function(function, module, scope);
                        default -> throw new IllegalStateException(module.qualifiedName() + " cannot be called");
                    },
                    Optional.of(module),
                    execution);
        });
    }

    /** A trigger over the two tables of this firing. */
    Program trigger(ModuleSchema module, TableSchema inserted, TableSchema deleted, Execution execution) {
        return plan(module.text(), inserted.physicalName(), home(module), execution, () -> {
            Ddl.CreateTrigger trigger = (Ddl.CreateTrigger) definition(module);
            return program(
                    Analyzer.trigger(trigger, module, inserted, deleted, scope(execution)),
                    Optional.of(module),
                    execution);
        });
    }

    /** Binds a module that is about to be made; throws what keeps it from being made. */
    void verify(Ddl definition, ModuleSchema module, DdlContext context, Execution execution) {
        AnalysisScope scope = scope(execution);
        switch (definition) {
            case Ddl.CreateProcedure procedure -> Analyzer.procedure(procedure, module, scope);
            case Ddl.CreateFunction function
            when function.returns() instanceof Ddl.Returns.Inline -> Analyzer.inlineFunction(function, module, scope);
            case Ddl.CreateFunction function -> Analyzer.function(function, module, scope);
            case Ddl.CreateTrigger trigger -> {
                TableSchema table = AlterTables.table(trigger.table(), context);
                Analyzer.trigger(
                        trigger,
                        module,
                        Triggers.image("inserted", table, 0),
                        Triggers.image("deleted", table, 0),
                        scope);
            }
            case Ddl.CreateView view -> Analyzer.view(view, module, scope);
            default -> {}
        }
    }

    /** The columns of a view or a table function. */
    List<Rel.OutColumn> columns(ModuleSchema module, Execution execution) {
        AnalysisScope home = scope(execution).in(module.database(), module.schema());
        return switch (definition(module)) {
            case Ddl.CreateView view -> {
                List<Rel.OutColumn> shape = shape(view.query(), module, List.of(), home);
                yield view.columns().isEmpty() ? shape : renamed(shape, view.columns());
            }
            case Ddl.CreateFunction function
            when function.returns() instanceof Ddl.Returns.Inline inline ->
                shape(inline.query(), module, function.parameters(), home);
            case Ddl.CreateFunction function
            when function.returns() instanceof Ddl.Returns.MultiStatement ->
                Analyzer.function(function, module, home).tables().getFirst().columns().stream()
                        .map(column -> new Rel.OutColumn(
                                column.name(), column.type(), column.nullable(), column.identity() != null))
                        .toList();
            default -> List.of();
        };
    }

    private static List<Rel.OutColumn> shape(
            Query query, ModuleSchema module, List<Ddl.Parameter> parameters, AnalysisScope home) {
        Batch batch = new Batch(module.text(), List.of(new Dml.SelectStatement(query, query.position())));
        Step step = Analyzer.parameterized(batch, parameters, home).steps().getFirst();
        return step instanceof Step.Select select ? select.query().columns() : List.of();
    }

    private static List<Rel.OutColumn> renamed(List<Rel.OutColumn> shape, List<String> names) {
        List<Rel.OutColumn> out = new ArrayList<>();
        for (int i = 0; i < Math.min(shape.size(), names.size()); i++) {
            Rel.OutColumn column = shape.get(i);
            out.add(new Rel.OutColumn(names.get(i), column.type(), column.nullable(), column.identity()));
        }
        return out;
    }

    /** The parameters of a procedure or function, whatever its body. */
    List<Routine.Parameter> parameters(ModuleSchema module, Execution execution) {
        List<Ddl.Parameter> declared =
                switch (definition(module)) {
                    case Ddl.CreateProcedure procedure -> procedure.parameters();
                    case Ddl.CreateFunction function -> function.parameters();
                    default -> List.of();
                };
        AnalysisScope home = scope(execution).in(module.database(), module.schema());
        return Analyzer.parameterized(new Batch(module.text(), List.of()), declared, home)
                .parameters();
    }

    /** A step that was bound late, in the place of {@code deferred}. */
    Step bind(Step.Deferred deferred, Program program, Execution execution) {
        AnalysisScope scope = scope(execution);
        return Analyzer.deferred(
                deferred,
                program.routine(),
                program.module()
                        .map(module -> scope.in(module.database(), module.schema()))
                        .orElse(scope));
    }

    /** What a statement bound now sees. */
    static AnalysisScope scope(Execution execution) {
        Session session = execution.session();
        TableSchema identityInsert = session.identityInsert();
        return new AnalysisScope(
                session.database(),
                "dbo",
                session.catalog(),
                session.options(),
                session::temporary,
                execution.variablePrefix(),
                table -> identityInsert != null
                        && identityInsert.objectId() == table.objectId()
                        && identityInsert.database().equals(table.database()));
    }

    /** The statement that a module's text holds. */
    public Statement definition(ModuleSchema module) {
        PlanKey key = new PlanKey(module.text(), "", "", 0, "", module.quotedIdentifier() ? 1 : 0, "", List.of(), "");
        return definitions.get(key, () -> SqlParser.parse(module.text(), new ParseOptions(module.quotedIdentifier(), 1))
                .statements()
                .getLast());
    }

    /** What a deferred step's binding depends on; two equal keys give the same step. */
    static PlanKey key(String text, String declarations, String home, Execution execution) {
        Session session = execution.session();
        TableSchema identityInsert = session.identityInsert();
        return new PlanKey(
                text,
                declarations,
                home,
                session.catalog().version(),
                owner(session),
                flags(session.options()),
                identityInsert == null ? "" : identityInsert.database() + "." + identityInsert.objectId(),
                session.temporaries().shapes(),
                execution.variablePrefix());
    }

    private static String owner(Session session) {
        if (session.hasOwnDefinitions()) {
            return session.client().sessionId();
        }
        String tenant = session.client().tenant();
        return tenant == null ? "" : "tenant " + tenant;
    }

    private static Program program(Routine routine, Optional<ModuleSchema> module, Execution execution) {
        return new Program(routine, module, execution.session().temporaries().shapes());
    }

    private Program plan(String text, String declarations, String home, Execution execution, Supplier<Program> maker) {
        return plans.get(key(text, declarations, home, execution), maker);
    }

    private static String home(ModuleSchema module) {
        return module.database() + "." + module.schema();
    }

    private static ParseOptions parsing(SessionOptions options) {
        return new ParseOptions(options.quotedIdentifier(), 1);
    }

    private static int flags(SessionOptions options) {
        return (options.quotedIdentifier() ? 1 : 0)
                | (options.ansiNulls() ? 2 : 0)
                | (options.concatNullYieldsNull() ? 4 : 0)
                | (options.ansiWarnings() ? 8 : 0)
                | (options.ansiPadding() ? 16 : 0)
                | (options.numericRoundAbort() ? 32 : 0);
    }
}
