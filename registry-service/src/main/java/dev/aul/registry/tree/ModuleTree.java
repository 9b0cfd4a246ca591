package dev.aul.registry.tree;

import dev.aul.language.catalog.ModuleSchema;
import dev.aul.language.errors.SqlException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A folder of module files. Reading never fails as a whole: each broken file is one failure. */
public record ModuleTree(Path root) {
    /** {@code modules} by path relative to the root. */
    public record Loaded(Map<ModulePath, ModuleSchema> modules, List<LoadFailure> failures) {}

    public Loaded load(ModuleCache cache) {
        var modules = new java.util.LinkedHashMap<ModulePath, ModuleSchema>();
        var failures = new ArrayList<LoadFailure>();
        for (var file : files()) {
            var path = ModulePath.of(root.relativize(file));
            if (path.isPresent()) {
                try {
                    modules.put(path.get(), cache.read(path.get(), text(file)));
                } catch (SqlException e) {
                    failures.add(new LoadFailure(file, e.error()));
                }
            }
        }
        return new Loaded(modules, failures);
    }

    /** The databases that the tree has folders for, with their {@code _schema} scripts in order. */
    public Map<String, List<Path>> schemaScripts() {
        var scripts = new TreeMap<String, List<Path>>();
        for (var file : files()) {
            var relative = root.relativize(file);
            var database = relative.getName(0).toString();
            if (relative.getNameCount() > 2 && !database.startsWith("_")) {
                var list = scripts.computeIfAbsent(database, _ -> new ArrayList<>());
                if (relative.getNameCount() == 3
                        && relative.getName(1).toString().equals("_schema")) {
                    list.add(file);
                }
            }
        }
        return scripts;
    }

    private List<Path> files() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var walk = Files.walk(root)) {
            return walk.filter(file -> file.toString().endsWith(".sql") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + root, e);
        }
    }

    /** Whole or not at all: written beside and moved over. */
    public void write(ModulePath path, String text) {
        var file = root.resolve(path.toString());
        try {
            Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
            var beside = Files.createTempFile(file.getParent(), ".", ".tmp");
            Files.writeString(beside, text);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** True when there was such a file. */
    public boolean delete(ModulePath path) {
        try {
            Files.delete(root.resolve(path.toString()));
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + path, e);
        }
    }

    /** The file of a tree that declares a module, by its path without regard to case. */
    static String text(Path file) {
        try {
            var text = Files.readString(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException e) {
            throw new SqlException(new dev.aul.language.errors.SqlError(
                    50000,
                    16,
                    1,
                    "the file cannot be read as UTF-8: " + e.getMessage(),
                    1,
                    null,
                    dev.aul.language.errors.SqlError.Fate.COMPILE));
        }
    }
}
