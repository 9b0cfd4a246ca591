package dev.aul.language.functions;

import dev.aul.language.ast.ObjectName;
import dev.aul.language.ast.Position;
import dev.aul.language.ast.TypeName;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads a type written in a string: {@code varchar(5)}, {@code decimal(10,2)}. */
final class TypeText {
    private TypeText() {}

    /** The type as CAST would take it; throws what CAST throws. */
    static SqlType parse(String text) {
        int open = text.indexOf('(');
        String name = (open < 0 ? text : text.substring(0, open)).strip();
        List<Integer> arguments = new ArrayList<>();
        if (open >= 0) {
            int close = text.indexOf(')', open);
            for (String argument :
                    text.substring(open + 1, close < 0 ? text.length() : close).split(",")) {
                arguments.add(size(argument.strip().toLowerCase(Locale.ROOT)));
            }
        }
        TypeName type = new TypeName(new ObjectName(List.of(name), Position.NONE), arguments);
        return TypeNames.resolve(type, TypeNames.Site.CAST);
    }

    private static int size(String argument) {
        if (argument.equals("max")) {
            return SqlType.MAX;
        }
        return argument.matches("\\d{1,9}") ? Integer.parseInt(argument) : 0;
    }
}
