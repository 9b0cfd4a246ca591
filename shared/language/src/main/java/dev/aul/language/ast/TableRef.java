package dev.aul.language.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One source in FROM. */
public sealed interface TableRef {
    Position position();

    /** {@code hints}: WITH (..) in upper case, e.g. UPDLOCK; index hints are dropped. */
    record Named(ObjectName name, @Nullable String alias, List<String> hints, Position position) implements TableRef {}

    /** {@code @t}. */
    record TableVariable(String name, @Nullable String alias, Position position) implements TableRef {}

    /** {@code STRING_SPLIT(..)}, {@code dbo.f(..)}, {@code OPENJSON(..) WITH (..)}. */
    record Function(
            ObjectName name,
            List<Expression> arguments,
            List<OpenColumn> schema,
            @Nullable String alias,
            List<String> columns,
            Position position)
            implements TableRef {}

    /** A column of OPENJSON's or OPENXML's WITH. */
    record OpenColumn(String name, TypeName type, @Nullable String path, boolean asJson) {}

    /** {@code x.nodes('..') AS t(c)}. */
    record Nodes(
            Expression target, Expression path, @Nullable String alias, List<String> columns, Position position)
            implements TableRef {}

    record Derived(Query query, String alias, List<String> columns, Position position) implements TableRef {}

    enum JoinKind {
        INNER,
        LEFT,
        RIGHT,
        FULL,
        CROSS,
        CROSS_APPLY,
        OUTER_APPLY
    }

    record Join(
            JoinKind kind,
            TableRef left,
            TableRef right,
            @Nullable Expression on,
            Position position) implements TableRef {}

    record Pivot(
            TableRef source, Expression aggregate, String column, List<String> values, String alias, Position position)
            implements TableRef {}

    record Unpivot(
            TableRef source,
            String valueColumn,
            String nameColumn,
            List<String> columns,
            String alias,
            Position position)
            implements TableRef {}
}
