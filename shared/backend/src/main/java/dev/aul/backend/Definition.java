package dev.aul.backend;

import dev.aul.language.catalog.CatalogSnapshot.AliasType;
import dev.aul.language.catalog.CatalogSnapshot.SequenceSchema;
import dev.aul.language.catalog.CatalogSnapshot.Synonym;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.routine.Expr;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One change of a database's catalogue. Names were checked against the catalogue before. Object ids come from {@link StoreCatalog.Database#nextObjectId} upwards. */
public sealed interface Definition {
    String database();

    record CreateTable(String database, TableSchema table) implements Definition {}

    record DropTable(String database, TableSchema table) implements Definition {}

    /**
     * Columns, keys, indexes, constraints added, changed or taken away.
     *
     * @param fill for each column of {@code after}: the value of existing rows when the column is new or converted
     *     (column references have source 0 and ordinals of {@code before}); null keeps the column of the same id
     */
    record AlterTable(String database, TableSchema before, TableSchema after, List<@Nullable Expr> fill)
            implements Definition {}

    record CreateSchema(String database, String schema) implements Definition {}

    record DropSchema(String database, String schema) implements Definition {}

    record CreateType(String database, AliasType type) implements Definition {}

    record DropType(String database, String schema, String name) implements Definition {}

    record CreateSequence(String database, SequenceSchema sequence) implements Definition {}

    record DropSequence(String database, String schema, String name) implements Definition {}

    record CreateSynonym(String database, Synonym synonym) implements Definition {}

    record DropSynonym(String database, String schema, String name) implements Definition {}
}
