package dev.aul.language.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.aul.language.routine.Change;
import dev.aul.language.routine.Expr;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Step;
import dev.aul.language.types.SqlType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** INSERT, UPDATE, DELETE and MERGE as the store gets them. */
class ChangeBindingTest {
    private static Change change(String text) {
        return assertInstanceOf(Step.Apply.class, Bound.last(text)).change();
    }

    @Test
    void valuesGetTheTypesOfTheirColumns() {
        Change.Insert insert = (Change.Insert) change("INSERT Orders (CustomerId, Total) VALUES ('1', 2)");
        Rel.Query source = java.util.Objects.requireNonNull(insert.source());
        assertEquals(List.of(1, 2), insert.ordinals());
        assertEquals(
                List.of(SqlType.INT, SqlType.decimal(10, 2)),
                source.columns().stream().map(Rel.OutColumn::type).toList());
    }

    @Test
    void withoutAListIdentityAndComputedColumnsAreLeftOut() {
        Change.Insert insert = (Change.Insert) change("INSERT Orders VALUES (1, 2, DEFAULT)");
        assertEquals(List.of(1, 2, 3), insert.ordinals());
    }

    @Test
    void anAliasOfFromIsTheTarget() {
        Change.Update update = (Change.Update)
                change("UPDATE o SET Total = c.Credit FROM Customer c JOIN Orders o ON o.CustomerId = c.Id");
        assertEquals("Orders", update.target().name());
        assertInstanceOf(Rel.Source.Join.class, update.from());
    }

    @Test
    void aCommonTableIsJoinedToItsTableByRow() {
        Change.Delete delete = (Change.Delete)
                change("WITH d AS (SELECT *, ROW_NUMBER() OVER (PARTITION BY Name ORDER BY Id) AS n FROM Customer)"
                        + " DELETE FROM d WHERE n > 1");
        assertEquals("Customer", delete.target().name());
        Rel.Source.Join join = assertInstanceOf(Rel.Source.Join.class, delete.from());
        assertEquals(
                delete.targetSource(),
                assertInstanceOf(Rel.Source.Table.class, join.left()).id());
    }

    @Test
    void aVariableIsSetBesideAColumn() {
        Change.Update update =
                (Change.Update) change("DECLARE @n bigint; UPDATE Orders SET @n = CustomerId = CustomerId + 1");
        assertEquals(2, update.assignments().size());
        assertEquals(0, update.assignments().get(1).slot());
        assertEquals(SqlType.BIGINT, update.assignments().get(1).value().type());
    }

    @Test
    void outputSeesBothImages() {
        Change.Update update =
                (Change.Update) change("UPDATE Customer SET Name = 'x' OUTPUT deleted.Name, inserted.Name AS New");
        List<Rel.Item> items = java.util.Objects.requireNonNull(update.output()).items();
        assertEquals(Change.DELETED, ((Expr.Column) items.get(0).expression()).source());
        assertEquals(Change.INSERTED, ((Expr.Column) items.get(1).expression()).source());
    }

    @Test
    void eachClauseOfMergeSeesItsSides() {
        Change.Merge merge = (Change.Merge) change("""
                MERGE Customer AS t USING (SELECT 1 AS Id, 'a' AS Name) AS s ON t.Id = s.Id
                WHEN MATCHED THEN UPDATE SET Name = s.Name
                WHEN NOT MATCHED THEN INSERT (Id, Name) VALUES (s.Id, s.Name)
                WHEN NOT MATCHED BY SOURCE THEN DELETE
                OUTPUT $action, inserted.Id;
                """);
        assertEquals(
                List.of(Change.MergeAction.UPDATE, Change.MergeAction.INSERT, Change.MergeAction.DELETE),
                merge.clauses().stream().map(Change.MergeClause::action).toList());
    }
}
