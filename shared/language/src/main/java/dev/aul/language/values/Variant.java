package dev.aul.language.values;

import dev.aul.language.types.SqlType;

/** A sql_variant that is not NULL: the base type and a value in that type's Java form. */
public record Variant(SqlType type, Object value) {}
