package dev.aul.executor.interpreter;

import dev.aul.backend.StoreSession.ChangeResult;
import dev.aul.executor.ddl.AlterTables;
import dev.aul.executor.ddl.DdlContext;
import dev.aul.executor.ddl.TableDefinitions;
import dev.aul.executor.state.PendingBulkLoad;
import dev.aul.executor.state.Session;
import dev.aul.language.analysis.ColumnExpressions;
import dev.aul.language.ast.Ddl;
import dev.aul.language.ast.Statement;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.BindingMessage;
import dev.aul.language.errors.SyntaxMessage;
import dev.aul.language.parse.ParseOptions;
import dev.aul.language.parse.SqlParser;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.messages.frames.StatementKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** INSERT BULK and the rows that follow it. The rows go into a temporary table first, then into the target in one statement. */
final class BulkLoads {
    private static final Pattern INSERT_BULK =
            Pattern.compile("\\s*INSERT\\s+BULK\\s+(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern OPTIONS = Pattern.compile(
            "(.*\\))\\s*WITH\\s*\\(([^()]*(?:\\([^()]*\\)[^()]*)*)\\)\\s*;?\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private BulkLoads() {}

    /** Whether a batch is an INSERT BULK. */
    static boolean isAnnounced(String text) {
        return INSERT_BULK.matcher(text).matches();
    }

    /** Remembers what is to come. The columns are written as in CREATE TABLE, and are read as such. */
    static int announce(String text, Execution execution, Activation activation) {
        Matcher announced = INSERT_BULK.matcher(text);
        String rest = announced.matches() ? announced.group(1) : "";
        Matcher options = OPTIONS.matcher(rest);
        String words = "";
        if (options.matches()) {
            rest = options.group(1);
            words = options.group(2).toUpperCase(Locale.ROOT);
        }
        String create = "CREATE TABLE " + rest;
        Statement parsed =
                SqlParser.parse(create, ParseOptions.DEFAULT).statements().getFirst();
        if (!(parsed instanceof Ddl.CreateTable table)) {
            throw SyntaxMessage.SYNTAX_NEAR.exception("BULK");
        }
        DdlContext context = DefineActions.context(create, execution, activation);
        execution
                .session()
                .bulkLoad(new PendingBulkLoad(
                        AlterTables.table(table.name(), context),
                        TableDefinitions.columns(table, context),
                        words.contains("KEEP_NULLS"),
                        words.contains("FIRE_TRIGGERS")));
        return execution.done(activation, StatementKind.OTHER);
    }

    static int load(List<@Nullable Object[]> rows, Execution execution, Activation activation) {
        Session session = execution.session();
        PendingBulkLoad pending = session.bulkLoad();
        if (pending == null) {
            throw SyntaxMessage.SYNTAX_NEAR.exception("BULK");
        }
        session.bulkLoad(null);
        execution.writing();
        TableSchema holder = Holders.of(
                "bulk_load", pending.columns().stream().map(ColumnSchema::type).toList());
        execution.store().createTemporary(holder, rows);
        try {
            Change.Insert insert = insert(pending, holder, execution);
            ChangeResult result = pending.fireTriggers()
                    ? Triggers.apply(insert, execution, activation)
                    : ChangeActions.applied(insert, false, execution, activation);
            return execution.counted(activation, StatementKind.BULK_INSERT, result.rows());
        } finally {
            execution.store().dropTemporary(holder);
        }
    }

    private static Change.Insert insert(PendingBulkLoad pending, TableSchema holder, Execution execution) {
        List<Integer> ordinals = new ArrayList<>();
        List<Rel.Item> items = new ArrayList<>();
        for (int i = 0; i < pending.columns().size(); i++) {
            String name = pending.columns().get(i).name();
            int ordinal = pending.table().ordinal(name);
            if (ordinal < 0) {
                throw BindingMessage.INVALID_COLUMN.exception(name);
            }
            ordinals.add(ordinal);
            items.add(new Rel.Item(name, value(pending, holder, i, ordinal, execution)));
        }
        Rel.Select select =
                new Rel.Select(false, items, new Rel.Source.Table(1, holder, false), null, List.of(), null, false);
        return new Change.Insert(pending.table(), ordinals, Rel.Query.of(select), null, null);
    }

    private static Expr value(
            PendingBulkLoad pending, TableSchema holder, int column, int ordinal, Execution execution) {
        ColumnSchema target = pending.table().columns().get(ordinal);
        ColumnSchema from = holder.columns().get(column);
        Expr given = new Expr.Column(1, column, from.name(), from.type(), true, false);
        String text = target.defaultText();
        if (text != null && !pending.keepNulls()) {
            Expr otherwise = ColumnExpressions.defaultValue(pending.table(), target, text, Planner.scope(execution));
            Expr alike = new Expr.Convert(otherwise, from.type(), -1, false, true);
            given = new Expr.FirstNonNull(List.of(given, alike), from.type(), true);
        }
        // The conversion stands outermost: there the store finds what is too long for the column.
        return from.type().equals(target.type()) ? given : new Expr.Convert(given, target.type(), -1, false, true);
    }
}
