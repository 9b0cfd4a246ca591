package dev.aul.registry.tree;

import dev.aul.language.errors.SqlError;
import java.nio.file.Path;

/** A file that cannot be served: the first error in it, its line counted in the file. */
public record LoadFailure(Path file, SqlError error) {}
