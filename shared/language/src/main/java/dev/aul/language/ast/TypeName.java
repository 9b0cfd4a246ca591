package dev.aul.language.ast;

import java.util.List;

/**
 * A type as written: {@code varchar(max)} has argument -1, {@code decimal(10,2)} arguments 10 and 2, {@code dbo.Money}
 * a two-part name. Multi-word names (double precision, national character varying) are one lower-case part.
 */
public record TypeName(ObjectName name, List<Integer> arguments) {
    public TypeName {
        arguments = List.copyOf(arguments);
    }
}
