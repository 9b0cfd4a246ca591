package dev.aul.messages.modules;

import dev.aul.language.types.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a procedure is called.
 *
 * @param database empty for a global procedure, which runs in the caller's database
 */
public record ProcedureSignature(String database, String schema, String name, List<Parameter> parameters) {
    public ProcedureSignature {
        parameters = List.copyOf(parameters);
    }

    /**
     * @param name with the at-sign
     * @param typeName as T-SQL writes it
     * @param type null for an alias or table type, which only the database knows
     */
    public record Parameter(
            String name, String typeName, @Nullable SqlType type, boolean output, boolean hasDefault) {}
}
