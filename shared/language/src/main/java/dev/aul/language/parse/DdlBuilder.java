package dev.aul.language.parse;

import dev.aul.language.ast.Ddl;
import dev.aul.language.ast.Ddl.AlterAction;
import dev.aul.language.ast.Ddl.ObjectKind;
import dev.aul.language.ast.ObjectName;
import dev.aul.language.ast.Position;
import dev.aul.language.ast.Statement;
import dev.aul.language.parse.TSqlParser.AlterActionContext;
import dev.aul.language.parse.TSqlParser.AlterAddContext;
import dev.aul.language.parse.TSqlParser.AlterColumnContext;
import dev.aul.language.parse.TSqlParser.AlterConstraintsContext;
import dev.aul.language.parse.TSqlParser.AlterDropContext;
import dev.aul.language.parse.TSqlParser.AlterDropsContext;
import dev.aul.language.parse.TSqlParser.AlterTableContext;
import dev.aul.language.parse.TSqlParser.AlterTriggersContext;
import dev.aul.language.parse.TSqlParser.CreateDatabaseContext;
import dev.aul.language.parse.TSqlParser.CreateIndexContext;
import dev.aul.language.parse.TSqlParser.CreateSequenceContext;
import dev.aul.language.parse.TSqlParser.CreateSynonymContext;
import dev.aul.language.parse.TSqlParser.CreateTableContext;
import dev.aul.language.parse.TSqlParser.CreateTypeContext;
import dev.aul.language.parse.TSqlParser.DropIndexContext;
import dev.aul.language.parse.TSqlParser.DropIndexesContext;
import dev.aul.language.parse.TSqlParser.DropObjectsContext;
import dev.aul.language.parse.TSqlParser.DropStatementContext;
import dev.aul.language.parse.TSqlParser.SequencePartContext;
import dev.aul.language.parse.TSqlParser.TriggerSwitchContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CREATE, ALTER and DROP of what is not a module. */
final class DdlBuilder {
    private final Builders all;

    DdlBuilder(Builders all) {
        this.all = all;
    }

    Ddl createTable(CreateTableContext context) {
        return new Ddl.CreateTable(
                all.source.objectName(context.objectName()),
                all.elements.elements(context.tableElement()),
                all.source.at(context));
    }

    List<Statement> alterTable(AlterTableContext context) {
        ObjectName name = all.source.objectName(context.objectName());
        Position at = all.source.at(context);
        List<Statement> result = new ArrayList<>();
        for (AlterAction action : actions(context.alterAction())) {
            result.add(new Ddl.AlterTable(name, action, at));
        }
        return result;
    }

    private List<AlterAction> actions(AlterActionContext context) {
        return switch (context) {
            case AlterAddContext add ->
                List.of(new AlterAction.Add(all.elements.elements(add.tableElement()), add.NOCHECK() == null));
            case AlterColumnContext column ->
                List.of(new AlterAction.AlterColumn(
                        Source.name(column.columnName().identifier()),
                        all.source.typeName(column.typeName()),
                        column.NULL() == null ? null : (Boolean) (column.NOT() == null)));
            case AlterDropsContext drops -> drops(drops.alterDrop());
            case AlterConstraintsContext constraints -> List.of(enable(constraints));
            case AlterTriggersContext triggers ->
                List.of(new AlterAction.EnableTriggers(
                        Source.columns(triggers.columnName()), triggers.ENABLE() != null));
            default -> List.of(new AlterAction.Other(all.source.text(context)));
        };
    }

    private static AlterAction enable(AlterConstraintsContext context) {
        boolean with = context.WITH() != null;
        boolean enabled = context.getChild(with ? 2 : 0).getText().equalsIgnoreCase("CHECK");
        boolean check = with && context.getChild(1).getText().equalsIgnoreCase("CHECK");
        return new AlterAction.EnableConstraints(Source.columns(context.columnName()), enabled, check);
    }

    /** Neighbours of one kind drop together; COLUMN counts until another word comes. */
    private static List<AlterAction> drops(List<AlterDropContext> contexts) {
        List<AlterAction> result = new ArrayList<>();
        List<String> names = new ArrayList<>();
        boolean columns = false;
        boolean ifExists = false;
        for (AlterDropContext context : contexts) {
            boolean column = context.COLUMN() != null || (context.CONSTRAINT() == null && columns);
            if (!names.isEmpty() && column != columns) {
                result.add(drop(columns, names, ifExists));
                names = new ArrayList<>();
                ifExists = false;
            }
            columns = column;
            ifExists |= context.EXISTS() != null;
            names.add(Source.name(context.columnName().identifier()));
        }
        result.add(drop(columns, names, ifExists));
        return result;
    }

