package dev.aul.backend.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aul.backend.Definition.CreateSchema;
import dev.aul.backend.Definition.DropSchema;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DefinitionsTest {
    @Test
    void changesOfOneCatalogueAreMergedInAnyOrder() {
        var before = Definitions.apply(Definitions.empty("d"), new CreateSchema("d", "old"));
        var one = Definitions.apply(before, new CreateSchema("d", "One"));
        var other = Definitions.apply(before, new DropSchema("d", "old"));
        var schemas = Set.of("dbo", "guest", "sys", "information_schema", "one");
        assertEquals(schemas, Definitions.merge(one, before, other).schemas().keySet());
        assertEquals(schemas, Definitions.merge(other, before, one).schemas().keySet());
        assertEquals(
                new TreeSet<>(one.schemas().values()),
                new TreeSet<>(Definitions.merge(before, before, one).schemas().values()));
    }
}
