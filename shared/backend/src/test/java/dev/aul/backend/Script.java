package dev.aul.backend;

import dev.aul.backend.StoreSession.ChangeResult;
import dev.aul.backend.StoreSession.RowStream;
import dev.aul.backend.rows.Definitions;
import dev.aul.backend.rows.StoreSnapshot;
import dev.aul.language.analysis.AnalysisScope;
import dev.aul.language.analysis.Analyzer;
import dev.aul.language.analysis.TableBinder;
import dev.aul.language.ast.Ddl;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.catalog.TableSchema.TableKind;
import dev.aul.language.errors.SqlException;
import dev.aul.language.eval.Evaluator;
import dev.aul.language.functions.SessionOptions;
import dev.aul.language.parse.ParseOptions;
import dev.aul.language.parse.SqlParser;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Routine;
import dev.aul.language.routine.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Runs T-SQL without control flow on one session of a store. */
public final class Script implements AutoCloseable {
    public final StoreSession session;
    public int lockTimeoutMillis = -1;
    private final String database;
    private final Map<String, TableSchema> temporary = new HashMap<>();
    private @Nullable ChangeResult last;

    public Script(Store store, String database) {
        this(store.open(database), database);
    }

    public Script(StoreSession session, String database) {
        this.session = session;
        this.database = database;
    }

    private AnalysisScope scope() {
        return new AnalysisScope(
                database,
                "dbo",
                new StoreSnapshot(session.catalog()),
                SessionOptions.DEFAULTS,
                name -> Optional.ofNullable(temporary.get(name.toLowerCase(java.util.Locale.ROOT))),
                "v_",
                table -> false);
    }

    /** Runs a batch; gives the rows of its selects and OUTPUT clauses, values separated by a bar. */
    public List<String> run(String text) {
        List<String> out = new ArrayList<>();
        Routine routine = routine(text);
        @Nullable Object[] slots = new @Nullable Object[routine.slots().size()];
        for (Step step : routine.steps()) {
            step(step, routine, slots, out);
        }
        return out;
    }

    /** The bound form of a batch. */
    public Routine routine(String text) {
        return Analyzer.batch(SqlParser.parse(text, ParseOptions.DEFAULT), scope());
    }

    private void step(Step step, Routine routine, @Nullable Object[] slots, List<String> out) {
        TestContext context = new TestContext(new StoreSnapshot(session.catalog()), database, lockTimeoutMillis);
        switch (step) {
            case Step.Select select -> rows(select.query(), slots, context, out);
            case Step.Assign assign ->
                slots[assign.slot()] =
                        Evaluator.compile(assign.value()).evaluate(context, slots, new @Nullable Object[0]);
            case Step.Apply apply -> {
                ChangeResult result = session.apply(apply.change(), slots, context, true);
                last = result;
                result.output().forEach(row -> out.add(text(row)));
                result.slots().forEach((slot, value) -> slots[slot] = value);
            }
            case Step.Truncate truncate -> session.truncate(truncate.table());
            case Step.Define define -> define(define);
            case Step.DeclareTable declare -> session.createTemporary(declare.table(), List.of());
            case Step.Deferred deferred -> step(Analyzer.deferred(deferred, routine, scope()), routine, slots, out);
            case Step.Transaction transaction -> transaction(transaction, context);
            case Step.Return _, Step.Nothing _ -> {}
            default -> throw new IllegalArgumentException("not in this test: " + step);
        }
    }

