package dev.aul.language.types;

import dev.aul.language.ast.TypeName;
import dev.aul.language.errors.TypeMessage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resolves type names as written to system types, and writes types as messages do. Pure. */
public final class TypeNames {
    private static final int MAX_BYTES = 8000;
    private static final int MAX_NATIONAL = 4000;
    private static final int MAX_PRECISION = 38;

    /** Synonyms; all other names are {@link TypeKind#sqlName()}. */
    private static final Map<String, TypeKind> KINDS = Map.ofEntries(
            Map.entry("integer", TypeKind.INT),
            Map.entry("dec", TypeKind.DECIMAL),
            Map.entry("double precision", TypeKind.FLOAT),
            Map.entry("character", TypeKind.CHAR),
            Map.entry("char varying", TypeKind.VARCHAR),
            Map.entry("character varying", TypeKind.VARCHAR),
            Map.entry("national char", TypeKind.NCHAR),
            Map.entry("national character", TypeKind.NCHAR),
            Map.entry("national char varying", TypeKind.NVARCHAR),
            Map.entry("national character varying", TypeKind.NVARCHAR),
            Map.entry("national text", TypeKind.NTEXT),
            Map.entry("binary varying", TypeKind.VARBINARY),
            Map.entry("rowversion", TypeKind.ROWVERSION));

    private static final Map<String, TypeKind> BY_SQL_NAME = byName();

    private TypeNames() {}

    /** Where a type is written: it decides default lengths and which error a bad type gives. */
    public enum Use {
        CAST,
        VARIABLE,
        PARAMETER,
        COLUMN
    }

    /**
     * A place where a type stands.
     *
     * @param name the column, variable or parameter; empty in CAST
     * @param ordinal 1-based position among its like, for messages
     */
    public record Site(Use use, String name, int ordinal) {
        public static final Site CAST = new Site(Use.CAST, "", 1);

        boolean isCast() {
            return use == Use.CAST;
        }
    }

    /** The system type of that name, null when there is none: an alias type, or a mistake. */
    public static @Nullable TypeKind find(TypeName type) {
        List<String> parts = type.name().parts();
        if (parts.size() > 2 || (parts.size() == 2 && !parts.getFirst().equalsIgnoreCase("sys"))) {
            return null;
        }
        String name = type.name().name().toLowerCase(Locale.ROOT);
        if (name.equals("sysname")) {
            return TypeKind.NVARCHAR;
        }
        TypeKind synonym = KINDS.get(name);
        return synonym != null ? synonym : BY_SQL_NAME.get(name);
    }

    /** The type with its facets; throws 243, 2715, 131, 2717, 1001, 1002, 2750, 2751, 192, 2716, 291 or 2739. */
    public static SqlType resolve(TypeName type, Site site) {
        TypeKind kind = find(type);
        if (kind == null) {
            throw site.isCast()
                    ? TypeMessage.CAST_TYPE_NOT_FOUND.exception(type.name())
                    : TypeMessage.TYPE_NOT_FOUND.exception(site.ordinal(), type.name());
        }
        if (type.name().name().equalsIgnoreCase("sysname")) {
            return SqlType.SYSNAME;
        }
        List<Integer> arguments = type.arguments();
        return switch (kind) {
            case DECIMAL, NUMERIC -> decimal(kind, arguments, site);
            case FLOAT, REAL -> approximate(kind, arguments, site);
            case TIME, DATETIME2, DATETIMEOFFSET -> scaled(kind, arguments, site);
            case CHAR, VARCHAR, NCHAR, NVARCHAR, BINARY, VARBINARY -> sized(kind, arguments, site);
            case TEXT, NTEXT, IMAGE -> {
                if (site.use() == Use.VARIABLE) {
                    throw TypeMessage.LOB_VARIABLE.exception();
                }
                yield plain(kind, arguments, site);
            }
            default -> plain(kind, arguments, site);
        };
    }

    /** As messages write a type: no length but {@code (max)}; {@code void type} for a bare NULL. */
    public static String inMessage(SqlType type) {
        if (type.isMax()) {
            return type.toString();
        }
        return type.kind().sqlName();
    }

