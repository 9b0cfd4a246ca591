package dev.aul.dialect.sqlite;

import dev.aul.dialect.sqlite.StoreQuery.Parameter;
import dev.aul.language.eval.Evaluation;
import dev.aul.language.eval.Leaves;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import dev.aul.language.types.SqlType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a statement collects beside its text: parameters, programs, and what it touches. */
final class Statement {
    static final Leaves NONE = new Leaves(List.of(), List.of());

    private final ExpressionCompiler compiler;
    private final String prefix;
    private final List<Parameter> parameters = new ArrayList<>();
    private final Map<List<Object>, String> spelled = new HashMap<>();
    private final List<Program> programs = new ArrayList<>();
    private final Map<Object, Integer> programIds = new HashMap<>();
    final Set<String> databases = new HashSet<>();
    final Set<String> tables = new HashSet<>();
    boolean locking;

    Statement(ExpressionCompiler compiler, int depth) {
        this.compiler = compiler;
        this.prefix = StoreQuery.PREFIX + (depth == 0 ? "" : Integer.toString(depth));
    }

    /** A call of one of aul's functions. */
    String call(String suffix, String arguments) {
        return prefix + suffix + "(" + arguments + ")";
    }

    ExpressionCompiler compiler() {
        return compiler;
    }

    /** A parameter for an expression that reads no column. */
    String parameter(Expr expr, boolean key) {
        return Leaves.isRandom(expr)
                ? newParameter(expr, key)
                : spelled.computeIfAbsent(List.of(expr, key), _ -> newParameter(expr, key));
    }

    private String newParameter(Expr expr, boolean key) {
        return parameter(new Parameter(expr, compiler.value(expr, NONE), expr.type(), key));
    }

    /** A parameter of its own, not shared with others; {@code expr}: what it is made of. */
    String parameter(Expr expr, Evaluation evaluation, SqlType type) {
        return parameter(new Parameter(expr, evaluation, type, false));
    }

    private String parameter(Parameter parameter) {
        parameters.add(parameter);
        return "?" + parameters.size();
    }

    int program(Expr expr, Leaves leaves) {
        return programIds.computeIfAbsent(
                expr,
                _ -> add(new Program.Value(
                        compiler.value(expr, leaves), types(leaves), expr.type(), new Program.Part.Of(expr))));
    }

    int program(Condition condition, Leaves leaves) {
        return programIds.computeIfAbsent(
                condition,
                _ -> add(new Program.Truth(
                        compiler.condition(condition, leaves), types(leaves), new Program.Part.Asked(condition))));
    }

    int add(Program program) {
        programs.add(program);
        return programs.size() - 1;
    }

    static List<SqlType> types(Leaves leaves) {
        List<SqlType> types = new ArrayList<>();
        leaves.expressions().forEach(leaf -> types.add(leaf.type()));
        leaves.conditions().forEach(_ -> types.add(SqlType.BIT));
        return types;
    }

    StoreQuery finish(String sql, List<dev.aul.language.routine.Rel.OutColumn> columns) {
        return new StoreQuery(
                sql,
                List.copyOf(parameters),
                List.copyOf(programs),
                columns,
                Shape.of(columns),
                Set.copyOf(databases),
                Set.copyOf(tables),
                locking);
    }
}
