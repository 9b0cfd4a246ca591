package dev.aul.backend;

import dev.aul.backend.sqlite.SqliteSettings;
import dev.aul.backend.sqlite.SqliteStore;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteQueriesTest extends QueriesContract {
    @TempDir
    Path folder;

    @Override
    Store openStore() {
        return SqliteStore.open(new SqliteSettings(folder, false, 0, 1L << 30, 4, 100));
    }
}
