package dev.aul.backend.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.aul.backend.Definition.AlterTable;
import dev.aul.backend.Definition.CreateSchema;
import dev.aul.backend.Definition.CreateTable;
import dev.aul.backend.Definition.DropSchema;
import dev.aul.backend.Definition.DropTable;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.catalog.TableSchema.IndexSchema;
import dev.aul.language.catalog.TableSchema.TableKind;
import dev.aul.language.errors.SqlException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DefinitionsTest {
    private static TableSchema table(int id, String index) {
        var indexes = List.of(new IndexSchema(1, index, false, false, List.of(), List.of(), null));
        return new TableSchema(
                id, "d", "dbo", "T", "dbo.T", TableKind.USER, List.of(), List.of(), indexes, List.of(), List.of());
    }

    @Test
    void aTableThatAnotherSessionHasChangedIsNotChangedByItsOldForm() {
        var old = table(7, "a");
        var now = Definitions.apply(Definitions.empty("d"), new CreateTable("d", table(7, "b")));
        for (var late : List.of(new AlterTable("d", old, table(7, "c"), List.of()), new DropTable("d", old))) {
            var refused = assertThrows(SqlException.class, () -> Definitions.requireCurrent(now, late));
            assertEquals(1205, refused.error().number());
            assertEquals(
                    "Table 'T' was changed by another session while this change of it waited. Rerun the transaction.",
                    refused.error().message());
        }
        Definitions.requireCurrent(now, new DropTable("d", table(7, "b")));
    }

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
