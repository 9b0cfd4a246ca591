package dev.aul.language.parse;

import dev.aul.language.ast.Expression;
import dev.aul.language.ast.Position;
import dev.aul.language.ast.Query;
import dev.aul.language.ast.Statement;
import dev.aul.language.ast.Statement.FetchDirection;
import dev.aul.language.parse.TSqlParser.CloseCursorContext;
import dev.aul.language.parse.TSqlParser.CursorForContext;
import dev.aul.language.parse.TSqlParser.CursorNameContext;
import dev.aul.language.parse.TSqlParser.CursorStatementContext;
import dev.aul.language.parse.TSqlParser.CursorWordContext;
import dev.aul.language.parse.TSqlParser.DeallocateContext;
import dev.aul.language.parse.TSqlParser.DeclareCursorContext;
import dev.aul.language.parse.TSqlParser.FetchCursorContext;
import dev.aul.language.parse.TSqlParser.FetchDirectionContext;
import dev.aul.language.parse.TSqlParser.OpenCursorContext;
import dev.aul.language.parse.TSqlParser.SetCursorContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.antlr.v4.runtime.RuleContext;
import org.jspecify.annotations.Nullable;

/** Cursors: declaring, opening, fetching, closing. */
final class CursorBuilder {
    private static final Set<String> OPTIONS = Set.of(
            "LOCAL",
            "GLOBAL",
            "FORWARD_ONLY",
            "SCROLL",
            "INSENSITIVE",
            "STATIC",
            "KEYSET",
            "DYNAMIC",
            "FAST_FORWARD",
            "READ_ONLY",
            "SCROLL_LOCKS",
            "OPTIMISTIC",
            "TYPE_WARNING");

    private final Builders all;

    CursorBuilder(Builders all) {
        this.all = all;
    }

    Statement declare(DeclareCursorContext context, Position at) {
        Query query = all.queries.query(context.query(), context.queryHints());
        return new Statement.DeclareCursor(
                Source.name(context.identifier()),
                options(context.cursorWord(), context.cursorFor()),
                query,
                updatable(context.cursorFor()),
                false,
                at);
    }

    Statement set(SetCursorContext context) {
        Query query = all.queries.query(context.query(), context.queryHints());
        return new Statement.DeclareCursor(
                context.variable().getText(),
                options(context.cursorWord(), context.cursorFor()),
                query,
                updatable(context.cursorFor()),
                true,
                all.source.at(context));
    }

    /** FOR READ ONLY is the option READ_ONLY in its other spelling; FOR UPDATE is kept as UPDATE. */
    private static List<String> options(List<CursorWordContext> words, @Nullable CursorForContext mode) {
        List<String> options = new ArrayList<>();
        for (CursorWordContext word : words) {
            String option = word.getText().toUpperCase(Locale.ROOT);
            if (!OPTIONS.contains(option)) {
                throw Syntax.near(word.start);
            }
            options.add(option);
        }
        if (mode != null) {
            options.add(mode.UPDATE() != null ? "UPDATE" : "READ_ONLY");
        }
        return options;
    }

    private static List<String> updatable(@Nullable CursorForContext mode) {
        return mode == null ? List.of() : Source.columns(mode.columnName());
    }

    Statement statement(CursorStatementContext context) {
        Position at = all.source.at(context);
        return switch (context) {
            case OpenCursorContext open ->
                new Statement.OpenCursor(name(open.cursorName()), global(open.cursorName()), at);
            case CloseCursorContext close ->
                new Statement.CloseCursor(name(close.cursorName()), global(close.cursorName()), at);
            case DeallocateContext free ->
                new Statement.Deallocate(name(free.cursorName()), global(free.cursorName()), at);
            case FetchCursorContext fetch -> fetch(fetch, at);
            default -> throw ExpressionBuilder.unknown(context);
        };
    }

    private Statement fetch(FetchCursorContext context, Position at) {
        FetchDirectionContext written = context.fetchDirection();
        FetchDirection direction = FetchDirection.NEXT;
        Expression count = null;
        if (written != null) {
            direction = FetchDirection.valueOf(written.start.getText().toUpperCase(Locale.ROOT));
            count = all.values.optional(written.value());
        }
        List<String> into =
                context.variable().stream().map(RuleContext::getText).toList();
        return new Statement.Fetch(
                direction, count, name(context.cursorName()), global(context.cursorName()), into, at);
    }

    static String name(CursorNameContext context) {
        return context.VARIABLE() != null ? context.VARIABLE().getText() : Source.name(context.identifier());
    }

    private static boolean global(CursorNameContext context) {
        return context.GLOBAL() != null;
    }
}
