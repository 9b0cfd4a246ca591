package dev.aul.language.types;

import dev.aul.language.ast.ObjectName;
import dev.aul.language.ast.Position;
import dev.aul.language.ast.TypeName;
import java.util.Arrays;
import java.util.List;

/** Types of test tables, written as in T-SQL. */
public final class Types {
    private Types() {}

    /** {@code decimal(10,2)}, {@code varchar(max)}, {@code int}; {@code NULL} for the type of a bare NULL. */
    public static SqlType type(String text) {
        return text.equals("NULL") ? SqlType.NULL : TypeNames.resolve(name(text), TypeNames.Site.CAST);
    }

    static TypeName name(String text) {
        int open = text.indexOf('(');
        String name = open < 0 ? text : text.substring(0, open);
        List<Integer> arguments = open < 0
                ? List.of()
                : Arrays.stream(text.substring(open + 1, text.length() - 1).split(",", -1))
                        .map(part -> part.strip().equals("max") ? SqlType.MAX : Integer.parseInt(part.strip()))
                        .toList();
        return new TypeName(new ObjectName(List.of(name), Position.NONE), arguments);
    }
}
