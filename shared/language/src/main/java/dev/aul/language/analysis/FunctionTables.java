package dev.aul.language.analysis;

import dev.aul.language.ast.Ddl;
import dev.aul.language.ast.ObjectName;
import dev.aul.language.ast.Position;
import dev.aul.language.ast.TableRef;
import dev.aul.language.catalog.ModuleSchema;
import dev.aul.language.catalog.ModuleSchema.Kind;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.BindingMessage;
import dev.aul.language.errors.SqlException;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Expr.Constant;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Rel.OutColumn;
import dev.aul.language.routine.Rel.Source;
import dev.aul.language.types.CommonTypes;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeNames.Site;
import dev.aul.language.types.TypeNames.Use;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Functions in FROM: those of the system, and user functions that yield tables. */
final class FunctionTables {
    private static final SqlType TEXT = SqlType.nvarchar(SqlType.MAX);
    private static final SqlType KEY = SqlType.nvarchar(4000);
    private static final Set<Kind> TABLE_FUNCTIONS = Set.of(Kind.INLINE_FUNCTION, Kind.TABLE_FUNCTION);

    private final Binding binding;
    private final NameScope names;
    private final ExpressionBinder expressions;

    FunctionTables(Binding binding, NameScope names) {
        this.binding = binding;
        this.names = names;
        this.expressions = new ExpressionBinder(binding, names);
    }

    Source bind(TableRef.Function function) {
        if (function.name().parts().size() == 1) {
            switch (function.name().name().toUpperCase(Locale.ROOT)) {
                case "STRING_SPLIT" -> {
                    return stringSplit(function);
                }
                case "OPENJSON" -> {
                    return openJson(function);
                }
                case "GENERATE_SERIES" -> {
                    return series(function);
                }
                default -> {}
            }
        }
        return user(function);
    }

    private Source system(String name, List<Expr> arguments, List<OutColumn> columns, TableRef.Function function) {
        int id = binding.nextSource();
        List<OutColumn> named = named(columns, function.columns(), function.position(), shown(function));
        expose(id, shown(function), named, function.position());
        return new Source.Function(id, name, arguments, named);
    }

    private static String shown(TableRef.Function function) {
        return function.alias() == null ? function.name().name() : function.alias();
    }

    private void expose(int id, String name, List<OutColumn> columns, Position position) {
        new FromBinder(binding, names).expose(Exposed.derived(id, name, columns), position);
    }

