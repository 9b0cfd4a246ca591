package dev.aul.language.parse;

import dev.aul.language.ast.Batch;
import dev.aul.language.ast.Ddl.Parameter;
import dev.aul.language.ast.Expression;
import dev.aul.language.ast.TypeName;
import dev.aul.language.errors.SyntaxMessage;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * Reads T-SQL. Every method throws {@link dev.aul.language.errors.SqlException} with the error SQL Server gives for the
 * first thing wrong, at the line of the offending token. Safe for use by any number of threads.
 */
public final class SqlParser {
    private SqlParser() {}

    /** One batch, the text between two GO lines. */
    public static Batch parse(String text, ParseOptions options) {
        return read(text, options, TSqlParser::batch, (all, tree) -> new Batch(text, all.statements.batch(tree)));
    }

    /** A value or a condition alone. */
    public static Expression parseExpression(String text) {
        return read(
                text,
                ParseOptions.DEFAULT,
                TSqlParser::onlyExpression,
                (all, tree) -> all.expressions.either(tree.expression()));
    }

    /** The declarations of sp_executesql: {@code @a int, @b nvarchar(20) OUTPUT}. */
    public static List<Parameter> parseParameters(String text) {
        return read(
                text,
                ParseOptions.DEFAULT,
                TSqlParser::onlyParameters,
                (all, tree) -> all.modules.parameters(tree.parameter()));
    }

    /** A type as it stands in a declaration. */
    public static TypeName parseType(String text) {
        return read(
                text, ParseOptions.DEFAULT, TSqlParser::onlyType, (all, tree) -> all.source.typeName(tree.typeName()));
    }

    private static <C extends ParserRuleContext, R> R read(
            String text, ParseOptions options, Function<TSqlParser, C> rule, BiFunction<Builders, C, R> build) {
        try {
            CommonTokenStream tokens = Tokens.of(text, options);
            C tree = tree(tokens, rule);
            return build.apply(new Builders(new Source(text, tokens)), tree);
        } catch (StackOverflowError e) {
            // Depth is counted beforehand for a stack of usual size; the caller may have little of it left.
            throw Syntax.error(SyntaxMessage.NESTED_TOO_DEEPLY, options.firstLine());
        }
    }

    /** SLL prediction reads nearly all that is right; what it rejects is read again with full context. */
    private static <C extends ParserRuleContext> C tree(CommonTokenStream tokens, Function<TSqlParser, C> rule) {
        TSqlParser parser = new TSqlParser(tokens);
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        try {
            return rule.apply(parser);
        } catch (ParseCancellationException e) {
            tokens.seek(0);
            parser.reset();
            parser.setErrorHandler(new FirstError());
            parser.getInterpreter().setPredictionMode(PredictionMode.LL);
            return rule.apply(parser);
        }
    }
}
