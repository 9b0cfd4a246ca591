package dev.aul.executor.programs;

import static dev.aul.executor.programs.Family.DECIMAL;
import static dev.aul.executor.programs.Family.INTEGER;
import static dev.aul.executor.programs.Family.TEXT;

import java.util.stream.Collectors;

/** Conditions over values of an {@link Expressions}. */
final class Conditions {
    private final Expressions values;
    private final Dice dice;

    Conditions(Expressions values) {
        this.values = values;
        this.dice = values.dice;
    }

    String of(int depth) {
        if (depth > 0 && dice.oneIn(3)) {
            return dice.any(
                    () -> "(" + of(depth - 1) + " AND " + of(depth - 1) + ")",
                    () -> "(" + of(depth - 1) + " OR " + of(depth - 1) + ")",
                    () -> "NOT (" + of(depth - 1) + ")");
        }
        Family family = values.family();
        return dice.any(
                () -> compared(family, depth),
                () -> compared(family, depth),
                () -> values.leaf(family) + dice.of(" IS NULL", " IS NOT NULL"),
                () -> values.leaf(family) + dice.of(" IN (", " NOT IN (")
                        + dice.times(dice.between(1, 4), () -> values.leaf(family)).stream()
                                .collect(Collectors.joining(", "))
                        + ")",
                () -> values.of(family, depth) + dice.of(" BETWEEN ", " NOT BETWEEN ") + values.leaf(family) + " AND "
                        + values.leaf(family),
                () -> values.of(TEXT, depth) + dice.of(" LIKE ", " NOT LIKE ") + "'" + pattern(dice) + "'",
                () -> values.leaf(INTEGER) + comparison() + values.leaf(DECIMAL));
    }

    private String compared(Family family, int depth) {
        return values.of(family, depth) + comparison() + values.of(family, depth);
    }

    private String comparison() {
        return dice.of(" = ", " <> ", " < ", " <= ", " > ", " >= ");
    }

    static String pattern(Dice dice) {
        return dice.of("%a%", "r%", "%E", "_", "[a-m]%", "%[0-9]%", "[^r]%", "b_u%", "%", "B%", "x y%", "%-%", "");
    }
}
