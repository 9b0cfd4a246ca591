package dev.aul.language.eval;

import dev.aul.language.errors.SqlException;
import dev.aul.language.functions.EvalContext;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Expr;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Turns bound expressions and conditions into trees of closures. What the caller computes itself (columns, aggregates,
 * subqueries) is a leaf: the caller says where in the row its value stands; a leaf kind without a place is a programming
 * error. Thread-safe, and so are the results.
 */
public final class Evaluator {
    /** The parts that the caller computes itself. */
    public interface Parts {
        /** How it computes an expression; null when the evaluator is to go on. */
        @Nullable
        Evaluation value(Expr expr);

        /** How it decides a condition; null when the evaluator is to go on. */
        @Nullable
        Test truth(Condition condition);
    }

    /** Parts that stand in the row. */
    private record Places(ToIntFunction<Expr> leaf, ToIntFunction<Condition> conditionLeaf) implements Parts {
        @Override
        public @Nullable Evaluation value(Expr expr) {
            int index = leaf.applyAsInt(expr);
            return index < 0 ? null : (_, _, row) -> row[index];
        }

        @Override
        public @Nullable Test truth(Condition condition) {
            int index = conditionLeaf.applyAsInt(condition);
            return index < 0 ? null : (_, _, row) -> (Boolean) row[index];
        }
    }

    private final Parts parts;

    private Evaluator(Parts parts) {
        this.parts = parts;
    }

    /** For expressions without leaves. */
    public static Evaluation compile(Expr expr) {
        return compile(expr, _ -> -1);
    }

    /** {@code leaf} gives the place in the row, or -1. */
    public static Evaluation compile(Expr expr, ToIntFunction<Expr> leaf) {
        return compile(expr, leaf, _ -> -1);
    }

    /** {@code conditionLeaf}: the same for conditions with a subquery; their value is a Boolean or null. */
    public static Evaluation compile(Expr expr, ToIntFunction<Expr> leaf, ToIntFunction<Condition> conditionLeaf) {
        return compile(expr, new Places(leaf, conditionLeaf));
    }

    public static Test compile(Condition condition, ToIntFunction<Expr> leaf) {
        return compile(condition, leaf, _ -> -1);
    }

    public static Test compile(Condition condition, ToIntFunction<Expr> leaf, ToIntFunction<Condition> conditionLeaf) {
        return compile(condition, new Places(leaf, conditionLeaf));
    }

    public static Evaluation compile(Expr expr, Parts parts) {
        return new Evaluator(parts).expression(expr);
    }

    public static Test compile(Condition condition, Parts parts) {
        return new Evaluator(parts).condition(condition);
    }

    Test condition(Condition condition) {
        Test known = parts.truth(condition);
        return known != null ? known : Tests.compile(condition, this);
    }

    Evaluation expression(Expr expr) {
        Evaluation known = parts.value(expr);
        if (known != null) {
            return known;
        }
        return switch (expr) {
            case Expr.Constant constant -> constant(constant.value());
            case Expr.Slot slot -> {
                int place = slot.index();
                yield (_, slots, _) -> slots[place];
            }
            case Expr.Convert convert -> Conversion.compile(convert, this);
            case Expr.ConvertStyled convert -> Conversion.compile(convert, this);
            case Expr.Arithmetic arithmetic -> Arithmetics.compile(arithmetic, this);
            case Expr.Negate negate -> Arithmetics.negate(negate, this);
            case Expr.BitNot not -> Arithmetics.bitNot(not, this);
            case Expr.Case cases -> cases(cases);
            case Expr.FirstNonNull first -> firstNonNull(all(first.operands()));
            case Expr.Call call -> call(call);
            case Expr.UserCall call -> userCall(call);
            case Expr.NextValue next -> {
                @Nullable Object[] keys = {next.database(), next.schema(), next.sequence()};
                yield (context, _, _) -> context.state("NEXT_VALUE", keys);
            }
            case Expr.Column _, Expr.Aggregate _, Expr.Window _, Expr.ScalarSubquery _, Expr.ForText _ ->
                throw new IllegalStateException("leaf without a place: " + expr);
        };
    }

    static Evaluation constant(@Nullable Object value) {
        return (_, _, _) -> value;
    }

    private List<Evaluation> all(List<Expr> expressions) {
        return expressions.stream().map(this::expression).toList();
    }

    private record CompiledBranch(Test test, Evaluation result) {}

    private Evaluation cases(Expr.Case cases) {
        List<CompiledBranch> compiled = new ArrayList<>();
        for (Expr.Branch branch : cases.branches()) {
            compiled.add(new CompiledBranch(condition(branch.condition()), expression(branch.result())));
        }
        CompiledBranch[] branches = compiled.toArray(CompiledBranch[]::new);
        Evaluation otherwise = cases.otherwise() == null ? constant(null) : expression(cases.otherwise());
        return (context, slots, row) -> {
            for (CompiledBranch branch : branches) {
                if (Boolean.TRUE.equals(branch.test().test(context, slots, row))) {
                    return branch.result().evaluate(context, slots, row);
                }
            }
            return otherwise.evaluate(context, slots, row);
        };
    }

    private static Evaluation firstNonNull(List<Evaluation> operands) {
        Evaluation[] all = operands.toArray(Evaluation[]::new);
        return (context, slots, row) -> {
            for (Evaluation operand : all) {
                Object value = operand.evaluate(context, slots, row);
                if (value != null) {
                    return value;
                }
            }
            return null;
        };
    }

    private Evaluation call(Expr.Call call) {
        Evaluation[] arguments = all(call.arguments()).toArray(Evaluation[]::new);
        var function = call.function();
        var body = function.body();
        var signature = call.signature();
        boolean nullStrict = function.nullStrict();
        return (context, slots, row) -> {
            @Nullable Object[] values = new Object[arguments.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = arguments[i].evaluate(context, slots, row);
                if (values[i] == null && nullStrict) {
                    return null;
                }
            }
            try {
                return body.apply(context, values, signature);
            } catch (SqlException error) {
                return Leniency.nullOrThrow(error, context);
            }
        };
    }

    private Evaluation userCall(Expr.UserCall call) {
        Evaluation[] arguments = all(call.arguments()).toArray(Evaluation[]::new);
        return (EvalContext context, @Nullable Object[] slots, @Nullable Object[] row) -> {
            @Nullable Object[] values = new Object[arguments.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = arguments[i].evaluate(context, slots, row);
            }
            return context.callUserFunction(call.qualifiedName(), Arrays.asList(values), call.type());
        };
    }
}
