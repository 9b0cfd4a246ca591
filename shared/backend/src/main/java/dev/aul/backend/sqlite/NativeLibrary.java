package dev.aul.backend.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's own code. The driver unpacks it into the folder of temporary files at each start, and a killed process leaves
 * it there; kept in one place it is unpacked once.
 */
public final class NativeLibrary {
    private NativeLibrary() {}

    /**
     * Makes the driver load the library from a folder, which is made. To be called before the first connection of the
     * process. Where the driver has no library for this machine, it is left to look for one itself.
     */
    public static void keepIn(Path folder) {
        String name = System.mapLibraryName("sqlitejdbc");
        Path home = folder.resolve("sqlite-%s-%s-%s"
                .formatted(
                        SQLiteJDBCLoader.getVersion(), System.getProperty("os.name"), System.getProperty("os.arch")));
        Path library = home.resolve(name);
        if (!Files.exists(library) && !unpack(library)) {
            return;
        }
        System.setProperty("org.sqlite.lib.path", home.toAbsolutePath().toString());
        System.setProperty("org.sqlite.lib.name", name);
    }

    /** Whole or not at all: written beside, synced and moved. */
    private static boolean unpack(Path library) {
        URL packed = SQLiteJDBCLoader.class.getResource(
                LibraryLoaderUtil.getNativeLibResourcePath() + "/" + library.getFileName());
        if (packed == null) {
            return false;
        }
        try {
            Files.createDirectories(library.getParent());
            Path beside = Files.createTempFile(library.getParent(), ".", ".tmp");
            try (var in = packed.openStream()) {
                Files.copy(in, beside, StandardCopyOption.REPLACE_EXISTING);
            }
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(beside, library, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack SQLite as " + library, e);
        }
    }
}
