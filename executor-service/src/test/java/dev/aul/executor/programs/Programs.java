package dev.aul.executor.programs;

import dev.aul.executor.programs.Statements.Procedure;
import java.util.ArrayList;
import java.util.List;

/** Whole programs from a seed: procedures, then a batch or two over tables that are filled anew. */
final class Programs {
    private final Dice dice;
    private final Tables tables;

    Programs(long seed, Tables tables) {
        this.dice = new Dice(seed);
        this.tables = tables;
    }

    Program next() {
        List<List<Statement>> batches = new ArrayList<>();
        batches.add(tables.fill(dice));
        List<Procedure> procedures = new ArrayList<>();
        int count = dice.oneIn(2) ? 0 : dice.between(1, 2);
        for (int i = 1; i <= count; i++) {
            Procedure procedure = new Procedure("pr" + i);
            batches.add(List.of(procedure(procedure, new Statements(dice, tables, procedures))));
            procedures.add(procedure);
        }
        int main = dice.between(1, 2);
        for (int i = 0; i < main; i++) {
            batches.add(batch(new Statements(dice, tables, procedures)));
        }
        return new Program(batches);
    }

    private List<Statement> batch(Statements statements) {
        List<Statement> out = new ArrayList<>();
        if (dice.oneIn(5)) {
            out.add(Statement.of("set option", "SET XACT_ABORT ON;"));
        }
        out.add(statements.declarations());
        out.addAll(statements.block(dice.between(3, 8), 2));
        return out;
    }

    private Statement procedure(Procedure procedure, Statements statements) {
        List<Statement> body = new ArrayList<>();
        body.add(statements.declarations());
        body.addAll(statements.block(dice.between(1, 3), 1));
        body.add(Statement.of("output value", "SET @y = LEFT(CONCAT(@s, '/', @y), 20);\nSET @z = @x * 2;"));
        if (dice.oneIn(2)) {
            body.add(Statement.of("return", "RETURN " + dice.of("@i", "7", "-1") + ";"));
        }
        return Statement.of(
                "procedure",
                "CREATE OR ALTER PROCEDURE " + procedure.name()
                        + " @x int, @y nvarchar(20) = N'dflt' OUTPUT, @z decimal(18,4) OUTPUT AS\nBEGIN",
                body,
                "END;");
    }
}