    /** Inserts rows of values in the Java form of all columns, by a hand-made tree. */
    public ChangeResult insert(TableSchema table, @Nullable Object[]... rows) {
        List<Integer> ordinals = new ArrayList<>();
        List<Rel.OutColumn> columns = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            ordinals.add(i);
            columns.add(new Rel.OutColumn("", table.columns().get(i).type(), true, false));
        }
        List<List<Expr>> values = new ArrayList<>();
        for (@Nullable Object[] row : rows) {
            List<Expr> constants = new ArrayList<>();
            for (int i = 0; i < row.length; i++) {
                constants.add(new Expr.Constant(row[i], columns.get(i).type()));
            }
            values.add(constants);
        }
        Rel.Query source = Rel.Query.of(new Rel.Values(values, columns));
        TestContext context = new TestContext(new StoreSnapshot(session.catalog()), database, lockTimeoutMillis);
        return session.apply(
                new Change.Insert(table, ordinals, source, null, null), new @Nullable Object[0], context, true);
    }

    private void transaction(Step.Transaction transaction, TestContext context) {
        String name = transaction.name() == null
                ? ""
                : String.valueOf(Evaluator.compile(transaction.name())
                        .evaluate(context, new @Nullable Object[0], new @Nullable Object[0]));
        switch (transaction.kind()) {
            case BEGIN -> session.begin("READ COMMITTED");
            case COMMIT -> session.commit();
            case SAVE -> session.savepoint(name);
            case ROLLBACK -> {
                if (name.isEmpty()) {
                    session.rollback();
                } else {
                    session.rollbackTo(name);
                }
            }
        }
    }

    private void rows(Rel.Query query, @Nullable Object[] slots, TestContext context, List<String> out) {
        try (RowStream rows = session.query(query, slots, context)) {
            int width = query.columns().size();
            while (rows.next()) {
                @Nullable Object[] row = new @Nullable Object[width];
                for (int i = 0; i < width; i++) {
                    row[i] = rows.value(i);
                }
                out.add(text(row));
            }
        }
    }

    /** Rows of a SELECT behind declarations with the Java classes of their values, then its warnings; or what it failed with. */
    public List<String> answer(String select) {
        Routine routine = routine(select);
        TestContext context = new TestContext(new StoreSnapshot(session.catalog()), database, lockTimeoutMillis);
        Rel.Query query = ((Step.Select) routine.steps().getLast()).query();
        @Nullable Object[] slots = new @Nullable Object[routine.slots().size()];
        List<String> out = new ArrayList<>();
        routine.steps().stream()
                .filter(before -> !(before instanceof Step.Select))
                .forEach(before -> step(before, routine, slots, out));
        try (RowStream rows = session.query(query, slots, context)) {
            while (rows.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 0; i < query.columns().size(); i++) {
                    Object value = rows.value(i);
                    row.append('|').append(value == null ? "" : value.getClass().getSimpleName() + ' ' + value);
                }
                out.add(row.toString());
            }
        } catch (SqlException e) {
            return List.of("error " + e.error());
        }
        if (query.orderBy().isEmpty()) {
            out.sort(null);
        }
        context.warnings.forEach(number -> out.add("warning " + number));
        return out;
    }

    private static String text(@Nullable Object[] row) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < row.length; i++) {
            out.append(i == 0 ? "" : "|").append(row[i]);
        }
        return out.toString();
    }

    private void define(Step.Define define) {
        switch (define.definition()) {
            case Ddl.CreateTable create -> create(create, define.text());
            case Ddl.AlterTable alter
            when alter.action() instanceof Ddl.AlterAction.Add add -> {
                TableSchema before = table(alter.name().name());
                TableSchema after = TableBinder.added(before, add.elements(), define.text(), scope(), ids());
                List<@Nullable Expr> fill = new ArrayList<>();
                after.columns().forEach(_ -> fill.add(null));
                session.define(new Definition.AlterTable(database, before, after, fill));
            }
            default -> throw new IllegalArgumentException("not in this test: " + define.definition());
        }
    }

    private dev.aul.backend.StoreCatalog.Database catalog() {
        return java.util.Objects.requireNonNull(session.catalog().databases().get(Definitions.lower(database)));
    }

    private AtomicInteger next() {
        return new AtomicInteger(catalog().nextObjectId());
    }

    private java.util.function.IntSupplier ids() {
        return next()::getAndIncrement;
    }

    private void create(Ddl.CreateTable create, String text) {
        String name = create.name().name();
        boolean temp = name.startsWith("#");
        TableBinder.Home home = new TableBinder.Home(
                temp ? "tempdb" : database,
                "dbo",
                name,
                temp ? name : "dbo." + name,
                temp ? TableKind.TEMPORARY : TableKind.USER);
        TableSchema table = TableBinder.table(create.elements(), text, home, scope(), ids());
        if (temp) {
            temporary.put(name.toLowerCase(java.util.Locale.ROOT), table);
            session.createTemporary(table, List.of());
        } else {
            session.define(new Definition.CreateTable(database, table));
        }
    }

    public TableSchema table(String name) {
        return java.util.Objects.requireNonNull(catalog().tables().get("dbo." + Definitions.lower(name)));
    }

    /** The number and text of the error that a batch fails with. */
    public String error(String text) {
        try {
            return "no error: " + run(text);
        } catch (SqlException e) {
            return e.error().number() + " " + e.error().message();
        }
    }

    public ChangeResult last() {
        return java.util.Objects.requireNonNull(last);
    }

    @Override
    public void close() {
        session.close();
    }
}
