package dev.aul.executor.system;

import dev.aul.executor.interpreter.SystemLibrary;
import dev.aul.executor.interpreter.SystemProcedure;
import dev.aul.language.catalog.ModuleSchema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The system procedures: those in Java, and those in T-SQL that lie beside this class as {@code name.sql}. */
public final class Library implements SystemLibrary {
    private final Map<String, SystemProcedure> java = JavaProcedures.all();
    private final Map<String, Optional<ModuleSchema>> texts = new ConcurrentHashMap<>();

    /** All names, in order. */
    public List<String> names() {
        return Stream.concat(java.keySet().stream(), TextProcedures.names())
                .sorted()
                .toList();
    }

    @Override
    public Optional<SystemProcedure> java(String name) {
        return Optional.ofNullable(java.get(name.toLowerCase(Locale.ROOT)));
    }

    @Override
    public Optional<ModuleSchema> text(String name, String database) {
        String key = name.toLowerCase(Locale.ROOT);
        return texts.computeIfAbsent(database + "." + key, _ -> TextProcedures.find(key, database));
    }
}
