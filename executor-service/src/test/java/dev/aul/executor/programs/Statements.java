package dev.aul.executor.programs;

import dev.aul.executor.programs.Expressions.Care;
import dev.aul.executor.programs.Scope.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Statements of one batch or procedure, which has declared {@link #VARIABLES}. */
final class Statements {
    static final List<Name> VARIABLES = List.of(
            new Name("@i", "int", Family.INTEGER, false),
            new Name("@j", "bigint", Family.INTEGER, false),
            new Name("@s", "nvarchar(20)", Family.TEXT, false),
            new Name("@t", "varchar(max)", Family.TEXT, false),
            new Name("@d", "decimal(18,4)", Family.DECIMAL, false),
            new Name("@m", "money", Family.MONEY, false),
            new Name("@f", "float", Family.FLOAT, false),
            new Name("@w", "datetime", Family.STAMP, false),
            new Name("@day", "date", Family.DATE, false),
            new Name("@b", "bit", Family.BIT, false),
            new Name("@v", "varbinary(16)", Family.BINARY, false));
    private static final String CAUGHT =
            "SELECT ERROR_NUMBER() AS n, ERROR_SEVERITY() AS v, ERROR_STATE() AS s, ERROR_LINE() AS l, ERROR_PROCEDURE() AS p, ERROR_MESSAGE() AS m;";

    private final Dice dice;
    private final Tables tables;
    private final Expressions values;
    private final Queries queries;
    private final Changes changes;
    private final List<Procedure> procedures;
    private int counters;

    Statements(Dice dice, Tables tables, List<Procedure> procedures) {
        Scope scope = new Scope(List.of(), VARIABLES);
        this.dice = dice;
        this.tables = tables;
        this.values = new Expressions(dice, scope, Care.RISKY);
        this.queries = new Queries(dice, tables, scope);
        this.changes = new Changes(dice, tables, scope);
        this.procedures = List.copyOf(procedures);
    }

    Statement declarations() {
        return Statement.of(
                "declare",
                VARIABLES.stream()
                        .map(name -> name.text() + " " + name.type()
                                + (dice.oneIn(3) ? "" : " = " + Literals.small(dice, name.family())))
                        .collect(Collectors.joining(", ", "DECLARE ", ";")));
    }

    List<Statement> block(int count, int depth) {
        return dice.times(count, () -> any(depth));
    }

    Statement any(int depth) {
        if (depth > 0 && dice.oneIn(3)) {
            return nested(depth - 1);
        }
        return dice.any(
                queries::any,
                queries::any,
                queries::any,
                changes::any,
                changes::any,
                changes::any,
                this::assignment,
                this::assignment,
                () -> Statement.of(
                        "print", "PRINT " + values.of(dice.of(Family.TEXT, Family.TEXT, values.family()), 2) + ";"),
                this::small);
    }

    private Statement small() {
        return dice.any(
                this::dynamic,
                this::call,
                this::cursor,
                () -> Statement.of(
                        "raiserror",
                        "RAISERROR('said %d, %s', " + dice.of(0, 5, 10, 11, 16) + ", " + dice.between(1, 5)
                                + ", @i, @s);"),
                () -> Statement.of("select assignment", selectAssignment()),
                () -> Statement.of(
                        "set option", "SET " + dice.of("XACT_ABORT", "NOCOUNT") + dice.of(" ON", " OFF") + ";"),
                () -> Statement.of(
                        "row count", "SELECT @@ROWCOUNT AS n, @@TRANCOUNT AS t, XACT_STATE() AS x, @@ERROR AS e;"));
    }

    private Statement assignment() {
        Name name = dice.of(VARIABLES);
        String operator = name.family() == Family.INTEGER ? dice.of(" = ", " = ", " += ", " *= ", " -= ") : " = ";
        return Statement.of("set", "SET " + name.text() + operator + values.of(name.family(), 2) + ";");
    }

    private String selectAssignment() {
        Table table = tables.any(dice);
        Expressions columns = values.with(Care.SAFE).with(values.scope.with(table.names("t")));
        Name name = dice.of(VARIABLES);
        return "SELECT " + name.text() + " = TRY_CAST(" + columns.of(name.family(), 1) + " AS " + name.type()
                + ") FROM " + table.name() + " AS t ORDER BY " + table.order("t") + ";\nSELECT " + name.text()
                + " AS v;";
    }

    private Statement nested(int depth) {
        return dice.any(
                () -> Statement.of(
                        "if", "IF " + values.conditions().of(2) + "\nBEGIN", block(dice.between(1, 2), depth), "END;"),
                () -> new Statement(
                        "if else",
                        List.of("IF " + values.conditions().of(2) + "\nBEGIN", "END\nELSE\nBEGIN", "END;"),
                        List.of(block(dice.between(1, 2), depth), block(1, depth))),
                () -> loop(depth),
                () -> tryCatch(block(dice.between(1, 3), depth), depth),
                () -> tryCatch(block(dice.between(1, 3), depth), depth),
                () -> transaction(depth),
                () -> transaction(depth));
    }

    private Statement loop(int depth) {
        String counter = "@n" + ++counters;
        String end = dice.of("", "", "IF " + counter + " = 2 CONTINUE;\n", "IF " + counter + " = 2 BREAK;\n");
        return Statement.of(
                "while",
                "DECLARE " + counter + " int = 0;\nWHILE " + counter + " < " + dice.between(1, 4) + "\nBEGIN\nSET "
                        + counter + " += 1;\n" + end,
                block(dice.between(1, 2), depth),
                "END;");
    }

    private Statement tryCatch(List<Statement> body, int depth) {
        List<Statement> attempted = new ArrayList<>(body);
        if (dice.oneIn(3)) {
            attempted.add(failure());
        }
        List<Statement> caught = new ArrayList<>(List.of(Statement.of("caught", CAUGHT)));
        if (dice.oneIn(3)) {
            caught.add(Statement.of(
                    "state", "SELECT XACT_STATE() AS x, @@TRANCOUNT AS t; IF XACT_STATE() = -1 ROLLBACK;"));
        }
        if (dice.oneIn(8)) {
            caught.add(Statement.of("rethrow", "THROW;"));
        } else if (dice.oneIn(4)) {
            caught.add(any(depth));
        }
        return new Statement(
                "try", List.of("BEGIN TRY", "END TRY\nBEGIN CATCH", "END CATCH;"), List.of(attempted, caught));
    }

    /** Statements that mostly fail. */
    private Statement failure() {
        return dice.any(
                () -> Statement.of(
                        "throw", "THROW " + dice.between(50000, 50009) + ", 'thrown', " + dice.between(1, 9) + ";"),
                () -> Statement.of("raiserror", "RAISERROR(N'raised %s', 16, 1, @s);"),
                () -> Statement.of("divide", "SET @i = 1 / (@i - @i);"),
                () -> Statement.of("convert", "SET @i = CAST(" + values.of(Family.TEXT, 1) + " AS int);"),
                () -> Statement.of("null", "INSERT INTO ta (s) VALUES (NULL);"),
                () -> Statement.of("duplicate", "INSERT INTO tc (k1, k2) VALUES (91, 'x'), (92, 'y'), (91, 'X');"),
                () -> Statement.of("check", "UPDATE tb SET m = -" + dice.between(4, 9) + ";"),
                () -> Statement.of("foreign key", "INSERT INTO tb (id, ref) VALUES (77, 99999);"),
                () -> Statement.of("referred", "DELETE FROM ta;"),
                () -> Statement.of("overflow", "SET @i = 2147483647 + ABS(COALESCE(@i, 1)) + 1;"),
                () -> Statement.of("date", "SET @day = CONVERT(date, '2023-02-" + dice.between(27, 31) + "');"),
                () -> Statement.of("missing", "SELECT * FROM nowhere;"),
                () -> Statement.of("many", "SET @i = (SELECT v.x FROM (VALUES (1), (2)) AS v(x));"));
    }

    private Statement transaction(int depth) {
        String end = dice.of(
                "COMMIT;",
                "COMMIT;",
                "ROLLBACK;",
                "IF @@TRANCOUNT > 0 COMMIT;",
                "IF XACT_STATE() = 1 COMMIT; ELSE IF XACT_STATE() = -1 ROLLBACK;");
        List<Statement> body = new ArrayList<>(block(dice.between(1, 2), depth));
        if (dice.oneIn(3)) {
            body.add(Statement.of("savepoint", "SAVE TRANSACTION sp;", block(1, depth), "ROLLBACK TRANSACTION sp;"));
        }
        if (dice.oneIn(2)) {
            body.add(changes.any());
        }
        return Statement.of("transaction", "BEGIN TRANSACTION;", body, end);
    }

    private Statement dynamic() {
        if (dice.oneIn(2)) {
            return Statement.of(
                    "sp_executesql",
                    "EXEC sp_executesql N'SET @x = @x + @y; SELECT @x AS x, LEN(@z) AS n;', N'@x int OUTPUT, @y int, @z nvarchar(20)', @x = @i OUTPUT, @y = "
                            + dice.between(1, 9) + ", @z = @s;\nSELECT @i AS i;");
        }
        String text = new Queries(dice, tables, Scope.EMPTY).any().text();
        return Statement.of("exec text", "EXEC ('" + text.replace("'", "''") + "');");
    }

    private Statement call() {
        if (procedures.isEmpty()) {
            return dynamic();
        }
        Procedure called = dice.of(procedures);
        String result = "@r" + ++counters;
        return Statement.of(
                "call",
                "DECLARE " + result + " int;\nEXEC " + result + " = " + called.name() + " @x = @i"
                        + (dice.oneIn(3) ? "" : ", @y = @s OUTPUT") + ", @z = @d OUTPUT;\nSELECT " + result
                        + " AS r, @s AS s, @d AS d;");
    }

    /** What a program may call: {@code @x int}, {@code @y nvarchar(20)} with a default and {@code @z decimal(18,4)} OUTPUT. */
    record Procedure(String name) {}

    private Statement cursor() {
        Table table = tables.any(dice);
        Expressions columns = values.with(Care.SAFE).with(values.scope.with(table.names("t")));
        String name = "c" + ++counters;
        String fetch = dice.of("FETCH NEXT FROM ", "FETCH ") + name + " INTO @i, @s;";
        return Statement.of(
                "cursor",
                "DECLARE " + name + " CURSOR LOCAL " + dice.of("STATIC", "FAST_FORWARD", "STATIC READ_ONLY")
                        + " FOR SELECT TRY_CAST("
                        + columns.of(Family.INTEGER, 1) + " AS int), TRY_CAST(" + columns.of(Family.TEXT, 1)
                        + " AS nvarchar(20)) FROM "
                        + table.name() + " AS t ORDER BY " + table.order("t") + ";\nOPEN " + name + ";\n" + fetch
                        + "\nWHILE @@FETCH_STATUS = 0\nBEGIN\nSELECT @i AS i, @s AS s;\n" + fetch,
                dice.oneIn(3) ? List.of(assignment()) : List.of(),
                "END;\nCLOSE " + name + ";\nDEALLOCATE " + name + ";");
    }
}
