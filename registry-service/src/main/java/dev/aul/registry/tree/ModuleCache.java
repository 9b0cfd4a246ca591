package dev.aul.registry.tree;

import dev.aul.language.catalog.ModuleSchema;
import dev.aul.language.catalog.ModuleSchema.Kind;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What module files declare, by path and SHA-256 of the whole file, kept in a file of the data folder so that an
 * unchanged tree starts without being parsed. Only files without an error are in it. A cache of another build, a broken
 * one or none at all is an empty one: every file is parsed then. Used by one thread.
 */
public final class ModuleCache {
    private static final int FORMAT = 1;

    /** A declaration: its name, and where its batch stands in the file's text. */
    private record Entry(
            Kind kind,
            String name,
            int start,
            int length,
            String sha256,
            boolean quotedIdentifier,
            boolean ansiNulls) {}

    private final @Nullable Path file;
    private final String build;
    private final Map<String, Entry> known = new HashMap<>();
    private final Map<String, Entry> used = new HashMap<>();

    private ModuleCache(@Nullable Path file, String build) {
        this.file = file;
        this.build = build;
    }

    /** Remembers nothing. */
    public static ModuleCache none() {
        return new ModuleCache(null, "");
    }

    /** @param build names the parser: what another one has written is not used */
    public static ModuleCache open(Path file, String build) {
        var cache = new ModuleCache(file, build);
        if (Files.isReadable(file)) {
            try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
                cache.read(in);
            } catch (IOException | RuntimeException e) {
                cache.known.clear();
            }
        }
        return cache;
    }

    /** The module of a file, parsed when it is not known. */
    ModuleSchema read(ModulePath path, String text) {
        var key = path + "\0" + ModuleFile.sha256(text);
        var entry = known.get(key);
        if (entry == null) {
            var module = ModuleFile.read(path, text);
            used.put(key, entry(module, text));
            return module;
        }
        used.put(key, entry);
        return ModuleFile.module(
                path,
                entry.kind,
                entry.name,
                text.substring(entry.start, entry.start + entry.length),
                entry.sha256,
                entry.quotedIdentifier,
                entry.ansiNulls);
    }

    private static Entry entry(ModuleSchema module, String text) {
        return new Entry(
                module.kind(),
                module.name(),
                text.indexOf(module.text()),
                module.text().length(),
                module.sha256(),
                module.quotedIdentifier(),
                module.ansiNulls());
    }

    /** Keeps what was read since {@link #open}. A cache that cannot be written costs time at the next start, nothing else. */
    public void save() {
        if (file == null || used.equals(known)) {
            return;
        }
        try {
            var beside = file.resolveSibling(file.getFileName() + ".tmp");
            try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(beside)))) {
                write(out);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            known.clear();
        }
    }

    private void write(DataOutputStream out) throws IOException {
        out.writeInt(FORMAT);
        out.writeUTF(build);
        out.writeInt(used.size());
        for (var each : used.entrySet()) {
            var entry = each.getValue();
            out.writeUTF(each.getKey());
            out.writeUTF(entry.kind.name());
            out.writeUTF(entry.name);
            out.writeInt(entry.start);
            out.writeInt(entry.length);
            out.writeUTF(entry.sha256);
            out.writeBoolean(entry.quotedIdentifier);
            out.writeBoolean(entry.ansiNulls);
        }
    }

    private void read(DataInputStream in) throws IOException {
        if (in.readInt() != FORMAT || !in.readUTF().equals(build)) {
            return;
        }
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            known.put(
                    in.readUTF(),
                    new Entry(
                            Kind.valueOf(in.readUTF()),
                            in.readUTF(),
                            in.readInt(),
                            in.readInt(),
                            in.readUTF(),
                            in.readBoolean(),
                            in.readBoolean()));
        }
    }
}
