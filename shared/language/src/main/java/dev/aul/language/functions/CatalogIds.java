package dev.aul.language.functions;

import dev.aul.language.catalog.CatalogSnapshot;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Ids of databases, schemas and types: the fixed ones of SQL Server, then numbers in the order of names. Pure. */
public final class CatalogIds {
    private static final List<String> SYSTEM_DATABASES = List.of("master", "tempdb", "model", "msdb");
    private static final List<String> SYSTEM_SCHEMAS = List.of("dbo", "guest", "INFORMATION_SCHEMA", "sys");
    private static final int SYSNAME_ID = 256;

    private CatalogIds() {}

    /** Null when there is no such database. */
    public static @Nullable Integer databaseId(CatalogSnapshot catalog, String name) {
        return id(databases(catalog), name);
    }

    public static @Nullable String databaseName(CatalogSnapshot catalog, int id) {
        return name(databases(catalog), id);
    }

    public static @Nullable Integer schemaId(CatalogSnapshot catalog, String database, String name) {
        return id(schemas(catalog, database), name);
    }

    public static @Nullable String schemaName(CatalogSnapshot catalog, String database, int id) {
        return name(schemas(catalog, database), id);
    }

    /** {@code user_type_id} by name, alias types included; the schema may be null. */
    public static @Nullable Integer typeId(
            CatalogSnapshot catalog, String database, @Nullable String schema, String name) {
        if (name.equalsIgnoreCase("sysname")) {
            return SYSNAME_ID;
        }
        String sqlName = name.equalsIgnoreCase("rowversion") ? "timestamp" : name.toLowerCase(Locale.ROOT);
        for (TypeKind kind : TypeKind.values()) {
            if (kind.systemTypeId() > 0 && kind.sqlName().equals(sqlName)) {
                return kind.systemTypeId();
            }
        }
        for (CatalogSnapshot.AliasType type : catalog.types(database)) {
            if (type.name().equalsIgnoreCase(name)
                    && (schema == null || type.schema().equalsIgnoreCase(schema))) {
                return type.id();
            }
        }
        return null;
    }

    public static @Nullable String typeName(CatalogSnapshot catalog, String database, int id) {
        if (id == SYSNAME_ID) {
            return "sysname";
        }
        for (TypeKind kind : TypeKind.values()) {
            if (kind.systemTypeId() == id && id > 0) {
                return kind.sqlName();
            }
        }
        return catalog.types(database).stream()
                .filter(type -> type.id() == id)
                .map(CatalogSnapshot.AliasType::name)
                .findFirst()
                .orElse(null);
    }

    /** The type of that name with default facets; null when there is none. */
    static @Nullable SqlType typeNamed(CatalogSnapshot catalog, String database, String name) {
        Integer id = typeId(catalog, database, null, name);
        if (id == null) {
            return null;
        }
        if (id == SYSNAME_ID) {
            return SqlType.SYSNAME;
        }
        for (TypeKind kind : TypeKind.values()) {
            if (kind.systemTypeId() == id) {
                return defaults(kind);
            }
        }
        return catalog.types(database).stream()
                .filter(type -> type.id() == id)
                .map(CatalogSnapshot.AliasType::base)
                .findFirst()
                .orElse(null);
    }

    /** The widest type of a kind, as sys.types lists it. */
    private static SqlType defaults(TypeKind kind) {
        return switch (kind) {
            case DECIMAL, NUMERIC -> new SqlType(kind, 0, 38, 38);
            case TIME, DATETIME2, DATETIMEOFFSET -> SqlType.scaled(kind, 7);
            case CHAR, VARCHAR, BINARY, VARBINARY -> SqlType.sized(kind, 8000);
            case NCHAR, NVARCHAR -> SqlType.sized(kind, 4000);
            default -> SqlType.of(kind);
        };
    }

    private static List<String> databases(CatalogSnapshot catalog) {
        return ordered(SYSTEM_DATABASES, List.copyOf(catalog.databases()));
    }

    private static List<String> schemas(CatalogSnapshot catalog, String database) {
        return ordered(SYSTEM_SCHEMAS, List.copyOf(catalog.schemas(database)));
    }

    private static List<String> ordered(List<String> fixed, List<String> names) {
        List<String> all = new ArrayList<>(fixed);
        names.stream()
                .filter(name -> fixed.stream().noneMatch(name::equalsIgnoreCase))
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .forEach(all::add);
        return all;
    }

    private static @Nullable Integer id(List<String> names, String name) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(name)) {
                return i + 1;
            }
        }
        return null;
    }

    private static @Nullable String name(List<String> names, int id) {
        return id >= 1 && id <= names.size() ? names.get(id - 1) : null;
    }
}
