package dev.aul.language.parse;

import dev.aul.language.ast.Statement;
import dev.aul.language.errors.SyntaxMessage;
import dev.aul.language.parse.TSqlParser.AlterTableContext;
import dev.aul.language.parse.TSqlParser.BatchContext;
import dev.aul.language.parse.TSqlParser.CreateDatabaseContext;
import dev.aul.language.parse.TSqlParser.CreateIndexContext;
import dev.aul.language.parse.TSqlParser.CreateSequenceContext;
import dev.aul.language.parse.TSqlParser.CreateSynonymContext;
import dev.aul.language.parse.TSqlParser.CreateTableContext;
import dev.aul.language.parse.TSqlParser.CreateTypeContext;
import dev.aul.language.parse.TSqlParser.CursorStatementContext;
import dev.aul.language.parse.TSqlParser.DeclareStatementContext;
import dev.aul.language.parse.TSqlParser.DeleteStatementContext;
import dev.aul.language.parse.TSqlParser.DropStatementContext;
import dev.aul.language.parse.TSqlParser.InsertStatementContext;
import dev.aul.language.parse.TSqlParser.MergeStatementContext;
import dev.aul.language.parse.TSqlParser.SelectStatementContext;
import dev.aul.language.parse.TSqlParser.SetStatementContext;
import dev.aul.language.parse.TSqlParser.StatementBodyContext;
import dev.aul.language.parse.TSqlParser.StatementContext;
import dev.aul.language.parse.TSqlParser.TriggerSwitchContext;
import dev.aul.language.parse.TSqlParser.TruncateStatementContext;
import dev.aul.language.parse.TSqlParser.UpdateStatementContext;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Lists of statements; sends each statement to the builder of its kind. */
final class StatementBuilder {
    private final Builders all;

    StatementBuilder(Builders all) {
        this.all = all;
    }

    List<Statement> batch(BatchContext context) {
        if (context.module() != null) {
            return List.of(all.modules.module(context.module()));
        }
        List<Statement> result = new ArrayList<>();
        var rest = context.moduleless();
        if (rest.bareCall() != null) {
            result.add(all.control.bareCall(rest.bareCall()));
        }
        result.addAll(list(rest.statement()));
        return result;
    }

    List<Statement> list(List<StatementContext> contexts) {
        List<Statement> result = new ArrayList<>();
        for (int i = 0; i < contexts.size(); i++) {
            StatementContext context = contexts.get(i);
            if (i > 0 && context.start.getType() == TSqlLexer.WITH && !ended(contexts.get(i - 1))) {
                throw Syntax.near(context.start);
            }
            result.addAll(several(context));
        }
        return result;
    }

    private static boolean ended(StatementContext context) {
        return context.stop.getType() == TSqlLexer.SEMI;
    }

    /** The one statement of IF, ELSE or WHILE. */
    Statement single(StatementContext context) {
        List<Statement> statements = several(context);
        return statements.size() == 1
                ? statements.getFirst()
                : new Statement.Block(statements, all.source.at(context.statementBody()));
    }

    /** A statement as written can be several here: DECLARE of two variables is two. */
    private List<Statement> several(StatementContext context) {
        ParserRuleContext body = (ParserRuleContext) context.statementBody().getChild(0);
        return switch (body) {
            case DeclareStatementContext declare -> all.control.declare(declare);
            case SetStatementContext set -> all.sets.set(set);
            case AlterTableContext alter -> all.ddl.alterTable(alter);
            case DropStatementContext drop -> all.ddl.drop(drop);
            case MergeStatementContext merge -> {
                if (!ended(context)) {
                    Token last = merge.stop;
                    throw Syntax.error(SyntaxMessage.MERGE_WITHOUT_SEMICOLON, last.getLine());
                }
                yield List.of(all.dml.merge(merge));
            }
            default -> List.of(one(context.statementBody(), body));
        };
    }

    private Statement one(StatementBodyContext parent, ParserRuleContext body) {
        return switch (body) {
            case SelectStatementContext select -> all.dml.select(select);
            case InsertStatementContext insert -> all.dml.insert(insert);
            case UpdateStatementContext update -> all.dml.update(update);
            case DeleteStatementContext delete -> all.dml.delete(delete);
            case TruncateStatementContext truncate -> all.dml.truncate(truncate);
            case CursorStatementContext cursor -> all.cursors.statement(cursor);
            case CreateTableContext create -> all.ddl.createTable(create);
            case CreateIndexContext create -> all.ddl.createIndex(create);
            case CreateDatabaseContext create -> all.ddl.createDatabase(create);
            case CreateTypeContext create -> all.ddl.createType(create);
            case CreateSequenceContext create -> all.ddl.createSequence(create);
            case CreateSynonymContext create -> all.ddl.createSynonym(create);
            case TriggerSwitchContext trigger -> all.ddl.triggerSwitch(trigger);
            default -> all.control.statement(parent, body);
        };
    }
}
