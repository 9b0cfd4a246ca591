package dev.aul.registry;

import dev.aul.language.ast.Ddl;
import dev.aul.language.catalog.ModuleSchema;
import dev.aul.language.errors.SqlException;
import dev.aul.language.parse.ParseOptions;
import dev.aul.language.parse.SqlParser;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeNames;
import dev.aul.messages.modules.ModuleSnapshot;
import dev.aul.messages.modules.ProcedureList;
import dev.aul.messages.modules.ProcedureSignature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads how procedures are called out of their texts; each text once. Thread-safe. */
final class Signatures {
    private static final Comparator<ProcedureSignature> ORDER = Comparator.comparing(ProcedureSignature::database)
            .thenComparing(ProcedureSignature::schema)
            .thenComparing(ProcedureSignature::name);

    private final Map<String, List<ProcedureSignature.Parameter>> parsed = new ConcurrentHashMap<>();

    /** What a tenant sees: its overrides instead of the database's own, and the global procedures. */
    ProcedureList list(ModuleSnapshot snapshot, @Nullable String tenant) {
        Map<String, ModuleSchema> seen = new HashMap<>(snapshot.modules());
        if (tenant != null) {
            seen.putAll(snapshot.tenants().getOrDefault(tenant, Map.of()));
        }
        List<ProcedureSignature> all = new ArrayList<>();
        seen.values().forEach(module -> add(all, module, module.database()));
        snapshot.global().values().forEach(module -> add(all, module, ""));
        all.sort(ORDER);
        parsed.keySet().retainAll(hashes(snapshot));
        return new ProcedureList(snapshot.version(), all);
    }

    private static Set<String> hashes(ModuleSnapshot snapshot) {
        return Stream.of(
                        snapshot.modules().values().stream(),
                        snapshot.global().values().stream(),
                        snapshot.tenants().values().stream().flatMap(overrides -> overrides.values().stream()))
                .flatMap(modules -> modules)
                .map(ModuleSchema::sha256)
                .collect(Collectors.toSet());
    }

    private void add(List<ProcedureSignature> all, ModuleSchema module, String database) {
        if (module.kind() == ModuleSchema.Kind.PROCEDURE) {
            List<ProcedureSignature.Parameter> parameters =
                    parsed.computeIfAbsent(module.sha256(), _ -> parameters(module));
            all.add(new ProcedureSignature(database, module.schema(), module.name(), parameters));
        }
    }

    /** A text that does not parse was refused when it was loaded; should one come here, it has no parameters. */
    private static List<ProcedureSignature.Parameter> parameters(ModuleSchema module) {
        try {
            return SqlParser.parse(module.text(), new ParseOptions(module.quotedIdentifier(), 1)).statements().stream()
                    .filter(Ddl.CreateProcedure.class::isInstance)
                    .map(Ddl.CreateProcedure.class::cast)
                    .findFirst()
                    .map(create -> create.parameters().stream()
                            .map(Signatures::parameter)
                            .toList())
                    .orElse(List.of());
        } catch (SqlException _) {
            return List.of();
        }
    }

    private static ProcedureSignature.Parameter parameter(Ddl.Parameter declared) {
        SqlType type = resolve(declared);
        return new ProcedureSignature.Parameter(
                declared.name(),
                type == null ? declared.type().name().toString() : type.toString(),
                type,
                declared.output(),
                declared.defaultValue() != null);
    }

    private static @Nullable SqlType resolve(Ddl.Parameter declared) {
        try {
            return TypeNames.find(declared.type()) == null
                    ? null
                    : TypeNames.resolve(
                            declared.type(), new TypeNames.Site(TypeNames.Use.PARAMETER, declared.name(), 1));
        } catch (SqlException _) {
            return null;
        }
    }
}
