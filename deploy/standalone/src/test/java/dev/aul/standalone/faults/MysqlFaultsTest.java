package dev.aul.standalone.faults;

import java.nio.file.Path;

class MysqlFaultsTest extends StoreFaultsContract {
    @Override
    StoreServer server(Path folder) throws Exception {
        return StoreServer.mariaDb(folder);
    }

    @Override
    String million() {
        return "INSERT INTO d.Big SELECT seq, seq / 4.0 FROM d.seq_1_to_1000000";
    }
}
