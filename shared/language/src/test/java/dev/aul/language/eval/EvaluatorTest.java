package dev.aul.language.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aul.language.errors.SqlException;
import dev.aul.language.functions.FixedContext;
import dev.aul.language.functions.FunctionCatalogue;
import dev.aul.language.functions.ScalarFunction;
import dev.aul.language.functions.SessionOptions;
import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Condition.Comparison;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Expr.Operator;
import dev.aul.language.routine.Rel;
import dev.aul.language.types.SqlType;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvaluatorTest {
    private static final Expr NULL = new Expr.Constant(null, SqlType.INT);
    private final FixedContext context = new FixedContext();

    private static Expr of(Object value) {
        return switch (value) {
            case Integer number -> new Expr.Constant(number, SqlType.INT);
            case String text -> new Expr.Constant(text, SqlType.varchar(20));
            case BigDecimal number -> new Expr.Constant(number, SqlType.numeric(5, number.scale()));
            default -> throw new IllegalArgumentException(value.toString());
        };
    }

    private static Expr ints(Operator operator, Object left, Object right) {
        return new Expr.Arithmetic(operator, of(left), of(right), SqlType.INT);
    }

    private @Nullable Object value(Expr expr) {
        return Evaluator.compile(expr).evaluate(context, new Object[0], new Object[0]);
    }

    private @Nullable Boolean truth(Condition condition) {
        return Evaluator.compile(condition, _ -> -1).test(context, new Object[0], new Object[0]);
    }

    private int error(Expr expr) {
        return assertThrows(SqlException.class, () -> value(expr)).error().number();
    }

    private static Condition equal(Expr left, Expr right) {
        return new Condition.Compare(Comparison.EQUAL, left, right, false);
    }

    private static final Condition UNKNOWN = equal(NULL, NULL);
    private static final Condition TRUE = new Condition.Truth(true);
    private static final Condition FALSE = new Condition.Truth(false);

    @Test
    void arithmeticKeepsToItsTypeAndNullIsContagious() {
        assertEquals(7, value(ints(Operator.ADD, 3, 4)));
        assertEquals(-2, value(ints(Operator.DIVIDE, -5, 2)));
        assertEquals(-1, value(ints(Operator.MODULO, -5, 2)));
        assertEquals(8115, error(ints(Operator.ADD, 2147483647, 1)));
        assertEquals(8115, error(ints(Operator.MULTIPLY, 65536, 65536)));
        assertEquals(8134, error(ints(Operator.DIVIDE, 1, 0)));
        assertNull(value(new Expr.Arithmetic(Operator.SUBTRACT, NULL, of(1), SqlType.INT)));
        assertEquals(
                new BigDecimal("2.500000"),
                value(new Expr.Arithmetic(
                        Operator.DIVIDE, of(new BigDecimal("5")), of(new BigDecimal("2.0")), SqlType.numeric(8, 6))));
    }

    @Test
    void arithmeticErrorsGiveNullWhenAllWarningsAreOff() {
        context.with(off());
        assertNull(value(ints(Operator.DIVIDE, 1, 0)));
        assertNull(value(ints(Operator.ADD, 2147483647, 1)));
    }

    private static SessionOptions off() {
        SessionOptions on = SessionOptions.DEFAULTS;
        return new SessionOptions(
                true,
                false,
                true,
                true,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                on.language(),
                on.dateFormat(),
                on.dateFirst(),
                0,
                on.textSize(),
                -1,
                on.isolation());
    }

    @Test
    void concatenationWithNullFollowsTheOption() {
        Expr joined = new Expr.Arithmetic(
                Operator.CONCAT, of("a"), new Expr.Constant(null, SqlType.varchar(1)), SqlType.varchar(21));
        assertNull(value(joined));
        context.with(off());
        assertEquals("a", value(joined));
    }

    @Test
    void conversionsFailAtRunTimeOnly() {
        Expr bad = new Expr.Convert(of("x"), SqlType.INT, -1, false, false);
        Evaluation compiled = Evaluator.compile(bad);
        assertThrows(SqlException.class, () -> compiled.evaluate(context, new Object[0], new Object[0]));
        assertNull(value(new Expr.Convert(of("x"), SqlType.INT, -1, true, false)));
        assertEquals(12, value(new Expr.Convert(of("12"), SqlType.INT, -1, false, false)));
        Expr styled = new Expr.ConvertStyled(new Expr.Constant(12.5, SqlType.FLOAT), SqlType.varchar(30), of(2), false);
        assertEquals("1.250000000000000e+001", value(styled));
    }

    @Test
    void caseTakesTheFirstTrueBranch() {
        Expr cases = new Expr.Case(
                List.of(new Expr.Branch(UNKNOWN, of(1)), new Expr.Branch(TRUE, of(2))), of(3), SqlType.INT, false);
        assertEquals(2, value(cases));
        assertNull(value(new Expr.Case(List.of(new Expr.Branch(FALSE, of(1))), null, SqlType.INT, true)));
        assertEquals(5, value(new Expr.FirstNonNull(List.of(NULL, of(5), of(6)), SqlType.INT, false)));
    }

    @Test
    void slotsAndLeavesComeFromTheCaller() {
        Expr slot = new Expr.Slot(1, "@b", SqlType.INT);
        Expr column = new Expr.Column(7, 0, "c", SqlType.INT, true, false);
        Expr sum = new Expr.Arithmetic(Operator.ADD, slot, column, SqlType.INT);
        Evaluation compiled = Evaluator.compile(sum, expr -> expr.equals(column) ? 2 : -1);
        assertEquals(42, compiled.evaluate(context, new Object[] {0, 40}, new Object[] {0, 0, 2}));
        assertThrows(IllegalStateException.class, () -> Evaluator.compile(column));
        assertEquals(List.of(column), Leaves.of(sum, Expr.Column.class::isInstance));
    }

    @Test
    void functionsAreCalledUnlessAnArgumentIsNull() {
        ScalarFunction left = FunctionCatalogue.find("left").orElseThrow();
        var signature = new ScalarFunction.Signature(List.of(SqlType.varchar(20), SqlType.INT), SqlType.varchar(20));
        assertEquals("ab", value(new Expr.Call(left, List.of(of("abc"), of(2)), signature, true)));
        assertNull(value(new Expr.Call(left, List.of(of("abc"), NULL), signature, true)));
    }

    @Test
    void logicHasThreeValues() {
        assertEquals(false, truth(new Condition.And(List.of(UNKNOWN, FALSE))));
        assertNull(truth(new Condition.And(List.of(UNKNOWN, TRUE))));
        assertEquals(true, truth(new Condition.Or(List.of(UNKNOWN, TRUE))));
        assertNull(truth(new Condition.Or(List.of(FALSE, UNKNOWN))));
        assertNull(truth(new Condition.Not(UNKNOWN)));
        assertEquals(true, truth(new Condition.IsNull(NULL, false)));
        assertEquals(true, truth(new Condition.NotDistinct(NULL, NULL)));
        assertEquals(false, truth(new Condition.NotDistinct(NULL, of(1))));
        assertEquals(true, truth(new Condition.Compare(Comparison.EQUAL, NULL, NULL, true)));
    }

    @Test
    void stringsCompareWithoutCaseAndTrailingBlanks() {
        assertEquals(true, truth(equal(of("abc"), of("ABC  "))));
        assertEquals(true, truth(new Condition.Like(of("Orders"), of("ord%"), null, false)));
        assertEquals(true, truth(new Condition.Like(of("a%b"), of("a!%b"), of("!"), false)));
        assertEquals(false, truth(new Condition.Like(of("abc"), of("ab_"), null, true)));
        assertNull(truth(new Condition.Like(of("abc"), new Expr.Constant(null, SqlType.varchar(1)), null, false)));
    }

    @Test
    void inWithNullIsNeverFalse() {
        assertEquals(true, truth(new Condition.InList(of(1), List.of(NULL, of(1)), false)));
        assertNull(truth(new Condition.InList(of(2), List.of(NULL, of(1)), false)));
        assertNull(truth(new Condition.InList(of(2), List.of(NULL, of(1)), true)));
        assertEquals(true, truth(new Condition.InList(of(2), List.of(of(1)), true)));
    }

    @Test
    void subqueriesAreFound() {
        Rel.Query query = Rel.Query.of(new Rel.Values(List.of(), List.of()));
        Expr subquery = new Expr.ScalarSubquery(query, SqlType.INT);
        assertTrue(Leaves.containsSubquery(new Expr.Negate(subquery, SqlType.INT)));
        assertTrue(Leaves.containsSubquery(new Condition.Not(new Condition.Exists(query))));
        assertFalse(Leaves.containsSubquery(of(1)));
        assertEquals(
                true,
                Evaluator.compile(new Condition.Not(new Condition.Exists(query)), _ -> -1, EvaluatorTest::first)
                        .test(context, new Object[0], new Object[] {false}));
    }

    private static int first(Condition condition) {
        return condition instanceof Condition.Exists ? 0 : -1;
    }
}
