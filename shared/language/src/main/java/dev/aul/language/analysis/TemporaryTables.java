package dev.aul.language.analysis;

import dev.aul.language.catalog.TableSchema;
import java.util.Optional;

/** The tables of a session that no catalogue holds. */
@FunctionalInterface
public interface TemporaryTables {
    /** A session without any. */
    TemporaryTables NONE = name -> Optional.empty();

    /** {@code #t} or {@code ##t}, ignoring case; of two with one name the one made last. */
    Optional<TableSchema> find(String name);
}
