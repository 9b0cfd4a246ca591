package dev.aul.standalone.faults;

import java.nio.file.Path;

class PostgresFaultsTest extends StoreFaultsContract {
    @Override
    StoreServer server(Path folder) throws Exception {
        return StoreServer.postgres(folder);
    }

    @Override
    String million() {
        return "INSERT INTO d.\"Big\" SELECT n, n / 4.0 FROM generate_series(1, 1000000) n";
    }
}
