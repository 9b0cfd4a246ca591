package dev.aul.language.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** CREATE, ALTER and DROP. */
public sealed interface Ddl extends Statement {

    sealed interface TableElement {}

    /**
     * A column. {@code type} is null for a computed one.
     *
     * @param nullable null when neither NULL nor NOT NULL is written
     */
    record ColumnDefinition(
            String name,
            @Nullable TypeName type,
            @Nullable String collation,
            @Nullable Boolean nullable,
            @Nullable Identity identity,
            @Nullable Expression computed,
            boolean persisted,
            List<Constraint> constraints,
            Position position)
            implements TableElement {}

    record Identity(long seed, long increment) {}

    /** A constraint; in a column definition its column list is empty and means that column. */
    sealed interface Constraint extends TableElement {
        @Nullable
        String name();

        /** {@code columns} with their order; {@code clustered} null when not written. */
        record Key(
                @Nullable String name,
                boolean primary,
                @Nullable Boolean clustered,
                List<IndexColumn> columns,
                Position position)
                implements Constraint {}

        record ForeignKey(
                @Nullable String name,
                List<String> columns,
                ObjectName referenced,
                List<String> referencedColumns,
                String onDelete,
                String onUpdate,
                Position position)
                implements Constraint {}

        record Check(@Nullable String name, Expression condition, Position position) implements Constraint {}

        /** {@code forColumn} only in ALTER TABLE ADD. */
        record Default(
                @Nullable String name,
                Expression value,
                @Nullable String forColumn,
                Position position) implements Constraint {}

        record Index(@Nullable String name, boolean unique, List<IndexColumn> columns, Position position)
                implements Constraint {}
    }

    record IndexColumn(String name, boolean descending) {}

    record CreateTable(ObjectName name, List<TableElement> elements, Position position) implements Ddl {}

    record AlterTable(ObjectName name, AlterAction action, Position position) implements Ddl {}

    sealed interface AlterAction {
        /** {@code checkExisting}: false after WITH NOCHECK. */
        record Add(List<TableElement> elements, boolean checkExisting) implements AlterAction {}

        record AlterColumn(
                String name, TypeName type, @Nullable Boolean nullable) implements AlterAction {}

        record DropColumns(List<String> names, boolean ifExists) implements AlterAction {}

        record DropConstraints(List<String> names, boolean ifExists) implements AlterAction {}

        /** CHECK or NOCHECK CONSTRAINT; {@code names} empty means ALL. */
        record EnableConstraints(List<String> names, boolean enabled, boolean checkExisting) implements AlterAction {}

        /** ENABLE or DISABLE TRIGGER; {@code names} empty means ALL. */
        record EnableTriggers(List<String> names, boolean enabled) implements AlterAction {}

        /** What parses but changes nothing here (lock escalation, rebuild, switch). */
        record Other(String text) implements AlterAction {}
    }

    record CreateIndex(
            String name,
            ObjectName table,
            boolean unique,
            boolean clustered,
            List<IndexColumn> columns,
            List<String> included,
            @Nullable Expression where,
            Position position)
            implements Ddl {}

    record DropIndex(String name, ObjectName table, boolean ifExists, Position position) implements Ddl {}

    record CreateView(
            ObjectName name,
            List<String> columns,
            Query query,
            boolean checkOption,
            boolean alter,
            boolean orAlter,
            List<String> options,
            Position position)
            implements Ddl {}

    /** {@code defaultValue} null when the parameter must be given; {@code type} of a cursor parameter is {@code cursor}. */
    record Parameter(
            String name,
            TypeName type,
            @Nullable Expression defaultValue,
            boolean output,
            boolean readOnly,
            Position position) {}

    record CreateProcedure(
            ObjectName name,
            List<Parameter> parameters,
            List<String> options,
            List<Statement> body,
            boolean alter,
            boolean orAlter,
            Position position)
            implements Ddl {}

    /** What a function returns. */
    sealed interface Returns {
        record Scalar(TypeName type) implements Returns {}

        /** {@code RETURNS TABLE AS RETURN (query)}. */
        record Inline(Query query) implements Returns {}

        /** {@code RETURNS @t TABLE (..)}. */
        record MultiStatement(String variable, List<TableElement> elements) implements Returns {}
    }

    record CreateFunction(
            ObjectName name,
            List<Parameter> parameters,
            Returns returns,
            List<String> options,
            List<Statement> body,
            boolean alter,
            boolean orAlter,
            Position position)
            implements Ddl {}

    /** {@code events}: INSERT, UPDATE, DELETE. */
    record CreateTrigger(
            ObjectName name,
            ObjectName table,
            boolean insteadOf,
            List<String> events,
            List<Statement> body,
            boolean alter,
            boolean orAlter,
            Position position)
            implements Ddl {}

    record CreateSchema(String name, List<Statement> elements, Position position) implements Ddl {}

    record CreateDatabase(String name, Position position) implements Ddl {}

    /** CREATE TYPE name FROM base, and sp_addtype's target. */
    record CreateType(
            ObjectName name, @Nullable TypeName base, boolean nullable, List<TableElement> table, Position position)
            implements Ddl {}

    record CreateSequence(
            ObjectName name,
            @Nullable TypeName type,
            @Nullable Long start,
            @Nullable Long increment,
            @Nullable Long minimum,
            @Nullable Long maximum,
            boolean cycle,
            Position position)
            implements Ddl {}

    record CreateSynonym(ObjectName name, ObjectName target, Position position) implements Ddl {}

    enum ObjectKind {
        TABLE,
        VIEW,
        PROCEDURE,
        FUNCTION,
        TRIGGER,
        SCHEMA,
        DATABASE,
        TYPE,
        SEQUENCE,
        SYNONYM,
        DEFAULT,
        RULE
    }

    record Drop(ObjectKind kind, List<ObjectName> names, boolean ifExists, Position position) implements Ddl {}

    /** ENABLE TRIGGER / DISABLE TRIGGER as statements; no names means ALL. */
    record EnableTrigger(List<ObjectName> triggers, ObjectName table, boolean enabled, Position position)
            implements Ddl {}
}
