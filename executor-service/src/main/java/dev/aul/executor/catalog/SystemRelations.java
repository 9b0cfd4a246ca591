package dev.aul.executor.catalog;

import dev.aul.language.catalog.TableSchema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The relations of sys and INFORMATION_SCHEMA: their columns, and their rows made of a catalogue. Thread-safe. */
public interface SystemRelations {
    /** A relation as the given database shows it. */
    Optional<TableSchema> find(String database, String schema, String name);

    /** All its rows; {@code relation} was found here. */
    List<@Nullable Object[]> rows(TableSchema relation, SystemContext context);
}
