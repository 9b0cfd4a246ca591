package dev.aul.language.parse;

import dev.aul.language.ast.Ddl;
import dev.aul.language.ast.Ddl.Parameter;
import dev.aul.language.ast.Expression;
import dev.aul.language.ast.ObjectName;
import dev.aul.language.ast.Position;
import dev.aul.language.ast.Statement;
import dev.aul.language.ast.TypeName;
import dev.aul.language.parse.TSqlParser.CreateDefaultContext;
import dev.aul.language.parse.TSqlParser.CreateFunctionContext;
import dev.aul.language.parse.TSqlParser.CreateHeadContext;
import dev.aul.language.parse.TSqlParser.CreateProcedureContext;
import dev.aul.language.parse.TSqlParser.CreateSchemaContext;
import dev.aul.language.parse.TSqlParser.CreateTriggerContext;
import dev.aul.language.parse.TSqlParser.CreateViewContext;
import dev.aul.language.parse.TSqlParser.DatabaseTriggerContext;
import dev.aul.language.parse.TSqlParser.FunctionReturnsContext;
import dev.aul.language.parse.TSqlParser.ModuleContext;
import dev.aul.language.parse.TSqlParser.ModuleOptionsContext;
import dev.aul.language.parse.TSqlParser.ParameterContext;
import dev.aul.language.parse.TSqlParser.ParameterDefaultContext;
import dev.aul.language.parse.TSqlParser.ReturnsInlineContext;
import dev.aul.language.parse.TSqlParser.ReturnsScalarContext;
import dev.aul.language.parse.TSqlParser.ReturnsTableContext;
import dev.aul.language.parse.TSqlParser.SchemaElementContext;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** What must stand alone in its batch: procedures, functions, triggers, views, schemas, defaults and rules. */
final class ModuleBuilder {
    private final Builders all;

    ModuleBuilder(Builders all) {
        this.all = all;
    }

    Statement module(ModuleContext context) {
        ParserRuleContext body = (ParserRuleContext) context.getChild(0);
        return switch (body) {
            case CreateProcedureContext procedure -> procedure(procedure);
            case CreateFunctionContext function -> function(function);
            case CreateTriggerContext trigger -> trigger(trigger);
            case CreateViewContext view -> view(view);
            case CreateSchemaContext schema -> schema(schema);
            case CreateDefaultContext other ->
                new Statement.Other(
                        Source.words(other).startsWith("CREATE RULE") ? "CREATE RULE" : "CREATE DEFAULT",
                        all.source.text(other).replaceFirst("[;\\s]+$", ""),
                        all.source.at(other));
            case DatabaseTriggerContext other ->
                new Statement.Other(
                        "CREATE TRIGGER", all.source.text(other).replaceFirst("[;\\s]+$", ""), all.source.at(other));
            default -> throw ExpressionBuilder.unknown(body);
        };
    }

    private Ddl procedure(CreateProcedureContext context) {
        return new Ddl.CreateProcedure(
                all.source.objectName(context.objectName()),
                context.procedureParameters() == null
                        ? List.of()
                        : parameters(context.procedureParameters().parameter()),
                options(context.moduleOptions()),
                all.statements.list(context.statement()),
                alter(context.createHead()),
                orAlter(context.createHead()),
                all.source.at(context));
    }

    private Ddl function(CreateFunctionContext context) {
        FunctionReturnsContext returns = context.functionReturns();
        Ddl.Returns result =
                switch (returns) {
                    case ReturnsInlineContext inline -> new Ddl.Returns.Inline(all.queries.query(inline.query()));
                    case ReturnsTableContext table ->
                        new Ddl.Returns.MultiStatement(
                                table.VARIABLE().getText(), all.elements.elements(table.tableElement()));
                    case ReturnsScalarContext scalar -> new Ddl.Returns.Scalar(all.source.typeName(scalar.typeName()));
                    default -> throw ExpressionBuilder.unknown(returns);
                };
        return new Ddl.CreateFunction(
                all.source.objectName(context.objectName()),
                parameters(context.parameter()),
                result,
                options(returns.getRuleContext(ModuleOptionsContext.class, 0)),
                all.statements.list(returns.getRuleContexts(TSqlParser.StatementContext.class)),
                alter(context.createHead()),
                orAlter(context.createHead()),
                all.source.at(context));
    }

    private Ddl trigger(CreateTriggerContext context) {
        return new Ddl.CreateTrigger(
                all.source.objectName(context.objectName(0)),
                all.source.objectName(context.objectName(1)),
                context.INSTEAD() != null,
                context.triggerEvent().stream().map(Source::words).toList(),
                all.statements.list(context.statement()),
                alter(context.createHead()),
                orAlter(context.createHead()),
                all.source.at(context));
    }

    Ddl view(CreateViewContext context) {
        return new Ddl.CreateView(
                all.source.objectName(context.objectName()),
                Source.names(context.columnNames()),
                all.queries.query(context.query()),
                context.CHECK() != null,
                alter(context.createHead()),
                orAlter(context.createHead()),
                options(context.moduleOptions()),
                all.source.at(context));
    }

    private Ddl schema(CreateSchemaContext context) {
        return new Ddl.CreateSchema(
                Source.name(context.identifier(0)),
                context.schemaElement().stream().map(this::schemaElement).toList(),
                all.source.at(context));
    }

    private Statement schemaElement(SchemaElementContext context) {
        if (context.createTable() != null) {
            return all.ddl.createTable(context.createTable());
        }
        return context.createView() != null
                ? view(context.createView())
                : new Statement.Other(
                        context.start.getText().toUpperCase(Locale.ROOT),
                        all.source.text(context),
                        all.source.at(context));
    }

    private static boolean alter(CreateHeadContext context) {
        return context.CREATE() == null;
    }

    private static boolean orAlter(CreateHeadContext context) {
        return context.OR() != null;
    }

    private static List<String> options(@Nullable ModuleOptionsContext context) {
        return context == null
                ? List.of()
                : context.moduleOption().stream().map(Source::words).toList();
    }

    List<Parameter> parameters(List<ParameterContext> contexts) {
        return contexts.stream().map(this::parameter).toList();
    }

    private Parameter parameter(ParameterContext context) {
        return new Parameter(
                context.VARIABLE().getText(),
                all.source.typeName(context.typeName()),
                context.parameterDefault() == null ? null : defaultValue(context.parameterDefault()),
                context.OUTPUT() != null || context.OUT() != null,
                context.READONLY() != null,
                all.source.at(context));
    }

    private Expression defaultValue(ParameterDefaultContext context) {
        Position at = all.source.at(context);
        return context.literal() != null
                ? ControlBuilder.signed(context.sign(), all.source.literal(context.literal()), at)
                : new Expression.Literal(
                        Expression.LiteralKind.STRING, ControlBuilder.bareWord(context.bareWord()), at);
    }

    static TypeName cursorType(Position at) {
        return new TypeName(new ObjectName(List.of("cursor"), at), List.of());
    }
}