    private static AlterAction drop(boolean columns, List<String> names, boolean ifExists) {
        return columns
                ? new AlterAction.DropColumns(names, ifExists)
                : new AlterAction.DropConstraints(names, ifExists);
    }

    Ddl createIndex(CreateIndexContext context) {
        return new Ddl.CreateIndex(
                Source.name(context.identifier()),
                all.source.objectName(context.objectName()),
                context.UNIQUE() != null,
                context.CLUSTERED() != null,
                ElementBuilder.indexColumns(context.indexColumns()),
                Source.names(context.columnNames()),
                context.expression() == null ? null : all.expressions.condition(context.expression()),
                all.source.at(context));
    }

    Ddl createDatabase(CreateDatabaseContext context) {
        return new Ddl.CreateDatabase(Source.name(context.identifier()), all.source.at(context));
    }

    Ddl createType(CreateTypeContext context) {
        return new Ddl.CreateType(
                all.source.objectName(context.objectName()),
                context.typeName() == null ? null : all.source.typeName(context.typeName()),
                context.NOT() == null,
                all.elements.elements(context.tableElement()),
                all.source.at(context));
    }

    Ddl createSequence(CreateSequenceContext context) {
        Long start = null;
        Long increment = null;
        Long minimum = null;
        Long maximum = null;
        boolean cycle = false;
        for (SequencePartContext part : context.sequencePart()) {
            Long number = number(part);
            boolean no = part.NO() != null;
            if (part.START() != null) {
                start = number;
            } else if (part.INCREMENT() != null) {
                increment = number;
            } else if (part.MINVALUE() != null && !no) {
                minimum = number;
            } else if (part.MAXVALUE() != null && !no) {
                maximum = number;
            } else if (part.CYCLE() != null) {
                cycle = !no;
            }
        }
        return new Ddl.CreateSequence(
                all.source.objectName(context.objectName()),
                context.typeName() == null ? null : all.source.typeName(context.typeName()),
                start,
                increment,
                minimum,
                maximum,
                cycle,
                all.source.at(context));
    }

    private static @Nullable Long number(SequencePartContext part) {
        return part.sequenceNumber() == null
                ? null
                : (Long) ElementBuilder.number(
                        part.sequenceNumber().sign(), part.sequenceNumber().INTEGER());
    }

    Ddl createSynonym(CreateSynonymContext context) {
        return new Ddl.CreateSynonym(
                all.source.objectName(context.objectName(0)),
                all.source.objectName(context.objectName(1)),
                all.source.at(context));
    }

    List<Statement> drop(DropStatementContext context) {
        Position at = all.source.at(context);
        return switch (context) {
            case DropIndexesContext indexes ->
                indexes.dropIndex().stream()
                        .map(index -> dropIndex(index, indexes.EXISTS() != null, at))
                        .toList();
            case DropObjectsContext objects ->
                List.of(new Ddl.Drop(
                        kind(objects),
                        objects.objectName().stream()
                                .map(all.source::objectName)
                                .toList(),
                        objects.EXISTS() != null,
                        at));
            default -> throw ExpressionBuilder.unknown(context);
        };
    }

    private static ObjectKind kind(DropObjectsContext context) {
        String word = Source.words(context.dropKind());
        return word.equals("PROC") ? ObjectKind.PROCEDURE : ObjectKind.valueOf(word);
    }

    /** {@code i ON t}, and the old {@code t.i}. */
    private Statement dropIndex(DropIndexContext context, boolean ifExists, Position at) {
        ObjectName first = all.source.objectName(context.objectName(0));
        if (context.ON() != null) {
            return new Ddl.DropIndex(first.name(), all.source.objectName(context.objectName(1)), ifExists, at);
        }
        List<String> parts = first.parts();
        if (parts.size() < 2) {
            throw Syntax.near(all.source.after(context));
        }
        ObjectName table = new ObjectName(parts.subList(0, parts.size() - 1), first.position());
        return new Ddl.DropIndex(first.name(), table, ifExists, at);
    }

    Ddl triggerSwitch(TriggerSwitchContext context) {
        List<ObjectName> names =
                context.objectName().stream().map(all.source::objectName).toList();
        if (context.DATABASE() != null || context.SERVER() != null) {
            throw Syntax.near(context.stop);
        }
        return new Ddl.EnableTrigger(
                names.subList(0, names.size() - 1), names.getLast(), context.ENABLE() != null, all.source.at(context));
    }
}
