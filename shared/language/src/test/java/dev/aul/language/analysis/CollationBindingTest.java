package dev.aul.language.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aul.language.routine.Condition;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Step;
import dev.aul.language.types.TypeKind;
import org.junit.jupiter.api.Test;

/** What COLLATE does to comparisons and orders. */
class CollationBindingTest {
    private static Rel.Query query(String text) {
        return assertInstanceOf(Step.Select.class, Bound.last(text)).query();
    }

    private static Condition.Compare comparison(String text) {
        Rel.Select select = (Rel.Select) query(text).body();
        return assertInstanceOf(Condition.Compare.class, select.where());
    }

    @Test
    void anotherCollationOnOneSideTurnsBothIntoKeys() {
        Condition.Compare compare = comparison("SELECT 1 FROM Customer WHERE Name = 'X' COLLATE Latin1_General_BIN2");
        assertEquals(TypeKind.VARBINARY, compare.left().type().kind());
        assertEquals(TypeKind.VARBINARY, compare.right().type().kind());
    }

    @Test
    void theDefaultCollationChangesNothing() {
        Condition.Compare compare = comparison("SELECT 1 FROM Customer WHERE Name = 'X' COLLATE Latin1_General_CI_AS");
        assertTrue(compare.left().type().kind().isString());
    }

    @Test
    void ordersUseKeysToo() {
        Rel.Query query = query("SELECT Name FROM Customer ORDER BY Name COLLATE Latin1_General_CS_AS");
        assertEquals(
                TypeKind.VARBINARY,
                query.orderBy().getFirst().expression().type().kind());
    }
}