    private static List<OutColumn> named(List<OutColumn> columns, List<String> names, Position position, String alias) {
        if (names.isEmpty()) {
            return columns;
        }
        if (names.size() != columns.size()) {
            throw Lines.error(
                    position,
                    names.size() < columns.size()
                            ? BindingMessage.TOO_MANY_SOURCE_COLUMNS
                            : BindingMessage.TOO_FEW_SOURCE_COLUMNS,
                    alias);
        }
        List<OutColumn> result = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            OutColumn column = columns.get(i);
            result.add(new OutColumn(names.get(i), column.type(), column.nullable(), false));
        }
        return result;
    }

    private static void count(TableRef.Function function, int min, int max) {
        int given = function.arguments().size();
        if (given < min || given > max) {
            String name = function.name().name().toLowerCase(Locale.ROOT);
            throw BindingMessage.FUNCTION_ARGUMENT_RANGE.exception(name, min, max);
        }
    }

    private Source stringSplit(TableRef.Function function) {
        count(function, 2, 3);
        List<Expr> arguments = new ArrayList<>(expressions.bindAll(function.arguments()));
        SqlType type = arguments.getFirst().type();
        boolean national = type.kind().isUnicode();
        SqlType text = national ? TEXT : SqlType.varchar(SqlType.MAX);
        int length = type.length() > 0 ? type.length() : national ? 4000 : 8000;
        SqlType value = national
                ? SqlType.nvarchar(type.isMax() ? SqlType.MAX : length)
                : SqlType.varchar(type.isMax() ? SqlType.MAX : length);
        arguments.set(0, Coercion.implicit(arguments.get(0), text));
        arguments.set(1, Coercion.implicit(arguments.get(1), text));
        List<OutColumn> columns = new ArrayList<>(List.of(new OutColumn("value", value, true, false)));
        if (arguments.size() > 2 && arguments.get(2) instanceof Constant(Integer flag, SqlType ignored) && flag == 1) {
            columns.add(new OutColumn("ordinal", SqlType.BIGINT, true, false));
        }
        return system("STRING_SPLIT", arguments.subList(0, 2), columns, function);
    }

    private Source series(TableRef.Function function) {
        count(function, 2, 3);
        List<Expr> bound = expressions.bindAll(function.arguments());
        SqlType type = CommonTypes.of(bound.stream().map(Expr::type).toList());
        List<Expr> arguments = new ArrayList<>(Coercion.implicit(bound, type));
        if (arguments.size() == 2) {
            arguments.add(new Constant(null, type));
        }
        return system("GENERATE_SERIES", arguments, List.of(new OutColumn("value", type, true, false)), function);
    }

    /**
     * OPENJSON without WITH yields key, value, type. With it the function is called "OPENJSON WITH": behind text and path
     * stand two constants for each column, its path and whether it is AS JSON.
     */
    private Source openJson(TableRef.Function function) {
        count(function, 1, 2);
        List<Expr> arguments = new ArrayList<>();
        arguments.add(expressions.bindAs(function.arguments().getFirst(), TEXT));
        arguments.add(
                function.arguments().size() > 1
                        ? expressions.bindAs(function.arguments().get(1), TEXT)
                        : new Constant("$", TEXT));
        if (function.schema().isEmpty()) {
            List<OutColumn> columns = List.of(
                    new OutColumn("key", KEY, false, false),
                    new OutColumn("value", TEXT, true, false),
                    new OutColumn("type", SqlType.TINYINT, false, false));
            return system("OPENJSON", arguments, columns, function);
        }
        List<OutColumn> columns = new ArrayList<>();
        for (TableRef.OpenColumn column : function.schema()) {
            Site site = new Site(Use.COLUMN, column.name(), columns.size() + 1);
            SqlType type = DeclaredTypes.scalar(column.type(), site, binding.scope);
            columns.add(new OutColumn(column.name(), type, true, false));
            String path = column.path() == null ? "$.\"" + column.name() + "\"" : column.path();
            arguments.add(new Constant(path, KEY));
            arguments.add(new Constant(column.asJson(), SqlType.BIT));
        }
        return system("OPENJSON WITH", arguments, columns, function);
    }

    /** {@code x.nodes('/a/b') AS t(c)}: one xml column. */
    Source nodes(TableRef.Nodes nodes) {
        List<Expr> arguments =
                List.of(expressions.bindAs(nodes.target(), SqlType.XML), expressions.bindAs(nodes.path(), TEXT));
        if (nodes.alias() == null || nodes.columns().size() != 1) {
            throw Lines.unsupported(nodes.position(), "nodes() without a column name");
        }
        List<OutColumn> columns = List.of(new OutColumn(nodes.columns().getFirst(), SqlType.XML, true, false));
        int id = binding.nextSource();
        expose(id, nodes.alias(), columns, nodes.position());
        return new Source.Function(id, "NODES", arguments, columns);
    }

    private Source user(TableRef.Function function) {
        ObjectName name = function.name();
        ModuleSchema module = new Relations(binding.scope, binding.frame).module(name, TABLE_FUNCTIONS);
        if (module == null) {
            throw BindingMessage.INVALID_OBJECT.exception(name);
        }
        Ddl.CreateFunction definition = UserFunctions.definition(module);
        AnalysisScope home = binding.scope.in(module.database(), module.schema());
        int hits = names.hits;
        List<Expr> arguments = new UserFunctions(expressions).arguments(definition, function.arguments(), home, name);
        boolean lateral = names.hits > hits;
        return switch (definition.returns()) {
            case Ddl.Returns.Inline inline -> inline(function, module, definition, inline, arguments, lateral);
            case Ddl.Returns.MultiStatement multi -> {
                TableSchema table = VariableTables.declare(multi.variable(), multi.elements(), module.text(), home);
                int id = binding.nextSource();
                List<OutColumn> columns =
                        named(Columns.of(table), function.columns(), function.position(), shown(function));
                expose(id, shown(function), columns, function.position());
                yield new Source.UserFunction(id, module.qualifiedName(), arguments, columns);
            }
            case Ddl.Returns.Scalar scalar -> throw BindingMessage.INVALID_OBJECT.exception(name);
        };
    }

    /** The function's query with the arguments in place of its parameters. */
    private Source inline(
            TableRef.Function function,
            ModuleSchema module,
            Ddl.CreateFunction definition,
            Ddl.Returns.Inline inline,
            List<Expr> arguments,
            boolean lateral) {
        Map<String, Expr> parameters = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            parameters.put(definition.parameters().get(i).name(), arguments.get(i));
        }
        Binding inside = binding.inside(module.database(), module.schema(), parameters);
        Rel.Query query;
        try {
            query = new QueryBinder(inside, null).subquery(inline.query());
        } catch (SqlException e) {
            throw Views.withoutLine(e);
        }
        Columns columns = new Columns(binding);
        Rel.Query named = columns.named(query, function.columns(), shown(function), function.position());
        Source.Derived source = columns.derived(named, lateral);
        expose(source.id(), shown(function), named.columns(), function.position());
        return source;
    }
}
