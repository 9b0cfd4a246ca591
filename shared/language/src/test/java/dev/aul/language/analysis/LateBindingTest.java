package dev.aul.language.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.aul.language.errors.SqlException;
import dev.aul.language.routine.Routine;
import dev.aul.language.routine.Step;
import org.junit.jupiter.api.Test;

/** Which statements wait until they are reached. */
class LateBindingTest {
    @Test
    void aMissingTableWaits() {
        Routine routine = Bound.batch("SELECT x FROM Missing");
        Step.Deferred step =
                assertInstanceOf(Step.Deferred.class, routine.steps().getFirst());
        SqlException e = assertThrows(
                SqlException.class,
                () -> Analyzer.deferred(step, routine, Shop.open().scope()));
        assertEquals(208, e.error().number());
    }

    @Test
    void soDoesATableThatTheBatchMakes() {
        Routine routine = Bound.batch("CREATE TABLE #t (a int); INSERT #t VALUES (1); SELECT Id FROM Customer");
        assertInstanceOf(Step.Deferred.class, routine.steps().get(1));
        assertInstanceOf(Step.Select.class, routine.steps().get(2));
    }

    @Test
    void aConditionOnSuchATableKeepsItsJump() {
        Routine routine = Bound.batch("IF EXISTS (SELECT * FROM Missing) PRINT 'a'; PRINT 'b'");
        Step.Deferred step =
                assertInstanceOf(Step.Deferred.class, routine.steps().getFirst());
        assertEquals(2, step.target());
    }

    @Test
    void anUnknownColumnOfAnExistingTableStopsTheBatch() {
        assertEquals("207@2", Bound.error("CREATE TABLE #t (a int)\nSELECT Nope FROM Customer"));
    }

    @Test
    void twoTemporaryTablesOfOneNameAreAnError() {
        assertEquals("2714@2", Bound.error("CREATE TABLE #t (a int)\nSELECT 1 AS a INTO #t"));
    }
}
