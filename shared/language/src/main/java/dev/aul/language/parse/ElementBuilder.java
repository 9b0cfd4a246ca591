package dev.aul.language.parse;

import dev.aul.language.ast.Ddl.ColumnDefinition;
import dev.aul.language.ast.Ddl.Constraint;
import dev.aul.language.ast.Ddl.Identity;
import dev.aul.language.ast.Ddl.IndexColumn;
import dev.aul.language.ast.Ddl.TableElement;
import dev.aul.language.ast.ObjectName;
import dev.aul.language.ast.Position;
import dev.aul.language.ast.TypeName;
import dev.aul.language.parse.TSqlParser.CheckContext;
import dev.aul.language.parse.TSqlParser.ColumnCollationContext;
import dev.aul.language.parse.TSqlParser.ColumnConstraintContext;
import dev.aul.language.parse.TSqlParser.ColumnDefinitionContext;
import dev.aul.language.parse.TSqlParser.ColumnIdentityContext;
import dev.aul.language.parse.TSqlParser.ColumnIndexContext;
import dev.aul.language.parse.TSqlParser.ColumnNullContext;
import dev.aul.language.parse.TSqlParser.ColumnPartContext;
import dev.aul.language.parse.TSqlParser.ColumnWordContext;
import dev.aul.language.parse.TSqlParser.ConstraintContext;
import dev.aul.language.parse.TSqlParser.DefaultConstraintContext;
import dev.aul.language.parse.TSqlParser.ForeignKeyContext;
import dev.aul.language.parse.TSqlParser.IndexColumnsContext;
import dev.aul.language.parse.TSqlParser.KeyConstraintContext;
import dev.aul.language.parse.TSqlParser.ReferenceActionContext;
import dev.aul.language.parse.TSqlParser.SignContext;
import dev.aul.language.parse.TSqlParser.TableElementContext;
import dev.aul.language.parse.TSqlParser.TableIndexContext;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Columns and constraints of tables. */
final class ElementBuilder {
    private final Builders all;

    ElementBuilder(Builders all) {
        this.all = all;
    }

    List<TableElement> elements(List<TableElementContext> contexts) {
        return contexts.stream().map(this::element).toList();
    }

    private TableElement element(TableElementContext context) {
        if (context.columnDefinition() != null) {
            return column(context.columnDefinition());
        }
        return context.constraint() != null ? constraint(context.constraint()) : index(context.tableIndex());
    }

    private ColumnDefinition column(ColumnDefinitionContext context) {
        String collation = null;
        Boolean nullable = null;
        Identity identity = null;
        boolean persisted = context.PERSISTED() != null;
        List<Constraint> constraints = new ArrayList<>();
        for (ColumnPartContext part : context.columnPart()) {
            switch (part) {
                case ColumnCollationContext c -> collation = Source.name(c.identifier());
                case ColumnNullContext n -> nullable = n.NOT() == null;
                case ColumnIdentityContext i -> identity = identity(i);
                case ColumnWordContext word -> persisted |= word.PERSISTED() != null;
                case ColumnConstraintContext c -> constraints.add(constraint(c.constraint()));
                case ColumnIndexContext i ->
                    constraints.add(new Constraint.Index(
                            Source.name(i.identifier()), i.UNIQUE() != null, List.of(), all.source.at(i)));
                default -> {
                    // replication, masking and system versioning change nothing here
                }
            }
        }
        return new ColumnDefinition(
                Source.name(context.columnName().identifier()),
                type(context),
                collation,
                nullable,
                identity,
                all.values.optional(context.value()),
                persisted,
                constraints,
                all.source.at(context));
    }

    /** A column with no type, named timestamp, is of that type; no other name may stand alone. */
    private @Nullable TypeName type(ColumnDefinitionContext context) {
        if (context.typeName() != null) {
            return all.source.typeName(context.typeName());
        }
        if (context.AS() == null && !context.columnName().getText().equalsIgnoreCase("timestamp")) {
            throw Syntax.near(all.source.after(context.columnName()));
        }
        return context.AS() != null
                ? null
                : new TypeName(new ObjectName(List.of("timestamp"), all.source.at(context)), List.of());
    }

    private static Identity identity(ColumnIdentityContext context) {
        if (context.INTEGER().isEmpty()) {
            return new Identity(1, 1);
        }
        int comma = context.COMMA().getSymbol().getTokenIndex();
        SignContext first = null;
        SignContext second = null;
        for (SignContext sign : context.sign()) {
            if (sign.start.getTokenIndex() < comma) {
                first = sign;
            } else {
                second = sign;
            }
        }
        return new Identity(number(first, context.INTEGER(0)), number(second, context.INTEGER(1)));
    }

    static long number(@Nullable SignContext sign, TerminalNode digits) {
        Token token = digits.getSymbol();
        try {
            return Long.parseLong((sign != null && sign.MINUS() != null ? "-" : "") + token.getText());
        } catch (NumberFormatException e) {
            throw Syntax.plainNear(token);
        }
    }

    private Constraint constraint(ConstraintContext context) {
        String name = Source.optionalName(context.identifier());
        Position at = all.source.at(context);
        return switch (context.constraintBody()) {
            case KeyConstraintContext key ->
                new Constraint.Key(
                        name,
                        key.PRIMARY() != null,
                        key.CLUSTERED() != null ? Boolean.TRUE : key.NONCLUSTERED() != null ? Boolean.FALSE : null,
                        indexColumns(key.indexColumns()),
                        at);
            case ForeignKeyContext key -> foreignKey(key, name, at);
            case CheckContext check -> new Constraint.Check(name, all.expressions.condition(check.expression()), at);
            case DefaultConstraintContext value ->
                new Constraint.Default(
                        name,
                        all.values.value(value.value()),
                        value.columnName() == null
                                ? null
                                : Source.name(value.columnName().identifier()),
                        at);
            default -> throw ExpressionBuilder.unknown(context);
        };
    }

    private Constraint foreignKey(ForeignKeyContext context, @Nullable String name, Position at) {
        boolean own = context.FOREIGN() != null;
        int columnLists = context.columnNames().size();
        boolean ownColumns = own
                && context.columnNames(0) != null
                && context.columnNames(0).start.getTokenIndex()
                        < context.REFERENCES().getSymbol().getTokenIndex();
        String onDelete = "NO ACTION";
        String onUpdate = "NO ACTION";
        for (ReferenceActionContext action : context.referenceAction()) {
            if (action.ON() != null) {
                String words = Source.words(action);
                String what = words.substring(words.indexOf(' ', 3) + 1);
                if (words.startsWith("ON DELETE")) {
                    onDelete = what;
                } else {
                    onUpdate = what;
                }
            }
        }
        int referenced = ownColumns ? 1 : 0;
        return new Constraint.ForeignKey(
                name,
                ownColumns ? Source.names(context.columnNames(0)) : List.of(),
                all.source.objectName(context.objectName()),
                columnLists > referenced ? Source.names(context.columnNames(referenced)) : List.of(),
                onDelete,
                onUpdate,
                at);
    }

    private Constraint index(TableIndexContext context) {
        return new Constraint.Index(
                Source.name(context.identifier()),
                context.UNIQUE() != null,
                indexColumns(context.indexColumns()),
                all.source.at(context));
    }

    static List<IndexColumn> indexColumns(@Nullable IndexColumnsContext context) {
        return context == null
                ? List.of()
                : context.indexColumn().stream()
                        .map(column ->
                                new IndexColumn(Source.name(column.columnName().identifier()), column.DESC() != null))
                        .toList();
    }
}
