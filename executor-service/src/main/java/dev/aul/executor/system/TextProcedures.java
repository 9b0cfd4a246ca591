package dev.aul.executor.system;

import dev.aul.language.catalog.ModuleSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** System procedures written in T-SQL over the system relations. */
final class TextProcedures {
    /** Names that run another's text. */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("sp_columns_90", "sp_columns_100"),
            Map.entry("sp_columns_170", "sp_columns_100"),
            Map.entry("sp_statistics_100", "sp_statistics"),
            Map.entry("sp_sproc_columns_90", "sp_sproc_columns_100"),
            Map.entry("sp_sproc_columns_170", "sp_sproc_columns_100"),
            Map.entry("sp_special_columns_90", "sp_special_columns"),
            Map.entry("sp_special_columns_100", "sp_special_columns"),
            Map.entry("sp_datatype_info_90", "sp_datatype_info"),
            Map.entry("sp_datatype_info_100", "sp_datatype_info"),
            Map.entry("sp_datatype_info_170", "sp_datatype_info"));

    /** Those with a text of their own. */
    private static final Set<String> OWN = Set.of(
            "sp_column_privileges",
            "sp_columns",
            "sp_columns_100",
            "sp_databases",
            "sp_datatype_info",
            "sp_fkeys",
            "sp_helpdb",
            "sp_helpindex",
            "sp_pkeys",
            "sp_server_info",
            "sp_special_columns",
            "sp_sproc_columns",
            "sp_sproc_columns_100",
            "sp_statistics",
            "sp_stored_procedures",
            "sp_table_privileges",
            "sp_tables",
            "sp_who");

    private TextProcedures() {}

    static Stream<String> names() {
        return Stream.concat(OWN.stream(), ALIASES.keySet().stream());
    }

    static Optional<ModuleSchema> find(String name, String database) {
        String file = ALIASES.getOrDefault(name, name);
        if (!OWN.contains(file)) {
            return Optional.empty();
        }
        try (InputStream in = Objects.requireNonNull(TextProcedures.class.getResourceAsStream(file + ".sql"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Optional.of(new ModuleSchema(
                    -(file.hashCode() & 0x3fffffff) - 1,
                    ModuleSchema.Kind.PROCEDURE,
                    database,
                    "sys",
                    file,
                    text,
                    file,
                    0,
                    false,
                    true,
                    true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
