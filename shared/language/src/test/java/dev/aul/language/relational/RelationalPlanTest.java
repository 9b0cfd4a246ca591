package dev.aul.language.relational;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.aul.language.analysis.Analyzer;
import dev.aul.language.analysis.Shop;
import dev.aul.language.errors.SqlException;
import dev.aul.language.functions.FixedContext;
import dev.aul.language.parse.ParseOptions;
import dev.aul.language.parse.SqlParser;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Step;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a plan asks of its store, and how much it reads. */
class RelationalPlanTest {
    private final MemoryTables store = new MemoryTables();
    private int checks;
    private int allowedChecks = Integer.MAX_VALUE;

    @BeforeEach
    void fill() {
        orders(10);
        store.fill("Customer", 1_000, i -> new Object[] {i, "Name " + i, new BigDecimal(i)});
    }

    private void orders(int count) {
        LocalDateTime placed = LocalDateTime.of(2024, 1, 1, 0, 0);
        store.fill("Orders", count, i -> new Object[] {i, i * 2, new BigDecimal(i), placed, null});
    }

    @AfterEach
    void allCursorsAreClosed() {
        assertEquals(0, store.open);
    }

    private static Rel.Query query(String text) {
        return ((Step.Select) Analyzer.batch(
                                SqlParser.parse(text, ParseOptions.DEFAULT),
                                Shop.open().scope())
                        .steps()
                        .getLast())
                .query();
    }

    private List<String> run(String text) {
        Rel.Query query = query(text);
        List<String> out = new ArrayList<>();
        Inputs inputs = new Inputs(store, new @Nullable Object[0], new FixedContext(), this::check);
        try (RowCursor rows = RelationalPlan.of(query, store).run(inputs)) {
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 0; i < query.columns().size(); i++) {
                    row.add(String.valueOf(rows.value(i)));
                }
                out.add(String.join("|", row));
            }
        }
        return out;
    }

    private void check() {
        if (++checks > allowedChecks) {
            throw new CancellationException();
        }
    }

    private int opened(String scan) {
        return Collections.frequency(store.opened, scan);
    }

    @Test
    void asksForTheLargestPartFirst() {
        run("SELECT o.Id FROM Orders o JOIN Customer c ON c.Id = o.CustomerId WHERE c.Name LIKE N'N%'");
        assertEquals(List.of("query", "join", "Orders 0"), store.asked.subList(0, 3));
    }

    @Test
    void readsNoMoreThanItNeeds() {
        assertEquals(List.of("1", "2"), run("SELECT TOP 2 Id FROM Customer"));
        assertEquals(2, store.rowsRead);
    }

    @Test
    void trustsTheOrderOfAScan() {
        assertEquals(List.of("6", "7"), run("SELECT TOP 2 Id FROM Customer WHERE Credit > 5 ORDER BY Id"));
        assertEquals(7, store.rowsRead);
    }

    @Test
    void looksUpTheRowsOfFewOuterOnes() {
        assertEquals(
                List.of("1|Name 2", "2|Name 4"),
                run("SELECT TOP 2 o.Id, c.Name FROM Orders o JOIN Customer c ON c.Id = o.CustomerId"));
        assertEquals(List.of("Orders", "Customer by key", "Customer by key"), store.opened);
    }

    @Test
    void readsATableWholeWhenOuterRowsAreMany() {
        orders(400);
        assertEquals(
                List.of("400|160400"),
                run("SELECT COUNT(*), SUM(c.Id) FROM Orders o JOIN Customer c ON c.Id = o.CustomerId"));
        assertEquals(100, opened("Customer by key"));
        assertEquals(1, opened("Customer"));
        assertEquals(400 + 100 + 1_000, store.rowsRead);
    }

    @Test
    void looksUpForCorrelatedSubqueriesToo() {
        orders(200);
        assertEquals(
                List.of("200"),
                run("SELECT COUNT(*) FROM Orders o WHERE EXISTS (SELECT 1 FROM Customer c WHERE c.Id = o.CustomerId)"));
        assertEquals(100, opened("Customer by key"));
        assertEquals(1, opened("Customer"));
    }

    @Test
    void runsASubqueryWithoutOuterColumnsOnce() {
        run("SELECT Id, (SELECT MAX(Id) FROM Customer) FROM Orders WHERE Id IN (SELECT Id FROM Customer)");
        assertEquals(2, opened("Customer"));
    }

    @Test
    void passesConditionsOnADerivedTableDown() {
        run("SELECT Id FROM (SELECT Id, Name FROM Customer UNION ALL SELECT Id, N'' FROM Orders) d WHERE Id = 5");
        assertEquals(List.of("Customer by key", "Orders by key"), store.opened);
    }

    @Test
    void failsOnlyWhereARowIsTested() {
        store.fill("Orders", 0, _ -> new Object[0]);
        assertEquals(List.of(), run("SELECT Id FROM Orders WHERE Id = 1 / 0"));
        SqlException error = assertThrows(SqlException.class, () -> run("SELECT Id FROM Customer WHERE Id = 1 / 0"));
        assertEquals(8134, error.error().number());
    }

    @Test
    void endsBetweenRowsWhenItIsCancelled() {
        allowedChecks = 5_000;
        String pairs = "SELECT COUNT(*) FROM Customer a, Customer b WHERE a.Credit <> b.Credit + 5000";
        assertThrows(CancellationException.class, () -> run(pairs));
        assertEquals(5_001, checks);
    }

    @Test
    void refusesCountsThatAreNone() {
        assertEquals(127, number("SELECT TOP (-1) Id FROM Orders"));
        assertEquals(10742, number("SELECT Id FROM Orders ORDER BY Id OFFSET -1 ROWS"));
        assertEquals(4116, number("SELECT NTILE(0) OVER (ORDER BY Id) FROM Orders"));
        assertEquals(8730, number("SELECT LAG(Id, -1) OVER (ORDER BY Id) FROM Orders"));
    }

    private int number(String text) {
        return assertThrows(SqlException.class, () -> run(text), text).error().number();
    }
}