    private static SqlType plain(TypeKind kind, List<Integer> arguments, Site site) {
        if (!arguments.isEmpty()) {
            throw noWidth(kind.sqlName(), site);
        }
        return SqlType.of(kind);
    }

    private static RuntimeException noWidth(String name, Site site) {
        return site.isCast()
                ? TypeMessage.CAST_ATTRIBUTES_INVALID.exception(name)
                : TypeMessage.WIDTH_NOT_ALLOWED.exception(site.ordinal(), name);
    }

    private static SqlType decimal(TypeKind kind, List<Integer> arguments, Site site) {
        if (arguments.size() > 2) {
            throw noWidth(kind.sqlName(), site);
        }
        int precision = arguments.isEmpty() ? 18 : arguments.get(0);
        int scale = arguments.size() < 2 ? 0 : arguments.get(1);
        if (precision < 1) {
            throw TypeMessage.LENGTH_INVALID.exception(1, precision);
        }
        if (precision > MAX_PRECISION) {
            throw TypeMessage.PRECISION_TOO_LARGE.exception(site.ordinal(), precision, MAX_PRECISION);
        }
        if (scale > precision) {
            throw site.isCast()
                    ? TypeMessage.CAST_SCALE_OVER_PRECISION.exception()
                    : TypeMessage.SCALE_OVER_PRECISION.exception(site.ordinal(), scale, precision);
        }
        return new SqlType(kind, 0, precision, scale);
    }

    private static SqlType approximate(TypeKind kind, List<Integer> arguments, Site site) {
        if (arguments.isEmpty()) {
            return SqlType.of(kind);
        }
        if (kind == TypeKind.REAL || arguments.size() > 1) {
            throw noWidth(kind.sqlName(), site);
        }
        int bits = arguments.getFirst();
        if (bits < 1) {
            throw TypeMessage.LENGTH_INVALID.exception(1, bits);
        }
        if (bits > 53) {
            throw TypeMessage.PRECISION_TOO_LARGE.exception(site.ordinal(), bits, 53);
        }
        return bits <= 24 ? SqlType.REAL : SqlType.FLOAT;
    }

    private static SqlType scaled(TypeKind kind, List<Integer> arguments, Site site) {
        if (arguments.size() > 1) {
            throw noWidth(kind.sqlName(), site);
        }
        int scale = arguments.isEmpty() ? 7 : arguments.getFirst();
        if (scale < 0 || scale > 7) {
            throw TypeMessage.SCALE_INVALID.exception(1, scale);
        }
        return SqlType.scaled(kind, scale);
    }

    private static SqlType sized(TypeKind kind, List<Integer> arguments, Site site) {
        if (arguments.size() > 1) {
            throw noWidth(kind.sqlName(), site);
        }
        if (arguments.isEmpty()) {
            return SqlType.sized(kind, site.isCast() ? 30 : 1);
        }
        int length = arguments.getFirst();
        if (length == SqlType.MAX) {
            if (kind == TypeKind.CHAR || kind == TypeKind.NCHAR || kind == TypeKind.BINARY) {
                throw noWidth(kind.sqlName(), site);
            }
            return SqlType.sized(kind, SqlType.MAX);
        }
        if (length < 1) {
            throw TypeMessage.LENGTH_INVALID.exception(1, length);
        }
        String subject = site.use() == Use.COLUMN ? "column" : site.use() == Use.PARAMETER ? "parameter" : "type";
        String name = subject.equals("type") ? kind.sqlName() : site.name();
        if (length > MAX_BYTES) {
            throw TypeMessage.SIZE_TOO_LARGE.exception(length, subject, name, MAX_BYTES);
        }
        if (length > MAX_NATIONAL && kind.isUnicode()) {
            String place = site.use() == Use.VARIABLE ? "parameter" : subject;
            throw TypeMessage.NSIZE_TOO_LARGE.exception(
                    length, place, site.use() == Use.VARIABLE ? site.name() : name, MAX_NATIONAL);
        }
        return SqlType.sized(kind, length);
    }

    private static Map<String, TypeKind> byName() {
        Map<String, TypeKind> names = new java.util.HashMap<>();
        for (TypeKind kind : TypeKind.values()) {
            if (kind.systemTypeId() != 0) {
                names.put(kind.sqlName(), kind);
            }
        }
        return Map.copyOf(names);
    }
}
