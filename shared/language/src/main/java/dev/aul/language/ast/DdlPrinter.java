package dev.aul.language.ast;

import dev.aul.language.ast.Ddl.AlterAction;
import dev.aul.language.ast.Ddl.Parameter;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Definitions and types as text. */
final class DdlPrinter {
    private static final Pattern WORDS_OF_A_TYPE = Pattern.compile("cursor|(double|national|char|character|binary) .*");

    private DdlPrinter() {}

    static String print(Ddl ddl) {
        return switch (ddl) {
            case Ddl.CreateTable create ->
                "CREATE TABLE " + Printer.name(create.name()) + " " + ElementPrinter.elements(create.elements());
            case Ddl.AlterTable alter -> "ALTER TABLE " + Printer.name(alter.name()) + " " + action(alter.action());
            case Ddl.CreateIndex create -> createIndex(create);
            case Ddl.DropIndex drop ->
                "DROP INDEX " + ifExists(drop.ifExists()) + Printer.name(drop.name()) + " ON "
                        + Printer.name(drop.table());
            case Ddl.CreateView _, Ddl.CreateProcedure _, Ddl.CreateFunction _, Ddl.CreateTrigger _ ->
                ModulePrinter.print(ddl);
            case Ddl.CreateSchema create ->
                "CREATE SCHEMA " + Printer.name(create.name())
                        + Printer.list(
                                create.elements(), e -> " " + Printer.print(e).replaceAll(";$", ""), "");
            case Ddl.CreateDatabase create -> "CREATE DATABASE " + Printer.name(create.name());
            case Ddl.CreateType create -> createType(create);
            case Ddl.CreateSequence create -> createSequence(create);
            case Ddl.CreateSynonym create ->
                "CREATE SYNONYM " + Printer.name(create.name()) + " FOR " + Printer.name(create.target());
            case Ddl.Drop drop ->
                "DROP " + drop.kind() + " " + ifExists(drop.ifExists()) + Printer.list(drop.names(), Printer::name);
            case Ddl.EnableTrigger trigger ->
                (trigger.enabled() ? "ENABLE" : "DISABLE") + " TRIGGER "
                        + (trigger.triggers().isEmpty() ? "ALL" : Printer.list(trigger.triggers(), Printer::name))
                        + " ON " + Printer.name(trigger.table());
        };
    }

    private static String ifExists(boolean written) {
        return written ? "IF EXISTS " : "";
    }

    static String type(TypeName type) {
        String name = type.name().toString();
        String written = WORDS_OF_A_TYPE.matcher(name).matches() ? name : Printer.name(type.name());
        return type.arguments().isEmpty()
                ? written
                : written + "(" + Printer.list(type.arguments(), n -> n < 0 ? "max" : n.toString()) + ")";
    }

    private static String action(AlterAction action) {
        return switch (action) {
            case AlterAction.Add add ->
                (add.checkExisting() ? "" : "WITH NOCHECK ") + "ADD "
                        + Printer.list(add.elements(), ElementPrinter::element);
            case AlterAction.AlterColumn column ->
                "ALTER COLUMN " + Printer.name(column.name()) + " " + type(column.type())
                        + ElementPrinter.nullability(column.nullable());
            case AlterAction.DropColumns drop ->
                "DROP COLUMN " + ifExists(drop.ifExists()) + Printer.list(drop.names(), Printer::name);
            case AlterAction.DropConstraints drop ->
                "DROP CONSTRAINT " + ifExists(drop.ifExists()) + Printer.list(drop.names(), Printer::name);
            case AlterAction.EnableConstraints enable ->
                (enable.checkExisting() ? "WITH CHECK " : "") + (enable.enabled() ? "CHECK" : "NOCHECK")
                        + " CONSTRAINT " + allOr(enable.names());
            case AlterAction.EnableTriggers enable ->
                (enable.enabled() ? "ENABLE" : "DISABLE") + " TRIGGER " + allOr(enable.names());
            case AlterAction.Other other -> other.text();
        };
    }

    private static String allOr(List<String> names) {
        return names.isEmpty() ? "ALL" : Printer.list(names, Printer::name);
    }

    private static String createIndex(Ddl.CreateIndex index) {
        return "CREATE " + (index.unique() ? "UNIQUE " : "") + (index.clustered() ? "CLUSTERED " : "") + "INDEX "
                + Printer.name(index.name()) + " ON " + Printer.name(index.table())
                + ElementPrinter.indexColumns(index.columns())
                + (index.included().isEmpty() ? "" : " INCLUDE " + Printer.names(index.included()))
                + (index.where() == null ? "" : " WHERE " + Printer.print(index.where()));
    }

    private static String createType(Ddl.CreateType create) {
        String head = "CREATE TYPE " + Printer.name(create.name());
        return create.base() == null
                ? head + " AS TABLE " + ElementPrinter.elements(create.table())
                : head + " FROM " + type(create.base()) + (create.nullable() ? "" : " NOT NULL");
    }

    private static String createSequence(Ddl.CreateSequence s) {
        return "CREATE SEQUENCE " + Printer.name(s.name())
                + (s.type() == null ? "" : " AS " + type(s.type()))
                + number(" START WITH ", s.start()) + number(" INCREMENT BY ", s.increment())
                + number(" MINVALUE ", s.minimum()) + number(" MAXVALUE ", s.maximum()) + (s.cycle() ? " CYCLE" : "");
    }

    private static String number(String head, @Nullable Long number) {
        return number == null ? "" : head + number;
    }

    static String parameter(Parameter parameter) {
        boolean cursor = parameter.type().name().toString().equals("cursor");
        return parameter.name() + " " + type(parameter.type()) + (cursor ? " VARYING" : "")
                + (parameter.defaultValue() == null ? "" : " = " + Printer.print(parameter.defaultValue()))
                + (parameter.output() ? " OUTPUT" : "")
                + (parameter.readOnly() ? " READONLY" : "");
    }
}
