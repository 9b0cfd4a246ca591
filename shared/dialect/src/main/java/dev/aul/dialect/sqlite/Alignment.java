package dev.aul.dialect.sqlite;

import dev.aul.language.routine.Expr;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sides of a comparison have one kind, but may lie differently: short and long decimals, binaries of several lengths. */
final class Alignment {
    private Alignment() {}

    /** The same expressions, in one stored form. */
    static List<Expr> of(List<Expr> sides) {
        SqlType common = common(sides);
        if (common == null) {
            return sides;
        }
        List<Expr> out = new ArrayList<>();
        for (Expr side : sides) {
            boolean same = side.type().kind() == TypeKind.NULL || lies(side.type(), common);
            out.add(same ? side : new Expr.Convert(side, common, -1, false, true));
        }
        return out;
    }

    private static boolean lies(SqlType type, SqlType common) {
        return type.kind().isBinary()
                ? PhysicalForm.keyed(type)
                : PhysicalForm.isScaledLong(type) == PhysicalForm.isScaledLong(common);
    }

    /** The form that all can take; null when they lie alike. */
    private static @Nullable SqlType common(List<Expr> sides) {
        SqlType first = sides.getFirst().type();
        SqlType common = null;
        for (Expr side : sides) {
            SqlType type = side.type();
            if (type.kind().isDecimal() && !PhysicalForm.isScaledLong(type)) {
                common = SqlType.decimal(38, type.scale());
            } else if (type.kind().isBinary() && !type.equals(first)) {
                common = SqlType.varbinary(SqlType.MAX);
            }
        }
        return common;
    }
}
