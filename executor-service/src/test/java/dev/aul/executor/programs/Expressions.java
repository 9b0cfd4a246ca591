package dev.aul.executor.programs;

import static dev.aul.executor.programs.Family.BINARY;
import static dev.aul.executor.programs.Family.BIT;
import static dev.aul.executor.programs.Family.DATE;
import static dev.aul.executor.programs.Family.DECIMAL;
import static dev.aul.executor.programs.Family.FLOAT;
import static dev.aul.executor.programs.Family.GUID;
import static dev.aul.executor.programs.Family.INTEGER;
import static dev.aul.executor.programs.Family.MONEY;
import static dev.aul.executor.programs.Family.OFFSET;
import static dev.aul.executor.programs.Family.STAMP;
import static dev.aul.executor.programs.Family.TEXT;
import static dev.aul.executor.programs.Family.TIME;

import dev.aul.executor.programs.Scope.Name;
import java.util.List;

/** Values of a wanted family. */
final class Expressions {
    /** How careful an expression is. */
    enum Care {
        /** It fails for no row, and values that are equal look equal. */
        EXACT,
        /** It fails for no row, and its value is small. */
        SMALL,
        /** It fails for no row. */
        SAFE,
        /** It may fail: for where one value is asked for, because the order in which rows are computed is nobody's promise. */
        RISKY
    }

    final Dice dice;
    final Scope scope;
    final Care care;

    Expressions(Dice dice, Scope scope, Care care) {
        this.dice = dice;
        this.scope = scope;
        this.care = care;
    }

    Expressions with(Scope other) {
        return new Expressions(dice, other, care);
    }

    Expressions with(Care other) {
        return new Expressions(dice, scope, other);
    }

    Conditions conditions() {
        return new Conditions(this);
    }

    Family family() {
        return dice.of(
                INTEGER, INTEGER, INTEGER, TEXT, TEXT, TEXT, DECIMAL, DECIMAL, MONEY, FLOAT, DATE, STAMP, STAMP, TIME,
                OFFSET, BIT, BINARY, GUID);
    }

    String any(int depth) {
        return of(family(), depth);
    }

    String of(Family family, int depth) {
        if (care == Care.EXACT) {
            return exact(family, depth);
        }
        if (depth <= 0 || dice.oneIn(5)) {
            return leaf(family);
        }
        if (dice.oneIn(7)) {
            return choice(family, depth - 1);
        }
        Expressions inner = care == Care.SAFE ? with(Care.SMALL) : this;
        return new Computed(inner).of(family, depth - 1);
    }

    private String exact(Family family, int depth) {
        Expressions small = with(Care.SMALL);
        return switch (family) {
            case TEXT -> "UPPER(RTRIM(" + small.of(family, depth) + "))";
            case OFFSET -> "SWITCHOFFSET(" + small.of(family, depth) + ", '+00:00')";
            case BINARY -> small.leaf(family);
            default -> small.of(family, depth);
        };
    }

    String leaf(Family family) {
        boolean small = care == Care.SMALL || care == Care.EXACT;
        List<Name> names =
                scope.of(family).stream().filter(name -> name.plain() || !small).toList();
        if (!names.isEmpty() && !dice.oneIn(4)) {
            return dice.of(names).text();
        }
        if (dice.oneIn(14)) {
            return "CAST(NULL AS " + dice.of(family.types) + ")";
        }
        return care == Care.RISKY && dice.oneIn(5) ? Literals.wide(dice, family) : Literals.small(dice, family);
    }

    /** What takes any family. */
    private String choice(Family family, int depth) {
        return dice.any(
                () -> "CASE WHEN " + conditions().of(depth) + " THEN " + of(family, depth)
                        + (dice.oneIn(3) ? " WHEN " + conditions().of(depth) + " THEN " + of(family, depth) : "")
                        + (dice.oneIn(3) ? "" : " ELSE " + of(family, depth)) + " END",
                () -> "IIF(" + conditions().of(depth) + ", " + of(family, depth) + ", " + of(family, depth) + ")",
                () -> "COALESCE(" + of(family, depth) + ", " + of(family, depth) + ", " + of(family, depth) + ")",
                () -> "NULLIF(" + of(family, depth) + ", " + of(family, depth) + ")",
                () -> "CASE " + leaf(family) + " WHEN " + of(family, depth) + " THEN " + of(family, depth) + " ELSE "
                        + of(family, depth) + " END",
                () -> "CHOOSE(" + dice.between(0, 3) + ", " + of(family, depth) + ", " + of(family, depth) + ")");
    }
}
