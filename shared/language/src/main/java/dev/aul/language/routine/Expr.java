package dev.aul.language.routine;

import dev.aul.language.functions.ScalarFunction;
import dev.aul.language.types.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A bound scalar expression. Conversions are explicit: operands have the types that the operator needs. */
public sealed interface Expr {
    SqlType type();

    /** Whether the result's COLMETADATA says nullable (types reference 3.7). */
    boolean nullable();

    record Constant(@Nullable Object value, SqlType type) implements Expr {
        @Override
        public boolean nullable() {
            return value == null;
        }
    }

    /** A variable or parameter, by its index in the frame of the running routine. */
    record Slot(int index, String name, SqlType type) implements Expr {
        @Override
        public boolean nullable() {
            return true;
        }
    }

    /** A column of a source in scope; {@code source} is the source's id, unique in its statement. */
    record Column(int source, int ordinal, String name, SqlType type, boolean nullable, boolean identity)
            implements Expr {}

    /** {@code style} -1 when not given; {@code tolerant} for the TRY_ forms: a failure gives NULL. {@code implicit}: made by the analyzer. */
    record Convert(Expr operand, SqlType type, int style, boolean tolerant, boolean implicit) implements Expr {
        @Override
        public boolean nullable() {
            return true;
        }
    }

    /** CONVERT with a style that is not a literal. */
    record ConvertStyled(Expr operand, SqlType type, Expr style, boolean tolerant) implements Expr {
        @Override
        public boolean nullable() {
            return true;
        }
    }

    enum Operator {
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE,
        MODULO,
        BIT_AND,
        BIT_OR,
        BIT_XOR,
        CONCAT
    }

    /** For decimals the operands keep their own precision and scale; else both have the result's kind. */
    record Arithmetic(Operator operator, Expr left, Expr right, SqlType type) implements Expr {
        @Override
        public boolean nullable() {
            return true;
        }
    }

    record Negate(Expr operand, SqlType type) implements Expr {
        @Override
        public boolean nullable() {
            return operand.nullable();
        }
    }

    record BitNot(Expr operand, SqlType type) implements Expr {
        @Override
        public boolean nullable() {
            return operand.nullable();
        }
    }

    record Branch(Condition condition, Expr result) {}

    /** Searched CASE; all results have its type. A simple CASE is lowered to this. */
    record Case(List<Branch> branches, @Nullable Expr otherwise, SqlType type, boolean nullable) implements Expr {}

    /** COALESCE and ISNULL: the first operand that is not NULL. */
    record FirstNonNull(List<Expr> operands, SqlType type, boolean nullable) implements Expr {}

    record Call(ScalarFunction function, List<Expr> arguments, ScalarFunction.Signature signature, boolean nullable)
            implements Expr {
        @Override
        public SqlType type() {
            return signature.type();
        }
    }

    /** A scalar user function; {@code qualifiedName} is database.schema.name. */
    record UserCall(String qualifiedName, List<Expr> arguments, SqlType type) implements Expr {
        @Override
        public boolean nullable() {
            return true;
        }
    }

    record NextValue(String database, String schema, String sequence, SqlType type) implements Expr {
        @Override
        public boolean nullable() {
            return false;
        }
    }

    enum AggregateKind {
        COUNT,
        COUNT_BIG,
        SUM,
        AVG,
        MIN,
        MAX,
        STDEV,
        STDEVP,
        VAR,
        VARP,
        STRING_AGG,
        CHECKSUM_AGG,
        GROUPING,
        GROUPING_ID
    }

    /**
     * {@code argument} null for COUNT(*); {@code separator} and {@code order} only for STRING_AGG. {@code quiet}: leaves
     * out NULLs without a word, as those that PIVOT makes do.
     */
    record Aggregate(
            AggregateKind kind,
            boolean distinct,
            @Nullable Expr argument,
            @Nullable Expr separator,
            List<Rel.Order> order,
            SqlType type,
            boolean quiet)
            implements Expr {
        public Aggregate(
                AggregateKind kind,
                boolean distinct,
                @Nullable Expr argument,
                @Nullable Expr separator,
                List<Rel.Order> order,
                SqlType type) {
            this(kind, distinct, argument, separator, order, type, false);
        }

        @Override
        public boolean nullable() {
            return true;
        }
    }

    enum WindowKind {
        AGGREGATE,
        ROW_NUMBER,
        RANK,
        DENSE_RANK,
        NTILE,
        PERCENT_RANK,
        CUME_DIST,
        LAG,
        LEAD,
        FIRST_VALUE,
        LAST_VALUE,
        PERCENTILE_CONT,
        PERCENTILE_DISC
    }

    /** {@code aggregate} only for AGGREGATE; {@code frame} null means the default of the standard. */
    record Window(
            WindowKind kind,
            @Nullable Aggregate aggregate,
            List<Expr> arguments,
            List<Expr> partitionBy,
            List<Rel.Order> orderBy,
            dev.aul.language.ast.Expression.@Nullable Frame frame,
            SqlType type)
            implements Expr {
        @Override
        public boolean nullable() {
            return true;
        }
    }

    /** One column; more than one row is 512. */
    record ScalarSubquery(Rel.Query query, SqlType type) implements Expr {
        @Override
        public boolean nullable() {
            return true;
        }
    }

    /** FOR XML / FOR JSON of a query, as one string. */
    record ForText(Rel.Query query, dev.aul.language.ast.Query.ForClause clause, SqlType type) implements Expr {
        @Override
        public boolean nullable() {
            return true;
        }
    }
}
