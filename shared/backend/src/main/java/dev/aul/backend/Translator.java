package dev.aul.backend;

import dev.aul.language.catalog.CatalogSnapshot;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.outline.Outline;
import dev.aul.language.routine.Change;
import dev.aul.language.routine.Rel;
import java.util.List;

/** What a kind of store would be sent for what is bound, told without a store. Thread-safe. */
public interface Translator {
    /** How a query is answered; what its expressions ask besides comes behind it. */
    List<Outline> query(Rel.Query query);

    /** How the rows of a change are found, then how they are written. Foreign keys, which are looked up row by row, are left out. */
    List<Outline> change(Change change, CatalogSnapshot catalog);

    /** How a table is emptied. */
    Outline truncate(TableSchema table);

    /** How a definition is carried out. {@code catalog}: with the definition. Throws SqlException for what the store refuses. */
    List<Outline> definition(Definition definition, CatalogSnapshot catalog);
}
