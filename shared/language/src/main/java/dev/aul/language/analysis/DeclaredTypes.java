package dev.aul.language.analysis;

import dev.aul.language.ast.ObjectName;
import dev.aul.language.ast.TypeName;
import dev.aul.language.catalog.CatalogSnapshot.AliasType;
import dev.aul.language.errors.SqlException;
import dev.aul.language.errors.TypeMessage;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import dev.aul.language.types.TypeNames;
import dev.aul.language.types.TypeNames.Site;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Types as written in declarations: system types, alias types of the catalogue, table types, cursors. */
final class DeclaredTypes {
    private DeclaredTypes() {}

    /** Also kinds TABLE and CURSOR; throws 2715 and its like with the line of the type. */
    static SqlType resolve(TypeName type, Site site, AnalysisScope scope) {
        try {
            if (TypeNames.find(type) == null) {
                if (type.name().parts().size() == 1 && type.name().name().equalsIgnoreCase("cursor")) {
                    return SqlType.of(TypeKind.CURSOR);
                }
                AliasType alias = alias(type, scope);
                if (alias != null && type.arguments().isEmpty()) {
                    return alias.base();
                }
            }
            return TypeNames.resolve(type, site);
        } catch (SqlException e) {
            throw Lines.at(e, type.name().position());
        }
    }

    /** The alias or table type of that name, null when there is none. */
    static @Nullable AliasType alias(TypeName type, AnalysisScope scope) {
        ObjectName name = type.name();
        String database = name.database() == null ? scope.database() : name.database();
        if (name.schema() != null) {
            return scope.catalog().type(database, name.schema(), name.name()).orElse(null);
        }
        Optional<AliasType> own = scope.catalog().type(database, scope.defaultSchema(), name.name());
        return own.or(() -> scope.catalog().type(database, "dbo", name.name())).orElse(null);
    }

    /** Refuses a table or cursor where a plain value is declared: 2715. */
    static SqlType scalar(TypeName type, Site site, AnalysisScope scope) {
        SqlType resolved = resolve(type, site, scope);
        if (resolved.kind() == TypeKind.TABLE || resolved.kind() == TypeKind.CURSOR) {
            throw Lines.at(
                    TypeMessage.TYPE_NOT_FOUND.exception(site.ordinal(), type.name()),
                    type.name().position());
        }
        return resolved;
    }
}
