package dev.aul.executor.interpreter;

import dev.aul.backend.StoreSession.ChangeResult;
import dev.aul.executor.ddl.DdlContext;
import dev.aul.executor.ddl.TableDefinitions;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.ColumnSchema.IdentitySpec;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.ObjectMessage;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Rel.OutColumn;
import dev.aul.language.routine.Step;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import dev.aul.messages.frames.StatementKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** SELECT INTO: makes a table of a query's shape and fills it. */
final class SelectIntoActions {
    private SelectIntoActions() {}

    static Action selectInto(Step.SelectInto select) {
        Rel.Query query = select.query();
        SystemUse system = SystemUse.of(query);
        List<ColumnSchema> columns = columns(query, select.target().name());
        List<Integer> ordinals = IntStream.range(0, columns.size()).boxed().toList();
        return (execution, activation) -> {
            if (execution.options().fmtOnly()) {
                return execution.counted(activation, StatementKind.SELECT_INTO, 0);
            }
            execution.writing();
            system.prepare(execution, activation);
            TableSchema table =
                    TableDefinitions.create(select.target(), columns, DefineActions.context("", execution, activation));
            ChangeResult result;
            try {
                result = execution
                        .store()
                        .apply(
                                new Change.Insert(table, ordinals, query, null, null),
                                activation.slots(),
                                execution.context(activation),
                                false);
            } catch (RuntimeException failure) {
                if (!execution.session().transactions().open() || table.name().startsWith("#")) {
                    TableDefinitions.drop(table, execution.session());
                }
                throw failure;
            }
            return execution.counted(activation, StatementKind.SELECT_INTO, result.rows());
        };
    }

    /** Makes the table; what fills it. */
    static Change.Insert made(Step.SelectInto select, DdlContext context) {
        List<ColumnSchema> columns = columns(select.query(), select.target().name());
        TableSchema table = TableDefinitions.create(select.target(), columns, context);
        return new Change.Insert(
                table, IntStream.range(0, columns.size()).boxed().toList(), select.query(), null, null);
    }

    /** An identity column stays one, the first of them. */
    private static List<ColumnSchema> columns(Rel.Query query, String table) {
        List<ColumnSchema> out = new ArrayList<>();
        Set<String> names = new HashSet<>();
        boolean identity = false;
        for (OutColumn column : query.columns()) {
            if (column.name().isEmpty()) {
                throw ObjectMessage.UNNAMED_COLUMN_IN_OBJECT.exception();
            }
            if (!names.add(column.name().toLowerCase(Locale.ROOT))) {
                throw ObjectMessage.DUPLICATE_COLUMN_NAME.exception(column.name(), table);
            }
            boolean own = column.identity() && !identity;
            identity |= column.identity();
            out.add(new ColumnSchema(
                    out.size() + 1,
                    column.name(),
                    stored(column.type()),
                    column.nullable() && !own,
                    null,
                    null,
                    own ? identity(query, out.size()) : null,
                    null,
                    null));
        }
        return out;
    }

    /** Seed and increment of IDENTITY(type, seed, increment); an identity column of a table leaves only that it is one. */
    private static IdentitySpec identity(Rel.Query query, int ordinal) {
        return query.body() instanceof Rel.Select select
                        && select.items().get(ordinal).expression() instanceof Expr.Call call
                        && call.arguments().size() == 3
                ? new IdentitySpec(
                        whole(call.arguments().get(1)), whole(call.arguments().get(2)))
                : new IdentitySpec(1, 1);
    }

    private static long whole(Expr expr) {
        return switch (expr) {
            case Expr.Constant constant when constant.value() instanceof Number number -> number.longValue();
            case Expr.Convert convert -> whole(convert.operand());
            case Expr.Negate negate -> -whole(negate.operand());
            default -> 1;
        };
    }

    private static SqlType stored(SqlType type) {
        return type.kind() == TypeKind.NULL ? SqlType.INT : type;
    }
}
