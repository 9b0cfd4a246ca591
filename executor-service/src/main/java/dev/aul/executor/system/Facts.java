package dev.aul.executor.system;

import dev.aul.executor.catalog.SystemContext;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.functions.CatalogIds;
import dev.aul.language.functions.SchemaObject;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import dev.aul.language.values.Variant;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values that many system relations show. */
final class Facts {
    /** When everything was made, as far as the catalogue knows. */
    static final LocalDateTime CREATED = LocalDateTime.of(2020, 1, 1, 0, 0);

    static final String COLLATION = "SQL_Latin1_General_CP1_CI_AS";

    private static final Map<String, String> TYPE_NAMES = Map.ofEntries(
            Map.entry("U", "USER_TABLE"),
            Map.entry("V", "VIEW"),
            Map.entry("P", "SQL_STORED_PROCEDURE"),
            Map.entry("FN", "SQL_SCALAR_FUNCTION"),
            Map.entry("IF", "SQL_INLINE_TABLE_VALUED_FUNCTION"),
            Map.entry("TF", "SQL_TABLE_VALUED_FUNCTION"),
            Map.entry("TR", "SQL_TRIGGER"),
            Map.entry("PK", "PRIMARY_KEY_CONSTRAINT"),
            Map.entry("UQ", "UNIQUE_CONSTRAINT"),
            Map.entry("F", "FOREIGN_KEY_CONSTRAINT"),
            Map.entry("C", "CHECK_CONSTRAINT"),
            Map.entry("D", "DEFAULT_CONSTRAINT"),
            Map.entry("SO", "SEQUENCE_OBJECT"),
            Map.entry("SN", "SYNONYM"));

    private Facts() {}

    static String typeName(String code) {
        return TYPE_NAMES.getOrDefault(code, code);
    }

    /** As char(2). */
    static String code(String type) {
        return type.length() == 1 ? type + " " : type;
    }

    static int schemaId(SystemContext context, String schema) {
        Integer id = CatalogIds.schemaId(context.catalog(), context.database(), schema);
        return id == null ? 1 : id;
    }

    static Collection<TableSchema> tables(SystemContext context) {
        return context.catalog().tables(context.database());
    }

    static List<SchemaObject> objects(SystemContext context) {
        return SchemaObject.all(context.catalog(), context.database());
    }

    static boolean hasCollation(SqlType type) {
        return type.kind().isString();
    }

    static @Nullable String collation(SqlType type) {
        return hasCollation(type) ? COLLATION : null;
    }

    /** {@code user_type_id}: that of the alias when the column has one. */
    static int userTypeId(SystemContext context, ColumnSchema column) {
        String alias = column.alias();
        Integer id = alias == null ? null : CatalogIds.typeId(context.catalog(), context.database(), null, alias);
        return id == null ? column.type().kind().systemTypeId() : id;
    }

    /** An expression as the catalogue shows it: in parentheses. */
    static @Nullable String parenthesized(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String trimmed = text.strip();
        if (isEnclosed(trimmed)) {
            return trimmed;
        }
        boolean number = trimmed.matches("-?[0-9.]+");
        return number ? "((" + trimmed + "))" : "(" + trimmed + ")";
    }

    private static boolean isEnclosed(String text) {
        if (!text.startsWith("(") || !text.endsWith(")")) {
            return false;
        }
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '\'';
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0 && i < text.length() - 1) {
                return false;
            }
        }
        return depth == 0;
    }

    /** A number as a sql_variant of the type of an identity column or sequence. */
    static @Nullable Object variant(SqlType type, @Nullable Long value) {
        if (value == null) {
            return null;
        }
        Object form =
                switch (type.kind()) {
                    case BIGINT -> value;
                    case DECIMAL, NUMERIC -> BigDecimal.valueOf(value).setScale(type.scale());
                    default -> value.intValue();
                };
        return new Variant(type, form);
    }

    static boolean isLob(SqlType type) {
        return type.isMax()
                || type.kind() == TypeKind.TEXT
                || type.kind() == TypeKind.NTEXT
                || type.kind() == TypeKind.IMAGE
                || type.kind() == TypeKind.XML;
    }
}
